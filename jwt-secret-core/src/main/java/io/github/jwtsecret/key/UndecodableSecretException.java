package io.github.jwtsecret.key;

import java.io.Serial;

/**
 * Thrown when the text of a secret is not of the configured {@link SecretFormat}. Its
 * message names positions and lengths, never a character of the text.
 *
 * @since 0.1.0
 */
public final class UndecodableSecretException extends IllegalArgumentException {

	@Serial
	private static final long serialVersionUID = 1L;

	/** The format that the text is not of. */
	private final SecretFormat format;

	UndecodableSecretException(SecretFormat format, String message) {
		super(message);
		this.format = format;
	}

	/**
	 * Return the format that the text was expected to have.
	 * @return the format
	 */
	public SecretFormat getFormat() {
		return this.format;
	}

}
