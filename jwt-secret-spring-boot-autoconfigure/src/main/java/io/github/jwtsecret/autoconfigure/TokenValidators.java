package io.github.jwtsecret.autoconfigure;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;

/**
 * What a decoder checks beside the signature: Spring Security's defaults with the
 * configured skew, issuer and audiences, and the user's own validators.
 */
final class TokenValidators {

	private TokenValidators() {
	}

	static OAuth2TokenValidator<Jwt> of(JwtSettings settings, Clock clock, List<OAuth2TokenValidator<Jwt>> own) {
		List<OAuth2TokenValidator<Jwt>> validators = new ArrayList<>();
		if (settings.issuer() != null) {
			validators.add(new JwtIssuerValidator(settings.issuer()));
		}
		if (!settings.audiences().isEmpty()) {
			List<String> audiences = settings.audiences();
			validators.add(new JwtClaimValidator<Collection<String>>(JwtClaimNames.AUD,
					(claim) -> claim != null && !Collections.disjoint(claim, audiences)));
		}
		validators.addAll(own);
		boolean ownTimes = contains(own, JwtTimestampValidator.class);
		JwtTimestampValidator times = new JwtTimestampValidator(settings.clockSkew());
		times.setClock(clock);
		boolean ownTypes = contains(own, JwtTypeValidator.class);
		if (!ownTimes && !ownTypes) {
			return new UsualTokenValidator(clock, JwtValidators.createDefaultWithValidators(List.of(times)),
					validators);
		}
		if (!ownTimes) {
			validators.add(0, times);
		}
		return JwtValidators.createDefaultWithValidators(validators);
	}

	private static boolean contains(List<OAuth2TokenValidator<Jwt>> validators, Class<?> type) {
		return validators.stream().anyMatch(type::isInstance);
	}

}
