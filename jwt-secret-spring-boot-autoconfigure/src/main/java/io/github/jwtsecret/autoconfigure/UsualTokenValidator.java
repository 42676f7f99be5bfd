package io.github.jwtsecret.autoconfigure;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;

/**
 * Spares usual tokens Spring Security's default validators, which cost a tenth of a
 * token: such a token has no type or {@code JWT}, no confirmation method, has begun and
 * has not ended, whatever the tolerance. Every other one is left to them, so that they
 * alone refuse.
 */
final class UsualTokenValidator implements OAuth2TokenValidator<Jwt> {

	private static final String CONFIRMATION = "cnf";

	private final Clock clock;

	private final OAuth2TokenValidator<Jwt> further;

	private final OAuth2TokenValidator<Jwt> all;

	/**
	 * Create a validator.
	 * @param clock the clock, the one of the default validators
	 * @param defaults the default validators of Spring Security
	 * @param further the validators that are asked about every token
	 */
	UsualTokenValidator(Clock clock, OAuth2TokenValidator<Jwt> defaults, List<OAuth2TokenValidator<Jwt>> further) {
		this.clock = clock;
		this.further = further.isEmpty() ? (token) -> OAuth2TokenValidatorResult.success()
				: new DelegatingOAuth2TokenValidator<>(further);
		this.all = new DelegatingOAuth2TokenValidator<>(Stream.concat(Stream.of(defaults), further.stream()).toList());
	}

	@Override
	public OAuth2TokenValidatorResult validate(Jwt token) {
		return isUsual(token) ? this.further.validate(token) : this.all.validate(token);
	}

	private boolean isUsual(Jwt token) {
		Object type = token.getHeaders().get("typ");
		if ((type != null && !type.equals("JWT")) || token.getClaims().containsKey(CONFIRMATION)) {
			return false;
		}
		long now = Math.floorDiv(this.clock.millis(), 1000L);
		return isAfter(token.getExpiresAt(), now) && hasBegun(token.getClaims().get(JwtClaimNames.NBF), now);
	}

	private static boolean isAfter(@Nullable Instant end, long now) {
		return end == null || end.getEpochSecond() > now;
	}

	private static boolean hasBegun(@Nullable Object begin, long now) {
		return begin == null || (begin instanceof Instant time && time.getEpochSecond() <= now);
	}

}
