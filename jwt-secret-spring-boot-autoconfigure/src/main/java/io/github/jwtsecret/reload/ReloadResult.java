package io.github.jwtsecret.reload;

import java.time.Instant;
import java.util.Set;

import io.github.jwtsecret.policy.ViolationId;

/**
 * How a reload has ended.
 *
 * @param outcome the outcome
 * @param at the moment
 * @param violations the rules that the refused keys violate, none unless they are refused
 * @since 0.1.0
 */
public record ReloadResult(Outcome outcome, Instant at, Set<ViolationId> violations) {

	/**
	 * Create a result with a copy of the set.
	 * @param outcome the outcome
	 * @param at the moment
	 * @param violations the rules that the refused keys violate, none unless they are
	 * refused
	 */
	public ReloadResult {
		violations = Set.copyOf(violations);
	}

	/**
	 * The outcomes of a reload.
	 */
	public enum Outcome {

		/** Other keys are in use. */
		CHANGED,

		/** The keys are the same. */
		UNCHANGED,

		/** The new keys are refused, and those before are still in use. */
		REFUSED

	}

}
