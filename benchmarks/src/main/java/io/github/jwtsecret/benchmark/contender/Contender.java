package io.github.jwtsecret.benchmark.contender;

import java.util.Map;

/**
 * A library with its key, set up once as its documentation says: HS256 only, signature,
 * {@code exp} and {@code nbf} checked with a tolerance of 60 seconds, {@code iss} and
 * {@code aud} not. Safe for use by several threads.
 */
public interface Contender {

	/**
	 * Verify a token and read its claims.
	 * @param token the token
	 * @return what the library hands out
	 * @throws Exception if the library refuses the token
	 */
	Object decode(String token) throws Exception;

	/**
	 * Bring claims into the form that the library takes.
	 * @param claims the claims as JSON types, times in seconds
	 * @return the call that signs them
	 * @throws Exception if the library refuses the claims
	 */
	Encoding prepare(Map<String, Object> claims) throws Exception;

	/**
	 * A call that signs prepared claims.
	 */
	@FunctionalInterface
	interface Encoding {

		/**
		 * Sign the claims.
		 * @return what the library hands out
		 * @throws Exception if the library can't sign
		 */
		Object encode() throws Exception;

	}

}
