package io.github.jwtsecret.test;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Changes the claims of a token before it is signed.
 */
@FunctionalInterface
interface ClaimChange {

	/**
	 * Change the claims.
	 * @param claims the claims so far
	 * @param moment when the token is made
	 */
	void apply(Map<String, Object> claims, Moment moment);

	/**
	 * When a token is made.
	 *
	 * @param now the time
	 * @param clockSkew the tolerance of the decoder
	 */
	record Moment(Instant now, Duration clockSkew) {

	}

}
