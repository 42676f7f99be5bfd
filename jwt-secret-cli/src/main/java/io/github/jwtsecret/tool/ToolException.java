package io.github.jwtsecret.tool;

import java.io.Serial;

/**
 * Thrown when a tool can't do what it was asked. Its message is written for the user and
 * never shows a secret; there is no cause, whose message might.
 *
 * @since 0.1.0
 */
public final class ToolException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param message what is wrong and how to mend it, in full sentences
	 */
	public ToolException(String message) {
		super(message);
	}

}
