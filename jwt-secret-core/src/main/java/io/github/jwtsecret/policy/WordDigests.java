package io.github.jwtsecret.policy;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Digests of common passwords and words: what {@code echo -n word | sha256sum} and the
 * like give has the looks of a random value.
 */
final class WordDigests {

	private static final int LONGEST = 128;

	static final List<WordDigestTable> TABLES = List.of(new WordDigestTable("MD5", 16, "word-digests-md5.bin"),
			new WordDigestTable("SHA-1", 20, "word-digests-sha-1.bin"),
			new WordDigestTable("SHA-256", 32, "word-digests-sha-256.bin"),
			new WordDigestTable("SHA-384", 48, "word-digests-sha-384.bin"),
			new WordDigestTable("SHA-512", 64, "word-digests-sha-512.bin"));

	private WordDigests() {
	}

	/**
	 * Return the algorithm of which a text is the digest of a word, in hexadecimal of
	 * either case, base64 or base64url.
	 * @param text the text, as configured
	 * @return the name of the algorithm, or {@code null} if it is no such digest
	 */
	static @Nullable String algorithmOf(byte[] text) {
		byte[] digest = decode(text);
		if (digest != null) {
			for (WordDigestTable table : TABLES) {
				if (table.digestLength() == digest.length && table.contains(digest)) {
					return table.algorithm();
				}
			}
		}
		return null;
	}

	private static byte @Nullable [] decode(byte[] text) {
		if (text.length > LONGEST) {
			return null;
		}
		byte[] hex = LenientDecoder.hex(text);
		return (hex != null) ? hex : LenientDecoder.base64(text);
	}

}
