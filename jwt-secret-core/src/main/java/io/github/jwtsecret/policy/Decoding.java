package io.github.jwtsecret.policy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Decodes what {@link LenientDecoder} does not: base32, percent-encoding, and the bytes
 * of readable text.
 */
final class Decoding {

	private Decoding() {
	}

	/**
	 * Return the text that decoded bytes hold, without white space at its end.
	 * @param bytes the decoded bytes
	 * @return the text, ASCII with a few characters of UTF-8, or UTF-16 without its zero
	 * bytes; {@code null} if the bytes are no text
	 */
	static byte @Nullable [] readable(byte[] bytes) {
		byte[] narrowed = withoutZeros(bytes);
		int beyond = 0;
		for (int i = 0; i < narrowed.length; i++) {
			int value = narrowed[i] & 0xff;
			if (value >= 0x80) {
				beyond++;
			}
			else if ((value < ' ' && value != '\n' && value != '\r' && value != '\t') || value == 0x7f) {
				return null;
			}
		}
		if (beyond * 5 > narrowed.length || (beyond > 0 && !isUtf8(narrowed))) {
			return null;
		}
		int length = narrowed.length;
		while (length > 0 && (narrowed[length - 1] & 0xff) <= ' ') {
			length--;
		}
		return Arrays.copyOf(narrowed, length);
	}

	private static boolean isUtf8(byte[] bytes) {
		return Arrays.equals(new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8), bytes)
				&& new String(bytes, StandardCharsets.UTF_8).indexOf('\uFFFD') == -1;
	}

	private static byte[] withoutZeros(byte[] bytes) {
		int[] zeros = new int[2];
		for (int i = 0; i < bytes.length; i++) {
			zeros[i & 1] += (bytes[i] == 0) ? 1 : 0;
		}
		int half = bytes.length / 2;
		if (half < 4 || Math.max(zeros[0], zeros[1]) < half) {
			return bytes;
		}
		int first = (zeros[0] >= half) ? 1 : 0;
		byte[] narrowed = new byte[(bytes.length - first + 1) / 2];
		for (int i = 0; i < narrowed.length; i++) {
			narrowed[i] = bytes[2 * i + first];
		}
		return narrowed;
	}

	/**
	 * Decode base32 (RFC 4648, section 6) of either case.
	 * @param text the value
	 * @return the bytes, {@code null} if it is not base32
	 */
	static byte @Nullable [] base32(byte[] text) {
		int length = text.length;
		while (length > 0 && text[length - 1] == '=') {
			length--;
		}
		byte[] bytes = new byte[length * 5 / 8];
		int buffer = 0;
		int bits = 0;
		int count = 0;
		for (int i = 0; i < length; i++) {
			int symbol = Characters.symbolOf(text[i]);
			if (symbol >= Characters.OTHER || symbol == Characters.DIGIT || symbol == Characters.DIGIT + 1
					|| symbol > Characters.DIGIT + 7) {
				return null;
			}
			buffer = buffer << 5 | ((symbol < Characters.DIGIT) ? symbol : symbol - 2);
			bits += 5;
			if (bits >= 8) {
				bits -= 8;
				bytes[count++] = (byte) (buffer >> bits);
			}
		}
		return bytes;
	}

	/**
	 * Decode percent-encoding (RFC 3986, section 2.1).
	 * @param text the value
	 * @return the bytes, {@code null} if less than half of the value is encoded
	 */
	static byte @Nullable [] unescape(byte[] text) {
		byte[] bytes = new byte[text.length];
		int count = 0;
		int escapes = 0;
		for (int i = 0; i < text.length; i++) {
			if (text[i] == '%' && i + 2 < text.length && Character.digit(text[i + 1], 16) >= 0
					&& Character.digit(text[i + 2], 16) >= 0) {
				bytes[count++] = (byte) (Character.digit(text[i + 1], 16) << 4 | Character.digit(text[i + 2], 16));
				escapes++;
				i += 2;
			}
			else {
				bytes[count++] = text[i];
			}
		}
		return (escapes == 0 || escapes * 6 < text.length) ? null : Arrays.copyOf(bytes, count);
	}

}
