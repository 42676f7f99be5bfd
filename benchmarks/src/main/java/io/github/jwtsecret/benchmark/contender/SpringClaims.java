package io.github.jwtsecret.benchmark.contender;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;

/**
 * What ours and the stock pair share: Spring Security's types.
 */
final class SpringClaims {

	private static final Set<String> TIMES = Set.of("exp", "iat", "nbf");

	private SpringClaims() {
	}

	static JwtEncoderParameters parameters(Map<String, Object> claims) {
		JwtClaimsSet.Builder builder = JwtClaimsSet.builder();
		claims.forEach((name, value) -> builder.claim(name,
				TIMES.contains(name) ? Instant.ofEpochSecond((long) value) : value));
		return JwtEncoderParameters.from(builder.build());
	}

}
