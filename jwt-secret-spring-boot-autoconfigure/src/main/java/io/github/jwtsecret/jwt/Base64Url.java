package io.github.jwtsecret.jwt;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

import org.jspecify.annotations.Nullable;

/**
 * Base64url without padding (RFC 7515, section 2), of which every byte sequence has
 * exactly one form: decoding refuses foreign characters, padding, and unused bits that
 * are set.
 */
final class Base64Url {

	private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

	private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

	private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

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
	 * @param to the index after the last character, greater than that of the first
	 * @return the bytes, or {@code null} if the text is not strict base64url
	 */
	static byte @Nullable [] decode(byte[] text, int from, int to) {
		if (!isLastCharacter(text[to - 1] & 0xff, (to - from) % 4)) {
			return null;
		}
		try {
			return DECODER.decode(Arrays.copyOfRange(text, from, to));
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	/**
	 * Decode the first byte of a text and nothing behind it.
	 * @param text the text, one character a byte and at least two characters
	 * @return the byte, or another number if there is none
	 */
	static int firstByte(byte[] text) {
		return (ALPHABET.indexOf(text[0]) << 2) | (ALPHABET.indexOf(text[1]) >> 4);
	}

	// What the JDK does not check: that there is no padding, and no unused bit set
	private static boolean isLastCharacter(int character, int rest) {
		int digit = ALPHABET.indexOf(character);
		return switch (rest) {
			case 0 -> digit != -1;
			case 2 -> digit != -1 && digit % 16 == 0;
			case 3 -> digit != -1 && digit % 4 == 0;
			default -> false;
		};
	}

	/**
	 * Return whether a part of a text is strict base64url. Other than decoding, this
	 * costs no exception.
	 * @param text the text, one character a byte
	 * @param from the index of the first character
	 * @param to the index after the last character, greater than that of the first
	 * @return whether the text can be decoded
	 */
	static boolean isValid(byte[] text, int from, int to) {
		for (int i = from; i < to; i++) {
			if (ALPHABET.indexOf(text[i] & 0xff) == -1) {
				return false;
			}
		}
		return isLastCharacter(text[to - 1] & 0xff, (to - from) % 4);
	}

}
