package io.github.jwtsecret.reload;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

import io.github.jwtsecret.jwt.JwtKeys;
import io.github.jwtsecret.key.KeyRing;
import io.github.jwtsecret.key.SecretMaterial;

/**
 * Holds the keys in use behind one reference. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class KeyRingHolder {

	private final JudgedKeys current;

	/**
	 * Create a holder.
	 * @param keys the keys to start with
	 */
	public KeyRingHolder(JudgedKeys keys) {
		this.current = Objects.requireNonNull(keys, "'keys' must not be null");
	}

	/**
	 * Return the ring in use.
	 * @return the ring
	 */
	public KeyRing getRing() {
		return this.current.ring();
	}

	/**
	 * Return a view of the keys in use, at any time.
	 * @return a live view
	 */
	public JwtKeys asJwtKeys() {
		return new HeldJwtKeys(() -> this.current);
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

}
