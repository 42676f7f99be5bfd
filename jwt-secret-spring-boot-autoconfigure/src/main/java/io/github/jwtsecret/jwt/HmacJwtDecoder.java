package io.github.jwtsecret.jwt;

import java.time.Clock;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.util.StringUtils;

import io.github.jwtsecret.key.KeyRing;

/**
 * Decodes tokens that are signed with a key of a {@link KeyRing} (RFC 7519, section 7.2).
 * <p>
 * The key is the one that {@code kid} names; with none or a foreign one, every key is
 * tried. A key that has expired verifies nothing. The ring is asked for at each token, so
 * that it may be replaced at any moment.
 * <p>
 * What this decoder guarantees:
 * <ul>
 * <li>The signature is compared in constant time before anything in the token is parsed.
 * </li>
 * <li>Only the configured algorithm is accepted (RFC 8725, section 3.1).</li>
 * <li>A token has exactly one form: padding, white space, foreign characters and unused
 * bits are refused, as are ill-formed UTF-8, duplicate members at any depth, text around
 * the JSON object, {@code crit}, {@code b64}, {@code enc} and {@code jwk} header
 * parameters, and registered parameters and claims of a wrong type.</li>
 * <li>A token has at most 16,384 characters, 32 levels of nesting, and 128 characters in
 * a number.</li>
 * <li>Claims have the same types as those of the stock decoder with its default claim set
 * converter.</li>
 * <li>Whatever the token is, only a {@link JwtException} is thrown: a
 * {@link BadJwtException} if the fault is the token's. Its message is printable ASCII and
 * holds no part of the token.</li>
 * </ul>
 * The type of a token ({@code typ}) is left to the validator, as with the stock decoder.
 * Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class HmacJwtDecoder implements JwtDecoder {

	private final PreparedRings rings;

	private final OAuth2TokenValidator<Jwt> validator;

	private final Clock clock;

	private final TokenCounts counts;

	private final ClaimsReader claims = new ClaimsReader();

	/**
	 * Create a decoder.
	 * @param ring supplies the ring that is in force; called for each token
	 * @param validator validates the claims of a token whose signature is valid
	 */
	public HmacJwtDecoder(Supplier<KeyRing> ring, OAuth2TokenValidator<Jwt> validator) {
		this(ring, validator, Clock.systemUTC());
	}

	/**
	 * Create a decoder with a clock of its own.
	 * @param ring supplies the ring that is in force; called for each token
	 * @param validator validates the claims of a token whose signature is valid
	 * @param clock tells when keys expire
	 */
	public HmacJwtDecoder(Supplier<KeyRing> ring, OAuth2TokenValidator<Jwt> validator, Clock clock) {
		this(ring, validator, clock, new TokenCounts());
	}

	/**
	 * Create a decoder that counts its tokens together with others.
	 * @param ring supplies the ring that is in force; called for each token
	 * @param validator validates the claims of a token whose signature is valid
	 * @param clock tells when keys expire
	 * @param counts counts the tokens
	 */
	public HmacJwtDecoder(Supplier<KeyRing> ring, OAuth2TokenValidator<Jwt> validator, Clock clock,
			TokenCounts counts) {
		this.counts = Objects.requireNonNull(counts, "'counts' must not be null");
		this.rings = new PreparedRings(Objects.requireNonNull(ring, "'ring' must not be null"), counts);
		this.validator = Objects.requireNonNull(validator, "'validator' must not be null");
		this.clock = clock;
	}

	/**
	 * Decode a token.
	 * @param token the token in its compact form
	 * @return the token with its header and claims
	 * @throws BadJwtException if the token is refused
	 * @throws JwtValidationException if the validator refuses the token
	 * @throws JwtException if the validator fails
	 */
	@Override
	public Jwt decode(@Nullable String token) throws JwtException {
		try {
			return accept(token);
		}
		catch (JwtException ex) {
			this.counts.countRefused(RefusalReason.of(ex));
			throw ex;
		}
	}

	private Jwt accept(@Nullable String token) {
		CompactToken compact = CompactToken.split(token);
		TokenHeader header = this.rings.current().verify(compact, this.clock);
		Jwt jwt = this.claims.read(Objects.requireNonNull(token), header, compact.decodePayload());
		OAuth2TokenValidatorResult result = validate(jwt);
		if (result.hasErrors()) {
			throw new InvalidClaimsException(message(result.getErrors()), result.getErrors());
		}
		Objects.requireNonNull(header.key()).countVerified();
		return jwt;
	}

	private OAuth2TokenValidatorResult validate(Jwt jwt) {
		try {
			return Objects.requireNonNull(this.validator.validate(jwt), "The validator has no result");
		}
		catch (JwtException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			throw new JwtException("The claims could not be validated", ex);
		}
	}

	private static String message(Collection<OAuth2Error> errors) {
		return errors.stream()
			.map(OAuth2Error::getDescription)
			.filter(StringUtils::hasLength)
			.findFirst()
			.map("An error occurred while attempting to decode the Jwt: %s"::formatted)
			.orElse("Unable to validate Jwt");
	}

}
