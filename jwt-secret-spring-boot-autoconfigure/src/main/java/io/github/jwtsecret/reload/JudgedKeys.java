package io.github.jwtsecret.reload;

import java.util.List;

import io.github.jwtsecret.jwt.JwtKey;
import io.github.jwtsecret.key.KeyRing;
import io.github.jwtsecret.key.SecretMaterial;

/**
 * Keys that have passed the policy: the ring, what may be told about each key, and the
 * texts that must never be shown. Immutable.
 *
 * @since 0.1.0
 */
public final class JudgedKeys {

	private final KeyRing ring;

	private final List<JwtKey> keys;

	private final List<SecretMaterial> texts;

	/**
	 * Create judged keys.
	 * @param ring the ring
	 * @param keys what may be told about each key, the active one first
	 * @param texts the secrets as they are configured
	 */
	public JudgedKeys(KeyRing ring, List<JwtKey> keys, List<SecretMaterial> texts) {
		this.ring = ring;
		this.keys = List.copyOf(keys);
		this.texts = List.copyOf(texts);
	}

	KeyRing ring() {
		return this.ring;
	}

	List<JwtKey> keys() {
		return this.keys;
	}

	List<SecretMaterial> texts() {
		return this.texts;
	}

}
