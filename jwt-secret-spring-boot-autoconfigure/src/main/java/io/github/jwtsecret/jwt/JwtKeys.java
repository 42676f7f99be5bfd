package io.github.jwtsecret.jwt;

import java.util.List;

import io.github.jwtsecret.key.HmacAlgorithm;
import io.github.jwtsecret.key.KeyId;

/**
 * A read-only view of the keys that the application signs and verifies tokens with. Safe
 * for use by several threads.
 *
 * @since 0.1.0
 */
public interface JwtKeys {

	/**
	 * Return the algorithm of all keys.
	 * @return the algorithm
	 */
	HmacAlgorithm getAlgorithm();

	/**
	 * Return the id of the key that signs. Where it has ended and none follows, no key
	 * signs, and this is still its id.
	 * @return the id
	 */
	KeyId getActiveKeyId();

	/**
	 * Return all keys, the active one first, with the status that each has now.
	 * @return an unmodifiable list
	 */
	List<JwtKey> getKeys();

}
