package io.github.jwtsecret.integration.documentation;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;

/**
 * Secrets for tests, made at run time.
 */
final class Secrets {

	private Secrets() {
	}

	/**
	 * Return a strong secret.
	 * @param seed another seed gives another secret
	 * @return 64 bytes in hexadecimal
	 */
	static String hex(int seed) {
		return HexFormat.of().formatHex(bytes(seed, 64));
	}

	/**
	 * Return a strong secret in base64, with its padding.
	 * @param seed another seed gives another secret
	 * @return 64 bytes in base64
	 */
	static String base64(int seed) {
		return Base64.getEncoder().encodeToString(bytes(seed, 64));
	}

	/**
	 * Return a key set with one key.
	 * @param seed another seed gives another key
	 * @return a JSON Web Key Set
	 */
	static String keySet(int seed) {
		return "{\"keys\":[{\"kty\":\"oct\",\"kid\":\"key-" + seed + "\",\"k\":\""
				+ Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(seed, 64)) + "\"}]}";
	}

	static byte[] bytes(int seed, int length) {
		byte[] bytes = new byte[length];
		new Random(seed).nextBytes(bytes);
		return bytes;
	}

}
