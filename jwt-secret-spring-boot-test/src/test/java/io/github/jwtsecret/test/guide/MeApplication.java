package io.github.jwtsecret.test.guide;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * An application that has nothing but an endpoint.
 */
@SpringBootApplication
class MeApplication {

	/**
	 * Tells the holder of a token who that is.
	 */
	@RestController
	static class MeController {

		@GetMapping("/me")
		String me(@AuthenticationPrincipal Jwt jwt) {
			return jwt.getSubject();
		}

	}

}
