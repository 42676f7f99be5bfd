package io.github.jwtsecret.jwt;

import java.io.Serial;

import org.springframework.security.oauth2.jwt.BadJwtException;

/**
 * Thrown for a token that is refused by a {@link Refusal rule}. It has no stack trace,
 * which would cost more than all of the verification and tell nothing about the token.
 */
final class RefusedJwtException extends BadJwtException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final Refusal refusal;

	RefusedJwtException(Refusal refusal, String message) {
		super(message);
		this.refusal = refusal;
	}

	Refusal getRefusal() {
		return this.refusal;
	}

	@Override
	public synchronized Throwable fillInStackTrace() {
		return this;
	}

}
