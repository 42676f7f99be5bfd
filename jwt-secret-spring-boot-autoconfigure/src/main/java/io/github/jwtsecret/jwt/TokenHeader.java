package io.github.jwtsecret.jwt;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A header that is known to be sound: its segment, its parameters, and the key of the
 * ring that its {@code kid} names, if any. Immutable.
 *
 * @param segment the header in base64url
 * @param parameters the header as JSON has it
 * @param key the key that has signed the token or that {@code kid} names, or {@code null}
 * if no token is at hand and there is no {@code kid} or a foreign one
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared as a whole, never changed
record TokenHeader(byte[] segment, Map<String, Object> parameters, @Nullable RingKey key) {

	/**
	 * Return this header with the key that has signed a token.
	 * @param signedBy the key
	 * @return the header, this one if its {@code kid} names the key
	 */
	TokenHeader with(RingKey signedBy) {
		return (this.key == signedBy) ? this : new TokenHeader(this.segment, this.parameters, signedBy);
	}

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
