package io.github.jwtsecret.autoconfigure;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.github.jwtsecret.policy.Violation;
import io.github.jwtsecret.policy.ViolationId;

/**
 * Why one property is refused.
 *
 * @param property the name of the property
 * @param provenance where its value comes from, or {@code null} if there is none
 * @param violations the reasons
 * @param otherFormats the formats under which the secret would have passed
 */
record Refusal(String property, @Nullable Provenance provenance, List<Violation> violations,
		Set<ConfiguredFormat> otherFormats) {

	Refusal {
		property = Printable.of(property);
		violations = List.copyOf(violations);
	}

	Refusal(String property, @Nullable Provenance provenance, Violation violation) {
		this(property, provenance, List.of(violation), Set.of());
	}

	Set<ViolationId> ids() {
		return this.violations.stream().map(Violation::id).collect(Collectors.toSet());
	}

	boolean has(ViolationId id) {
		return this.violations.stream().anyMatch((violation) -> violation.id() == id);
	}

	/**
	 * Return whether the property is not set at all, as opposed to a list with a gap.
	 * @return whether there is nothing
	 */
	boolean isAbsent() {
		return this.provenance == null && has(ViolationId.MISSING);
	}

	@Nullable SecretOrigin origin() {
		return (this.provenance != null) ? this.provenance.origin() : null;
	}

	static Refusal ofSetting(String property, @Nullable SecretOrigin origin, String required) {
		return new Refusal(property, (origin != null) ? new Provenance(origin) : null,
				new Violation(ViolationId.UNDECODABLE, "not a value that it takes", required));
	}

	static Refusal ofDeniedSecrets() {
		return new Refusal("jwt.policy.denied-secrets", null,
				new Violation(ViolationId.UNREADABLE, "a list can't be read to its end", "lists that can be read"));
	}

}
