package io.github.jwtsecret.reload;

import java.util.List;

import io.github.jwtsecret.jwt.JwtKey;
import io.github.jwtsecret.jwt.JwtKeys;
import io.github.jwtsecret.key.HmacAlgorithm;
import io.github.jwtsecret.key.KeyId;

/**
 * {@link JwtKeys} of a {@link KeyRingHolder}.
 */
final class HeldJwtKeys implements JwtKeys {

	private final KeyRingHolder holder;

	HeldJwtKeys(KeyRingHolder holder) {
		this.holder = holder;
	}

	@Override
	public HmacAlgorithm getAlgorithm() {
		return this.holder.inForce().ring().algorithm();
	}

	@Override
	public KeyId getActiveKeyId() {
		return this.holder.inForce().ring().active().id();
	}

	@Override
	public List<JwtKey> getKeys() {
		return this.holder.inForce().keys();
	}

	@Override
	public String toString() {
		return "JwtKeys" + getKeys();
	}

}
