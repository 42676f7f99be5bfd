package io.github.jwtsecret.scan;

import java.util.Objects;

/**
 * Something that a check passed over or could not tell.
 *
 * @param subject the path, or what else it is about
 * @param reason what about it
 * @since 0.1.0
 */
public record Notice(String subject, String reason) {

	/**
	 * Create a notice.
	 * @param subject the path, or what else it is about
	 * @param reason what about it
	 */
	public Notice {
		Objects.requireNonNull(subject, "'subject' must not be null");
		Objects.requireNonNull(reason, "'reason' must not be null");
	}

	@Override
	public String toString() {
		return PlainText.of(this.subject) + ": " + this.reason;
	}

}
