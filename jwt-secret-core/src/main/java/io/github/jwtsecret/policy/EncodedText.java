package io.github.jwtsecret.policy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Refuses hexadecimal, base32, base64 and percent encodings of readable text or patterned
 * bytes, also encoded more than once.
 * <p>
 * What decodes to text is judged again as text: its structure counts, not that of the
 * encoding. A random value of 32 characters decodes to text in less than one of a million
 * cases.
 */
final class EncodedText {

	private static final int MINIMUM_LENGTH = 16;

	private static final int MAXIMUM_DEPTH = 3;

	private static final int REQUIRED_BITS = SecretPolicy.LEAST_MINIMUM_STRENGTH;

	private EncodedText() {
	}

	/**
	 * Judge what a value decodes to.
	 * @param text the value
	 * @param violations what is wrong with it
	 */
	static void check(byte[] text, List<Violation> violations) {
		String weakness = weakness(text, 1);
		if (weakness != null) {
			violations.add(new Violation(ViolationId.ENCODED_TEXT, weakness, "an encoding of random bytes"));
		}
	}

	private static @Nullable String weakness(byte[] text, int depth) {
		byte[] unescaped = unescape(text);
		if (unescaped != null) {
			return judge("percent-encoded", unescaped, depth);
		}
		int length = text.length;
		while (length > 0 && text[length - 1] == '=') {
			length--;
		}
		if (length < MINIMUM_LENGTH) {
			return null;
		}
		String weakness = null;
		if (length == text.length && length % 2 == 0 && isHexadecimal(text)) {
			return judge("hexadecimal", hexadecimal(text), depth);
		}
		byte[] decoded = (weakness != null) ? null : base64(text, length);
		if (decoded != null) {
			weakness = judge("base64", decoded, depth);
		}
		decoded = (weakness != null) ? null : base32(text, length);
		return (decoded != null) ? judge("base32", decoded, depth) : weakness;
	}

	private static @Nullable String judge(String encoding, byte[] decoded, int depth) {
		byte[] text = readable(decoded);
		if (text == null) {
			float gain = new Explanation(Characters.ofBytes(decoded)).total();
			gain = Math.max(gain, CharacterFrequency.gain(Characters.ofBytes(decoded)));
			return (gain < StructureCheck.threshold(decoded.length)) ? null
					: encoding + " of " + decoded.length + " bytes with a pattern";
		}
		int capacity = Strength.ofText(text);
		if (capacity < REQUIRED_BITS) {
			return encoding + " of text with " + text.length + " characters, which carry at most " + capacity + " bits";
		}
		boolean weak = !StructureCheck.check(text).isEmpty()
				|| (depth < MAXIMUM_DEPTH && weakness(text, depth + 1) != null);
		return weak ? encoding + " of text with " + text.length + " characters that is not random" : null;
	}

	private static byte @Nullable [] readable(byte[] bytes) {
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
		while (length > 0 && narrowed[length - 1] <= ' ') {
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

	private static boolean isHexadecimal(byte[] text) {
		boolean lower = false;
		boolean upper = false;
		for (byte character : text) {
			if (character >= 'a' && character <= 'f') {
				lower = true;
			}
			else if (character >= 'A' && character <= 'F') {
				upper = true;
			}
			else if (character < '0' || character > '9') {
				return false;
			}
		}
		return !(lower && upper);
	}

	private static byte[] hexadecimal(byte[] text) {
		byte[] bytes = new byte[text.length / 2];
		for (int i = 0; i < bytes.length; i++) {
			bytes[i] = (byte) (Character.digit(text[2 * i], 16) << 4 | Character.digit(text[2 * i + 1], 16));
		}
		return bytes;
	}

	private static byte @Nullable [] base64(byte[] text, int length) {
		if (length % 4 == 1) {
			return null;
		}
		byte[] url = new byte[length];
		for (int i = 0; i < length; i++) {
			byte character = (text[i] == '+') ? (byte) '-' : (text[i] == '/') ? (byte) '_' : text[i];
			if (Characters.symbolOf(character) >= Characters.OTHER && character != '-' && character != '_') {
				return null;
			}
			url[i] = character;
		}
		return Base64.getUrlDecoder().decode(url);
	}

	private static byte @Nullable [] base32(byte[] text, int length) {
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

	private static byte @Nullable [] unescape(byte[] text) {
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
		return (escapes * 6 < text.length) ? null : Arrays.copyOf(bytes, count);
	}

}
