package io.github.jwtsecret.autoconfigure;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;

/**
 * Secrets for tests, made at run time: nothing that looks like a key stands in the
 * sources.
 */
public final class Secrets {

	private Secrets() {
	}

	/**
	 * Return a strong secret.
	 * @param seed another seed gives another secret
	 * @return 64 bytes in hexadecimal
	 */
	public static String strong(int seed) {
		return HexFormat.of().formatHex(bytes(seed, 64));
	}

	/**
	 * Return a secret that is too short for any algorithm.
	 * @param seed another seed gives another secret
	 * @return 10 bytes in hexadecimal
	 */
	public static String weak(int seed) {
		return HexFormat.of().formatHex(bytes(seed, 10));
	}

	/**
	 * Return a strong secret of another alphabet.
	 * @param seed another seed gives another secret
	 * @return 66 bytes in base64
	 */
	public static String base64(int seed) {
		return Base64.getEncoder().encodeToString(bytes(seed, 66));
	}

	public static byte[] bytes(int seed, int length) {
		byte[] bytes = new byte[length];
		new Random(seed).nextBytes(bytes);
		return bytes;
	}

}
