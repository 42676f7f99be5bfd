package io.github.jwtsecret.reload;

import java.time.Instant;
import java.util.List;

import io.github.jwtsecret.jwt.JwtKey;

/**
 * Published as an application event after other keys have been taken up. A date that
 * passes within a key set publishes nothing.
 *
 * @param keys the keys in use now, the active one first
 * @param at the moment of the change
 * @since 0.1.0
 */
public record JwtKeysChangedEvent(List<JwtKey> keys, Instant at) {

	/**
	 * Create an event with a copy of the list.
	 * @param keys the keys in use now, the active one first
	 * @param at the moment of the change
	 */
	public JwtKeysChangedEvent {
		keys = List.copyOf(keys);
	}

}
