package io.github.jwtsecret.jwt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;

/**
 * Makes a {@link Jwt} from the payload of a verified token, with the types that the stock
 * decoder and its default claim set converter give: times as {@link Instant}, the
 * audience as a list, a missing {@code iat} one second before {@code exp}, no entry for a
 * registered claim that is {@code null}. Claims of a wrong type are refused (RFC 7519,
 * section 4.1), with one exception that the stock decoder makes too: a number as
 * {@code sub} becomes a string. Safe for use by several threads.
 */
final class ClaimsReader {

	private final IssuerConverter issuers = new IssuerConverter();

	/**
	 * Read the claims of a token.
	 * @param tokenValue the token
	 * @param header the header
	 * @param payload the payload, decoded
	 * @return the token with its claims
	 * @throws RefusedJwtException if the payload or a claim is refused
	 */
	Jwt read(String tokenValue, TokenHeader header, byte[] payload) {
		Map<String, Object> claims = JsonReader.read(payload, "payload");
		replace(claims, JwtClaimNames.ISS, this::issuer);
		replace(claims, JwtClaimNames.SUB, ClaimsReader::subject);
		replace(claims, JwtClaimNames.AUD, ClaimsReader::audience);
		replace(claims, JwtClaimNames.JTI, ClaimsReader::id);
		Instant expiresAt = time(claims, JwtClaimNames.EXP);
		Instant issuedAt = time(claims, JwtClaimNames.IAT);
		time(claims, JwtClaimNames.NBF);
		if (issuedAt == null && expiresAt != null) {
			issuedAt = expiresAt.minusSeconds(1);
			claims.put(JwtClaimNames.IAT, issuedAt);
		}
		if (issuedAt != null && expiresAt != null && !expiresAt.isAfter(issuedAt)) {
			throw Refusal.TIME_ORDER.exception();
		}
		if (claims.isEmpty()) {
			throw Refusal.NO_CLAIMS.exception();
		}
		return new Jwt(tokenValue, issuedAt, expiresAt, header.parameters(), claims);
	}

	private static void replace(Map<String, Object> claims, String name, ClaimConverter converter) {
		Object claim = claims.get(name);
		if (claim == null) {
			claims.remove(name);
			return;
		}
		Object converted = converter.convert(claim);
		if (converted == null) {
			throw Refusal.CLAIM_TYPE.exception(name);
		}
		if (converted != claim) {
			claims.put(name, converted);
		}
	}

	private @Nullable Object issuer(Object claim) {
		return (claim instanceof String issuer) ? this.issuers.convert(issuer) : null;
	}

	private static @Nullable Object subject(Object claim) {
		return (claim instanceof Number) ? claim.toString() : id(claim);
	}

	private static @Nullable Object id(Object claim) {
		return (claim instanceof String) ? claim : null;
	}

	private static @Nullable Object audience(Object claim) {
		List<Object> audience = new ArrayList<>(1);
		if (claim instanceof List<?> list) {
			for (Object element : list) {
				if (!(element instanceof String)) {
					return null;
				}
				audience.add(element);
			}
			return audience;
		}
		audience.add(claim);
		return (claim instanceof String) ? audience : null;
	}

	private static @Nullable Instant time(Map<String, Object> claims, String name) {
		Object claim = claims.get(name);
		if (claim == null && !claims.containsKey(name)) {
			return null;
		}
		Instant time = NumericDate.read(claim, name);
		claims.put(name, time);
		return time;
	}

	/**
	 * Converts a claim that has a value.
	 */
	private interface ClaimConverter {

		@Nullable Object convert(Object claim);

	}

}
