package io.github.jwtsecret.autoconfigure.actuate;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

import io.github.jwtsecret.policy.ViolationId;

/**
 * The words by which endpoints, health and metrics name statuses, outcomes and
 * violations.
 */
final class Labels {

	private Labels() {
	}

	static String of(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT);
	}

	static List<String> of(Collection<ViolationId> violations) {
		return violations.stream().sorted().map(ViolationId::id).toList();
	}

}
