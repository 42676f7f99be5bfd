package io.github.jwtsecret.jwt;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A header that is known to be sound: its segment, its parameters, and the key of the
 * ring that its {@code kid} names, if any. Immutable.
 *
 * @param segment the header in base64url
 * @param parameters the header as JSON has it
 * @param key the key, or {@code null} if there is no {@code kid} or a foreign one
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared as a whole, never changed
record TokenHeader(byte[] segment, Map<String, Object> parameters, @Nullable RingKey key) {

	/**
	 * Return whether the header can be shared between tokens: no parameter is a list or a
	 * map, which a user of one token could change for all.
	 * @return whether all parameters are immutable
	 */
	boolean isShareable() {
		return this.parameters.values()
			.stream()
			.allMatch((value) -> value instanceof String || value instanceof Number || value instanceof Boolean);
	}

}
