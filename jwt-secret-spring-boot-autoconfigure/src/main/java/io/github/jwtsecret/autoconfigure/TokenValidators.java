package io.github.jwtsecret.autoconfigure;

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
import org.springframework.security.oauth2.jwt.JwtValidators;

/**
 * What a decoder checks beside the signature: Spring Security's defaults with the
 * configured skew, issuer and audiences, and the user's own validators.
 */
final class TokenValidators {

	private TokenValidators() {
	}

	static OAuth2TokenValidator<Jwt> of(JwtSettings settings, List<OAuth2TokenValidator<Jwt>> own) {
		List<OAuth2TokenValidator<Jwt>> validators = new ArrayList<>();
		if (own.stream().noneMatch(JwtTimestampValidator.class::isInstance)) {
			validators.add(new JwtTimestampValidator(settings.clockSkew()));
		}
		if (settings.issuer() != null) {
			validators.add(new JwtIssuerValidator(settings.issuer()));
		}
		if (!settings.audiences().isEmpty()) {
			List<String> audiences = settings.audiences();
			validators.add(new JwtClaimValidator<Collection<String>>(JwtClaimNames.AUD,
					(claim) -> claim != null && !Collections.disjoint(claim, audiences)));
		}
		validators.addAll(own);
		return JwtValidators.createDefaultWithValidators(validators);
	}

}
