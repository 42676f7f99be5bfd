package io.github.jwtsecret.reload;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import io.github.jwtsecret.jwt.JwtKey;
import io.github.jwtsecret.key.HmacAlgorithm;
import io.github.jwtsecret.key.KeyId;
import io.github.jwtsecret.key.KeySchedule;
import io.github.jwtsecret.key.KeyStatus;
import io.github.jwtsecret.key.SecretMaterial;

/**
 * Keys with dates for tests, made from seeds.
 */
final class TestKeySets {

	private final Instant now;

	private final KeySchedule.Builder schedule = KeySchedule.builder(HmacAlgorithm.HS256);

	private final List<JwtKey> keys = new ArrayList<>();

	private final List<SecretMaterial> texts = new ArrayList<>();

	TestKeySets(Instant now) {
		this.now = now;
	}

	TestKeySets key(String id, int seed, Instant notBefore, Instant expiresAt) {
		SecretMaterial material = material(seed);
		this.schedule.add(new KeyId(id), material, notBefore, expiresAt);
		this.keys.add(new JwtKey(new KeyId(id), KeyStatus.NEXT, 512, "a test", notBefore, expiresAt));
		this.texts.add(SecretMaterial.ofText("text-of-" + id));
		return this;
	}

	TestKeySets text(String text) {
		this.texts.add(SecretMaterial.ofText(text));
		return this;
	}

	JudgedKeys build() {
		return new JudgedKeys(this.schedule.build(this.now), this.keys, this.texts);
	}

	static SecretMaterial material(int seed) {
		byte[] key = new byte[64];
		new Random(seed).nextBytes(key);
		return SecretMaterial.copyOf(key);
	}

}
