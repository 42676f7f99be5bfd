package io.github.jwtsecret.jwt;

import java.time.Instant;
import java.util.Random;

import io.github.jwtsecret.key.HmacAlgorithm;
import io.github.jwtsecret.key.KeyRing;
import io.github.jwtsecret.key.KeyStatus;
import io.github.jwtsecret.key.SecretMaterial;

/**
 * Keys for tests, made from seeds.
 */
final class TestKeys {

	static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

	private TestKeys() {
	}

	static byte[] bytes(int seed) {
		byte[] key = new byte[64];
		new Random(seed).nextBytes(key);
		return key;
	}

	static SecretMaterial material(int seed) {
		return SecretMaterial.copyOf(bytes(seed));
	}

	static KeyRing ring(HmacAlgorithm algorithm, int activeSeed, int... previousSeeds) {
		KeyRing.Builder ring = KeyRing.builder(algorithm).add(KeyStatus.ACTIVE, material(activeSeed));
		for (int seed : previousSeeds) {
			ring.add(KeyStatus.PREVIOUS, material(seed));
		}
		return ring.build(NOW);
	}

}
