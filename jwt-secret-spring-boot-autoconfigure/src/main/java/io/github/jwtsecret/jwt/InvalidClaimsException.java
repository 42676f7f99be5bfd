package io.github.jwtsecret.jwt;

import java.io.Serial;
import java.util.Collection;

import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Thrown for a token of valid form and signature that a validator refuses. It has no
 * stack trace: an expired token is nothing unusual.
 */
final class InvalidClaimsException extends JwtValidationException {

	@Serial
	private static final long serialVersionUID = 1L;

	InvalidClaimsException(String message, Collection<OAuth2Error> errors) {
		super(message, errors);
	}

	@Override
	public synchronized Throwable fillInStackTrace() {
		return this;
	}

}
