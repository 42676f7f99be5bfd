package io.github.jwtsecret.jwt;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtEncodingException;

import io.github.jwtsecret.key.KeyRing;

/**
 * Signs tokens with the active key of a {@link KeyRing} (RFC 7519, section 7.1).
 * <p>
 * Without a header from the caller, a token has the configured algorithm as {@code alg}
 * and the id of the active key as {@code kid}. A header from the caller is honoured,
 * completed by the {@code kid} if it has none, with these exceptions:
 * <ul>
 * <li>another algorithm than the configured one;</li>
 * <li>a {@code kid} that names another key of the ring: the token would never verify. A
 * foreign {@code kid} is kept, since a decoder tries every key then;</li>
 * <li>what {@link HmacJwtDecoder} refuses: {@code crit}, {@code b64}, {@code enc},
 * {@code jwk}, and registered parameters of a wrong type.</li>
 * </ul>
 * Claims are written as the stock encoder writes them, except that times are seconds at
 * every level and that types without a JSON form are refused instead of being taken apart
 * by reflection. Every token that is made has a form that {@link HmacJwtDecoder} accepts.
 * <p>
 * The ring is asked for at each token, so that it may be replaced at any moment. Safe for
 * use by several threads.
 *
 * @since 0.1.0
 */
public final class HmacJwtEncoder implements JwtEncoder {

	private final PreparedRings rings;

	private final Clock clock;

	private final ClaimsWriter claims = new ClaimsWriter();

	/**
	 * Create an encoder.
	 * @param ring supplies the ring that is in force; called for each token
	 */
	public HmacJwtEncoder(Supplier<KeyRing> ring) {
		this(ring, Clock.systemUTC());
	}

	/**
	 * Create an encoder with a clock of its own.
	 * @param ring supplies the ring that is in force; called for each token
	 * @param clock tells when keys expire
	 */
	public HmacJwtEncoder(Supplier<KeyRing> ring, Clock clock) {
		this(ring, clock, new TokenCounts());
	}

	/**
	 * Create an encoder that counts its tokens together with others.
	 * @param ring supplies the ring that is in force; called for each token
	 * @param clock tells when keys expire
	 * @param counts counts the tokens
	 */
	public HmacJwtEncoder(Supplier<KeyRing> ring, Clock clock, TokenCounts counts) {
		this.rings = new PreparedRings(Objects.requireNonNull(ring, "'ring' must not be null"),
				Objects.requireNonNull(counts, "'counts' must not be null"));
		this.clock = clock;
	}

	/**
	 * Sign a token.
	 * @param parameters the claims, and optionally the header
	 * @return the token, with header and claims as the caller has them
	 * @throws JwtEncodingException if the header or a claim can't be written, the token
	 * would be longer than 16,384 characters, or the active key has expired
	 */
	@Override
	public Jwt encode(JwtEncoderParameters parameters) throws JwtEncodingException {
		Objects.requireNonNull(parameters, "'parameters' must not be null");
		PreparedRing ring = this.rings.current();
		if (ring.active().isExpired(this.clock)) {
			throw new JwtEncodingException("The active key " + ring.active().id() + " has expired");
		}
		JwsHeader header = parameters.getJwsHeader();
		Map<String, Object> headers = (header != null) ? HeaderWriter.complete(header, ring) : ring.defaultHeaders();
		byte[] headerSegment = (header != null) ? HeaderWriter.encode(headers, ring) : ring.defaultHeader().segment();
		JwtClaimsSet claims = parameters.getClaims();
		String token = token(headerSegment, this.claims.encode(claims.getClaims()), ring.active().signer());
		Jwt jwt = new Jwt(token, NumericDate.convert(claims.getClaims().get(JwtClaimNames.IAT)),
				NumericDate.convert(claims.getClaims().get(JwtClaimNames.EXP)), headers, claims.getClaims());
		ring.active().countIssued();
		return jwt;
	}

	private static String token(byte[] header, byte[] payload, HmacSigner signer) {
		int signed = header.length + 1 + payload.length;
		int signature = Base64Url.encodedLength(signer.size());
		if (signed + 1 + signature > CompactToken.MAXIMUM_LENGTH) {
			throw new JwtEncodingException(
					"The token would have more than " + CompactToken.MAXIMUM_LENGTH + " characters");
		}
		byte[] token = Arrays.copyOf(header, signed + 1 + signature);
		token[header.length] = '.';
		System.arraycopy(payload, 0, token, header.length + 1, payload.length);
		token[signed] = '.';
		System.arraycopy(Base64Url.encode(signer.sign(token, signed), signer.size()), 0, token, signed + 1, signature);
		return new String(token, StandardCharsets.ISO_8859_1);
	}

}
