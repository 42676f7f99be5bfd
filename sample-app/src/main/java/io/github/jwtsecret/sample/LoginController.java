package io.github.jwtsecret.sample;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Gives a token for a name and a password.
 */
@RestController
class LoginController {

	private final AuthenticationManager authenticationManager;

	private final TokenService tokens;

	LoginController(AuthenticationManager authenticationManager, TokenService tokens) {
		this.authenticationManager = authenticationManager;
		this.tokens = tokens;
	}

	@PostMapping("/login")
	AccessToken login(@RequestBody Credentials credentials) {
		Authentication authentication = this.authenticationManager.authenticate(
				UsernamePasswordAuthenticationToken.unauthenticated(credentials.username(), credentials.password()));
		return this.tokens.issue(authentication);
	}

	@ExceptionHandler
	ErrorResponse refuse(BadCredentialsException ex) {
		return ErrorResponse.builder(ex, HttpStatus.UNAUTHORIZED, "Wrong user name or password.")
			.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
			.build();
	}

	/**
	 * What a client sends.
	 *
	 * @param username the user's name
	 * @param password the user's password
	 */
	record Credentials(@Nullable String username, @Nullable String password) {

		@Override
		public String toString() {
			// Spring MVC logs the body of a request at DEBUG
			return "Credentials[username=" + this.username + "]";
		}

	}

}
