package io.github.jwtsecret.integration;

import java.time.Instant;

/**
 * Tells what an instance must say to a token whose claims are valid. Safe for use by
 * several threads.
 */
public interface TokenRules {

	/**
	 * Tell what an instance must say.
	 * @param keyId the key that signed the token
	 * @param verifier the instance
	 * @param sent a moment before it verified the token
	 * @param answered a moment after that
	 * @return what is expected
	 */
	Expectation expect(String keyId, Instance verifier, Instant sent, Instant answered);

	/**
	 * What an instance must say to a token.
	 */
	enum Expectation {

		/** The token is valid. */
		ACCEPT,

		/** The key has ended. */
		REFUSE,

		/** The key ended in between. */
		EITHER

	}

}
