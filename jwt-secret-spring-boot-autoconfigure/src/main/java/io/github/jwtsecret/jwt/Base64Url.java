package io.github.jwtsecret.jwt;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

import org.jspecify.annotations.Nullable;

/**
 * Base64url without padding (RFC 7515, section 2), of which every byte sequence has
 * exactly one form: unlike {@link Base64}, decoding refuses padding and unused bits that
 * are set.
 */
final class Base64Url {

	private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

	private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

	private static final byte[] DIGITS = new byte[256];

	static {
		Arrays.fill(DIGITS, (byte) -1);
		for (int digit = 0; digit < ALPHABET.length(); digit++) {
			DIGITS[ALPHABET.charAt(digit)] = (byte) digit;
		}
	}

	private Base64Url() {
	}

	/**
	 * Encode the first bytes of an array.
	 * @param bytes the array
	 * @param length the number of bytes to encode
	 * @return the characters, in ASCII
	 */
	static byte[] encode(byte[] bytes, int length) {
		return ENCODER.encode(ByteBuffer.wrap(bytes, 0, length)).array();
	}

	/**
	 * Return how many characters bytes take.
	 * @param length the number of bytes
	 * @return the number of characters
	 */
	static int encodedLength(int length) {
		return (length * 4 + 2) / 3;
	}

	/**
	 * Decode a part of a text.
	 * @param text the text, one character a byte
	 * @param from the index of the first character
	 * @param to the index after the last character
	 * @return the bytes, or {@code null} if the text is not strict base64url
	 */
	static byte @Nullable [] decode(byte[] text, int from, int to) {
		int rest = (to - from) % 4;
		if (rest == 1) {
			return null;
		}
		int whole = to - rest;
		byte[] bytes = new byte[(int) ((to - from) * 3L / 4)];
		int next = 0;
		// Negative as soon as one digit is
		int seen = 0;
		for (int i = from; i < whole; i += 4) {
			int quad = digit(text, i) << 18 | digit(text, i + 1) << 12 | digit(text, i + 2) << 6 | digit(text, i + 3);
			seen |= quad;
			bytes[next++] = (byte) (quad >> 16);
			bytes[next++] = (byte) (quad >> 8);
			bytes[next++] = (byte) quad;
		}
		if (rest != 0) {
			int quad = digit(text, whole) << 18 | digit(text, whole + 1) << 12
					| ((rest == 3) ? digit(text, whole + 2) << 6 : 0);
			seen |= quad | -(quad & ((rest == 3) ? 0xff : 0xffff));
			bytes[next++] = (byte) (quad >> 16);
			if (rest == 3) {
				bytes[next] = (byte) (quad >> 8);
			}
		}
		return (seen >= 0) ? bytes : null;
	}

	private static int digit(byte[] text, int index) {
		return DIGITS[text[index] & 0xff];
	}

}
