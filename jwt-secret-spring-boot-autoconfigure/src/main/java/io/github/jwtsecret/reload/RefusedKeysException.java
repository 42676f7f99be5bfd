package io.github.jwtsecret.reload;

import java.io.Serial;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import io.github.jwtsecret.key.SecretMaterial;
import io.github.jwtsecret.policy.ViolationId;

/**
 * Thrown when the configured keys are refused. Its message is fit for any log.
 *
 * @since 0.1.0
 */
public abstract class RefusedKeysException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	/** The rules that are violated. */
	private final EnumSet<ViolationId> violations;

	private final transient List<SecretMaterial> texts;

	/**
	 * Create the exception.
	 * @param message what is refused and why, without any value
	 * @param violations the rules that are violated, at least one
	 * @param texts the secrets as they are configured, which must not be shown
	 */
	protected RefusedKeysException(String message, Collection<ViolationId> violations, List<SecretMaterial> texts) {
		super(message);
		this.violations = EnumSet.copyOf(violations);
		this.texts = List.copyOf(texts);
	}

	/**
	 * Return the rules that are violated.
	 * @return the ids
	 */
	public Set<ViolationId> getViolations() {
		return EnumSet.copyOf(this.violations);
	}

	List<SecretMaterial> texts() {
		return this.texts;
	}

}
