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
	 * Return the id of the key that signs.
	 * @return the id
	 */
	KeyId getActiveKeyId();

	/**
	 * Return all keys, the active one first.
	 * @return an unmodifiable list
	 */
	List<JwtKey> getKeys();

}
