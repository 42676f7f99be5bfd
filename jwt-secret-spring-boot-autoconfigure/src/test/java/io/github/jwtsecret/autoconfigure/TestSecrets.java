package io.github.jwtsecret.autoconfigure;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;

/**
 * Generates secrets from a seed, so that no source file holds one.
 */
final class TestSecrets {

	private TestSecrets() {
	}

	static byte[] bytes(int seed, int length) {
		byte[] bytes = new byte[length];
		new Random(7919L * seed + 1).nextBytes(bytes);
		return bytes;
	}

	static String hex(int seed) {
		return HexFormat.of().formatHex(bytes(seed, 64));
	}

	static String base64(int seed) {
		return Base64.getEncoder().encodeToString(bytes(seed, 66));
	}

	static String shortHex(int seed) {
		return HexFormat.of().formatHex(bytes(seed, 10));
	}

}
