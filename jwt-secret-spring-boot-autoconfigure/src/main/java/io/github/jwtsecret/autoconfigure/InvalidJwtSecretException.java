package io.github.jwtsecret.autoconfigure;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

import io.github.jwtsecret.key.SecretMaterial;
import io.github.jwtsecret.policy.Violation;
import io.github.jwtsecret.reload.RefusedKeysException;

/**
 * Thrown when the policy refuses the configured secrets. It carries facts, never a value,
 * and its message is fit for any log.
 */
final class InvalidJwtSecretException extends RefusedKeysException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final transient List<Refusal> refusals;

	private final transient JwtSettings settings;

	private final transient String environment;

	private final transient MissingSecretHints hints;

	InvalidJwtSecretException(List<Refusal> refusals, JwtSettings settings, String environment,
			MissingSecretHints hints, List<SecretMaterial> texts) {
		super("The JWT signing secret is refused: "
				+ refusals.stream().map(InvalidJwtSecretException::summary).collect(Collectors.joining(", ")),
				refusals.stream().flatMap((refusal) -> refusal.violations().stream()).map(Violation::id).toList(),
				texts);
		this.refusals = List.copyOf(refusals);
		this.settings = settings;
		this.environment = environment;
		this.hints = hints;
	}

	List<Refusal> getRefusals() {
		return this.refusals;
	}

	String getAlgorithm() {
		return this.settings.algorithm().name();
	}

	ConfiguredFormat getFormat() {
		return this.settings.format();
	}

	/**
	 * Return whether settings are refused, so that no secret could be judged by them.
	 * @return whether all refusals are of settings
	 */
	boolean isOfSettings() {
		return !this.settings.faults().isEmpty();
	}

	String getEnvironment() {
		return this.environment;
	}

	MissingSecretHints getHints() {
		return this.hints;
	}

	private static String summary(Refusal refusal) {
		return "'" + refusal.property() + "' ("
				+ refusal.violations()
					.stream()
					.map(Violation::id)
					.map(Object::toString)
					.collect(Collectors.joining(", "))
				+ ")";
	}

}
