package io.github.jwtsecret.policy;

import org.jspecify.annotations.Nullable;

/**
 * Decodes texts that may be encoded keys. It accepts more than
 * {@link io.github.jwtsecret.key.SecretFormat} does, since a weak secret in a sloppy
 * encoding is as weak, and returns {@code null} where nothing can be decoded, since the
 * exceptions of the JDK's decoders cost more than the decoding.
 */
final class LenientDecoder {

	private static final int MAXIMUM_PADDING = 2;

	private LenientDecoder() {
	}

	/**
	 * Decode hexadecimal digits of either case.
	 * @param text the text
	 * @return the bytes, or {@code null} if the text is empty or not hexadecimal
	 */
	static byte @Nullable [] hex(byte[] text) {
		if (text.length == 0 || text.length % 2 != 0) {
			return null;
		}
		byte[] decoded = new byte[text.length / 2];
		for (int i = 0; i < decoded.length; i++) {
			int high = digit(text[2 * i]);
			int low = digit(text[2 * i + 1]);
			if ((high | low) < 0) {
				return null;
			}
			decoded[i] = (byte) ((high << 4) | low);
		}
		return decoded;
	}

	/**
	 * Decode base64 or base64url, whatever its padding and unused bits.
	 * @param text the text
	 * @return the bytes, or {@code null} if the text is too short or of neither alphabet
	 */
	static byte @Nullable [] base64(byte[] text) {
		int length = lengthWithoutPadding(text);
		if (length < 2 || length % 4 == 1) {
			return null;
		}
		byte[] decoded = new byte[length * 3 / 4];
		int bits = 0;
		int count = 0;
		for (int i = 0; i < length; i++) {
			int sextet = sextet(text[i]);
			if (sextet < 0) {
				return null;
			}
			bits = (bits << 6) | sextet;
			if (i % 4 != 0) {
				decoded[count++] = (byte) (bits >> (6 - 2 * (i % 4)));
			}
		}
		return decoded;
	}

	private static int lengthWithoutPadding(byte[] text) {
		int length = text.length;
		while (length > 0 && length > text.length - MAXIMUM_PADDING && text[length - 1] == '=') {
			length--;
		}
		return length;
	}

	private static int digit(byte character) {
		if (character >= '0' && character <= '9') {
			return character - '0';
		}
		int lowerCase = character | 0x20;
		return (lowerCase >= 'a' && lowerCase <= 'f') ? lowerCase - 'a' + 10 : -1;
	}

	private static int sextet(byte character) {
		if (character >= 'A' && character <= 'Z') {
			return character - 'A';
		}
		if (character >= 'a' && character <= 'z') {
			return character - 'a' + 26;
		}
		if (character >= '0' && character <= '9') {
			return character - '0' + 52;
		}
		return switch (character) {
			case '+', '-' -> 62;
			case '/', '_' -> 63;
			default -> -1;
		};
	}

}
