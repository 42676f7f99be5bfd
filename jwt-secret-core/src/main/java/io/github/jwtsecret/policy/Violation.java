package io.github.jwtsecret.policy;

import java.util.Objects;

/**
 * One reason to refuse a secret, measured against what is required. It holds facts about
 * the secret, never a part of it.
 *
 * @param id the stable id of the rule
 * @param measured what the secret has, such as "19 bytes"
 * @param required what it should have, such as "at least 32 bytes"
 * @since 0.1.0
 */
public record Violation(ViolationId id, String measured, String required) {

	/**
	 * Create a violation.
	 * @param id the stable id of the rule
	 * @param measured what the secret has, such as "19 bytes"
	 * @param required what it should have, such as "at least 32 bytes"
	 */
	public Violation {
		Objects.requireNonNull(id, "'id' must not be null");
		Objects.requireNonNull(measured, "'measured' must not be null");
		Objects.requireNonNull(required, "'required' must not be null");
	}

}
