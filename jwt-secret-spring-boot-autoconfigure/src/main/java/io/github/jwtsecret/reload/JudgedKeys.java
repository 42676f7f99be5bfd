package io.github.jwtsecret.reload;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.jwtsecret.jwt.JwtKey;
import io.github.jwtsecret.key.KeyId;
import io.github.jwtsecret.key.KeyRing;
import io.github.jwtsecret.key.KeySchedule;
import io.github.jwtsecret.key.SecretMaterial;
import io.github.jwtsecret.key.SigningKey;

/**
 * Keys that have passed the policy: their schedule, what may be told about each key, and
 * the texts that must never be shown. Immutable.
 *
 * @since 0.1.0
 */
public final class JudgedKeys {

	private final KeySchedule schedule;

	private final Map<KeyId, JwtKey> keys;

	private final List<SecretMaterial> texts;

	/**
	 * Create judged keys.
	 * @param schedule the schedule
	 * @param keys what may be told about each key; its status is that of the moment
	 * @param texts the secrets as they are configured
	 */
	public JudgedKeys(KeySchedule schedule, List<JwtKey> keys, List<SecretMaterial> texts) {
		this.schedule = schedule;
		this.keys = new HashMap<>();
		for (JwtKey key : keys) {
			this.keys.put(key.id(), key);
		}
		this.texts = List.copyOf(texts);
	}

	KeySchedule schedule() {
		return this.schedule;
	}

	List<SecretMaterial> texts() {
		return this.texts;
	}

	/**
	 * Tell what may be told about the keys of a ring of the schedule.
	 * @param ring the ring
	 * @return the keys, in their order
	 */
	List<JwtKey> describe(KeyRing ring) {
		List<JwtKey> described = new ArrayList<>();
		for (SigningKey key : ring.keys()) {
			described.add(describe(key));
		}
		return Collections.unmodifiableList(described);
	}

	private JwtKey describe(SigningKey key) {
		JwtKey known = this.keys.get(key.id());
		return (known != null)
				? new JwtKey(key.id(), key.status(), known.strength(), known.origin(), key.notBefore(), key.expiresAt())
				: new JwtKey(key.id(), key.status(), 0, "unknown", key.notBefore(), key.expiresAt());
	}

}
