package io.github.jwtsecret.benchmark.contender;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Claims of access tokens, no two alike, as JSON types.
 */
public final class SampleClaims {

	/** The number of claims of a small token. */
	public static final int SMALL = 4;

	/** The number of claims of a large token. */
	public static final int LARGE = 12;

	private static final Duration LIFETIME = Duration.ofHours(12);

	private SampleClaims() {
	}

	/**
	 * Create claims that are valid from now on.
	 * @param count {@value #SMALL} or {@value #LARGE}
	 * @return the claims
	 */
	public static Map<String, Object> valid(int count) {
		return claims(count, Instant.now());
	}

	/**
	 * Create claims that were valid until an hour ago.
	 * @param count {@value #SMALL} or {@value #LARGE}
	 * @return the claims
	 */
	public static Map<String, Object> expired(int count) {
		return claims(count, Instant.now().minus(LIFETIME).minus(Duration.ofHours(1)));
	}

	private static Map<String, Object> claims(int count, Instant issuedAt) {
		UUID id = UUID.randomUUID();
		Map<String, Object> claims = new LinkedHashMap<>();
		claims.put("iss", "https://issuer.example.com");
		claims.put("sub", "user-" + (id.getMostSignificantBits() >>> 40));
		claims.put("iat", issuedAt.getEpochSecond());
		claims.put("exp", issuedAt.plus(LIFETIME).getEpochSecond());
		if (count == LARGE) {
			claims.put("nbf", issuedAt.getEpochSecond());
			claims.put("aud", List.of("https://api.example.com", "https://files.example.com"));
			claims.put("jti", id.toString());
			claims.put("scope", "orders:read orders:write profile");
			claims.put("roles", List.of("admin", "editor", "viewer"));
			claims.put("client_id", "web-client");
			claims.put("email_verified", true);
			claims.put("session", id.getLeastSignificantBits() >>> 32);
		}
		if (claims.size() != count) {
			throw new IllegalArgumentException("'count' must be " + SMALL + " or " + LARGE);
		}
		return claims;
	}

}
