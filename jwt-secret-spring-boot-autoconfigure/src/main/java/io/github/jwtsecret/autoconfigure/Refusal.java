package io.github.jwtsecret.autoconfigure;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.jwtsecret.key.SecretFormat;
import io.github.jwtsecret.policy.Violation;
import io.github.jwtsecret.policy.ViolationId;

/**
 * Why one property is refused.
 *
 * @param property the name of the property
 * @param origin the place that holds its value, or {@code null} if there is none
 * @param violations the reasons
 * @param otherFormats the formats under which the secret would have passed
 */
record Refusal(String property, @Nullable SecretOrigin origin, List<Violation> violations,
		Set<SecretFormat> otherFormats) {

	Refusal(String property, @Nullable SecretOrigin origin, Violation violation) {
		this(property, origin, List.of(violation), Set.of());
	}

	boolean has(ViolationId id) {
		return this.violations.stream().anyMatch((violation) -> violation.id() == id);
	}

}
