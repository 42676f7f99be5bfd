package io.github.jwtsecret.policy;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Keys that documentation, tutorials, templates and default settings publish, as
 * {@link PublishedKeysReader} reads them: only 64 bits of their SHA-256, so that no key
 * is in the jar, and none of a few hundred is met by chance.
 */
final class PublishedKeys {

	private static final int MAXIMUM_DECODINGS = 2;

	private static volatile long @Nullable [] prefixes;

	private PublishedKeys() {
	}

	/**
	 * Return whether a text, or what it decodes to in one or two steps of hexadecimal of
	 * either case, base64 or base64url, is published.
	 * @param text the text, as configured
	 * @return whether it is published
	 */
	static boolean contains(byte[] text) {
		return contains(text, MAXIMUM_DECODINGS);
	}

	/**
	 * Return whether a key is published, in whatever encoding.
	 * @param key the key bytes
	 * @return whether it is published
	 */
	static boolean containsKey(byte[] key) {
		return Arrays.binarySearch(prefixes(), prefixOf(key)) >= 0;
	}

	private static boolean contains(byte[] value, int decodings) {
		return containsKey(value) || (decodings > 0 && (containsDecoded(LenientDecoder.hex(value), decodings - 1)
				|| containsDecoded(LenientDecoder.base64(value), decodings - 1)));
	}

	private static boolean containsDecoded(byte @Nullable [] value, int decodings) {
		return value != null && contains(value, decodings);
	}

	private static long[] prefixes() {
		long[] loaded = prefixes;
		if (loaded == null) {
			loaded = PublishedKeysReader.read();
			prefixes = loaded;
		}
		return loaded;
	}

	/**
	 * Return the bits of a key's digest that the list holds.
	 * @param key the key bytes
	 * @return the first 64 bits of SHA-256
	 */
	static long prefixOf(byte[] key) {
		byte[] digest = sha256(key);
		long prefix = 0;
		for (int i = 0; i < Long.BYTES; i++) {
			prefix = (prefix << Byte.SIZE) | (digest[i] & 0xff);
		}
		return prefix;
	}

	private static byte[] sha256(byte[] value) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(value);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("SHA-256 is not available", ex);
		}
	}

}
