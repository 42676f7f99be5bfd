package io.github.jwtsecret.reload;

import java.util.List;
import java.util.function.Supplier;

import io.github.jwtsecret.jwt.JwtKey;
import io.github.jwtsecret.jwt.JwtKeys;
import io.github.jwtsecret.key.HmacAlgorithm;
import io.github.jwtsecret.key.KeyId;

/**
 * {@link JwtKeys} of a {@link KeyRingHolder}.
 */
final class HeldJwtKeys implements JwtKeys {

	private final Supplier<KeysInForce> current;

	HeldJwtKeys(Supplier<KeysInForce> current) {
		this.current = current;
	}

	@Override
	public HmacAlgorithm getAlgorithm() {
		return this.current.get().ring().algorithm();
	}

	@Override
	public KeyId getActiveKeyId() {
		return this.current.get().ring().active().id();
	}

	@Override
	public List<JwtKey> getKeys() {
		return this.current.get().keys();
	}

	@Override
	public String toString() {
		return "JwtKeys" + getKeys();
	}

}
