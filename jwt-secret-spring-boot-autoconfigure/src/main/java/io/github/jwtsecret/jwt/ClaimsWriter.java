package io.github.jwtsecret.jwt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtEncodingException;
import org.springframework.util.StringUtils;

/**
 * Brings claims into the form in which a token has them, as the stock encoder does: times
 * as whole seconds, a single audience as a string, {@code iss}, {@code sub} and
 * {@code jti} as strings, no claim that is {@code null}, and no registered one that is
 * empty. Safe for use by several threads.
 */
final class ClaimsWriter {

	private final IssuerConverter issuers = new IssuerConverter();

	/**
	 * Encode the claims of a token.
	 * @param claims the claims as the caller has them
	 * @return the payload in base64url, as ASCII characters
	 * @throws JwtEncodingException if the decoder would refuse the claims
	 */
	byte[] encode(Map<String, ?> claims) {
		Map<String, Object> payload = new LinkedHashMap<>(claims.size() * 2);
		claims.forEach((name, claim) -> {
			Object value = (claim != null) ? convert(name, claim) : null;
			if (value != null) {
				payload.put(name, value);
			}
		});
		if (payload.isEmpty()) {
			throw new JwtEncodingException("There is no claim with a value");
		}
		if (payload.get(JwtClaimNames.EXP) instanceof Long expiresAt
				&& payload.get(JwtClaimNames.IAT) instanceof Long issuedAt && expiresAt <= issuedAt) {
			throw new JwtEncodingException("'exp' must be at least one second after 'iat'");
		}
		return JsonWriter.encode(payload);
	}

	private @Nullable Object convert(String name, Object claim) {
		return switch (name) {
			case JwtClaimNames.ISS -> issuer(claim.toString());
			case JwtClaimNames.SUB, JwtClaimNames.JTI ->
				StringUtils.hasText(claim.toString()) ? claim.toString() : null;
			case JwtClaimNames.AUD -> audience(claim);
			case JwtClaimNames.EXP, JwtClaimNames.IAT, JwtClaimNames.NBF -> time(name, claim);
			default -> claim;
		};
	}

	private String issuer(String issuer) {
		if (this.issuers.convert(issuer) == null) {
			throw new JwtEncodingException("'iss' has a colon, so it must be a URI");
		}
		return issuer;
	}

	private static @Nullable Object audience(Object claim) {
		Collection<?> values = (claim instanceof Object[] array) ? Arrays.asList(array)
				: (claim instanceof Collection<?> collection) ? collection : List.of(claim);
		List<String> audience = new ArrayList<>(values.size());
		for (Object value : values) {
			if (value != null) {
				audience.add(value.toString());
			}
		}
		return switch (audience.size()) {
			case 0 -> null;
			case 1 -> audience.get(0);
			default -> audience;
		};
	}

	private static Long time(String name, Object claim) {
		Instant time = NumericDate.convert(claim);
		if (time == null) {
			throw new JwtEncodingException("'" + name + "' is not a time");
		}
		try {
			return NumericDate.seconds(time);
		}
		catch (ArithmeticException ex) {
			throw new JwtEncodingException("'" + name + "' is out of range", ex);
		}
	}

}
