package io.github.jwtsecret.reload;

import java.time.Instant;
import java.util.Set;

import io.github.jwtsecret.policy.ViolationId;

/**
 * Published as an application event after new keys have been refused: those before are
 * still in use.
 *
 * @param violations the rules that the new keys violate
 * @param at the moment of the refusal
 * @since 0.1.0
 */
public record JwtKeysRefusedEvent(Set<ViolationId> violations, Instant at) {

	/**
	 * Create an event with a copy of the set.
	 * @param violations the rules that the new keys violate
	 * @param at the moment of the refusal
	 */
	public JwtKeysRefusedEvent {
		violations = Set.copyOf(violations);
	}

}
