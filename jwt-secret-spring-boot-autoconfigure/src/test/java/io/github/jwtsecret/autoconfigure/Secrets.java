package io.github.jwtsecret.autoconfigure;

import java.util.HexFormat;
import java.util.Random;

/**
 * Secrets for tests, made at run time: nothing that looks like a key stands in the
 * sources.
 */
final class Secrets {

	private Secrets() {
	}

	/**
	 * Return a strong secret.
	 * @param seed another seed gives another secret
	 * @return 64 bytes in hexadecimal
	 */
	static String strong(int seed) {
		byte[] bytes = new byte[64];
		new Random(seed).nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

}
