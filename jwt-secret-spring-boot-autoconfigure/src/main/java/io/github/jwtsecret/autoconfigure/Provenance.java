package io.github.jwtsecret.autoconfigure;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where a value comes from, and the way to it.
 *
 * @param origin the place that holds the value in the end
 * @param steps the placeholders followed to it, in words
 * @param hidden the place whose value is hidden by this one, which is blank, or
 * {@code null}
 * @param missingKey the key of a placeholder that is not set, or {@code null}
 */
record Provenance(SecretOrigin origin, List<String> steps, @Nullable SecretOrigin hidden, @Nullable String missingKey) {

	Provenance {
		steps = List.copyOf(steps);
	}

	Provenance(SecretOrigin origin) {
		this(origin, List.of(), null, null);
	}

}
