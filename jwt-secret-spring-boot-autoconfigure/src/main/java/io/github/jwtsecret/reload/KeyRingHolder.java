package io.github.jwtsecret.reload;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

import io.github.jwtsecret.key.HmacAlgorithm;
import io.github.jwtsecret.key.KeyId;
import io.github.jwtsecret.key.KeyRing;
import io.github.jwtsecret.key.SecretMaterial;

/**
 * Holds the keys in use behind one reference. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class KeyRingHolder implements JwtKeys, Supplier<KeyRing> {

	private volatile JudgedKeys current;

	/**
	 * Create a holder.
	 * @param keys the keys to start with
	 */
	public KeyRingHolder(JudgedKeys keys) {
		this.current = Objects.requireNonNull(keys, "'keys' must not be null");
	}

	@Override
	public KeyRing get() {
		return this.current.ring();
	}

	@Override
	public HmacAlgorithm getAlgorithm() {
		return get().algorithm();
	}

	@Override
	public KeyId getActiveKeyId() {
		return get().active().id();
	}

	@Override
	public List<JwtKey> getKeys() {
		return this.current.keys();
	}

	/**
	 * Return whether a text contains one of the secrets as they are configured.
	 * @param text the text to search
	 * @return whether the text must not be shown
	 */
	public boolean isSecretIn(String text) {
		for (SecretMaterial secret : this.current.texts()) {
			if (text.contains(new String(secret.exportBytes(), StandardCharsets.UTF_8))) {
				return true;
			}
		}
		return false;
	}

	@Override
	public String toString() {
		return "JwtKeys" + getKeys();
	}

}
