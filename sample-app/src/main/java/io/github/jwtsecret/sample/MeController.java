package io.github.jwtsecret.sample;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells the holder of a token what it says.
 */
@RestController
class MeController {

	@GetMapping("/me")
	Me me(Authentication authentication, @AuthenticationPrincipal Jwt jwt) {
		return new Me(authentication.getName(), jwt.getSubject(), jwt.getClaimAsString("scope"), jwt.getExpiresAt(),
				(String) jwt.getHeaders().get("kid"));
	}

	/**
	 * What a token says.
	 *
	 * @param name the name of the authenticated user
	 * @param sub the subject
	 * @param scope the scope
	 * @param exp the time at which it expires
	 * @param kid the id of the key that signed it
	 */
	record Me(String name, @Nullable String sub, @Nullable String scope, @Nullable Instant exp, @Nullable String kid) {

	}

}
