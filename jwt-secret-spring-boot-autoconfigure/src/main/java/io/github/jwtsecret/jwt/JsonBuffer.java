package io.github.jwtsecret.jwt;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * A growing text in UTF-8 that knows how JSON writes strings (RFC 8259, section 7). A
 * surrogate without its other half is written as an escape, so that it survives. Not for
 * use by several threads.
 */
final class JsonBuffer {

	private static final int INITIAL_SIZE = 512;

	private static final int LONGEST_ESCAPE = 6;

	private static final HexFormat HEX = HexFormat.of();

	private byte[] bytes = new byte[INITIAL_SIZE];

	private int size;

	/**
	 * Append a character that is neither a string nor part of one.
	 * @param character a character in ASCII
	 */
	void character(char character) {
		reserve(1);
		this.bytes[this.size++] = (byte) character;
	}

	/**
	 * Append a text as it is.
	 * @param text a text in ASCII
	 */
	void literal(String text) {
		reserve(text.length());
		appendPlain(text, 0, text.length());
	}

	/**
	 * Append a string, with its quotation marks.
	 * @param text the string
	 */
	void string(String text) {
		character('"');
		int next = 0;
		while (next < text.length()) {
			reserve(text.length() - next + LONGEST_ESCAPE);
			int special = indexOfSpecial(text, next);
			appendPlain(text, next, special);
			next = special;
			if (special < text.length()) {
				int codePoint = text.codePointAt(special);
				special(codePoint);
				next += Character.charCount(codePoint);
			}
		}
		character('"');
	}

	private static int indexOfSpecial(String text, int from) {
		for (int i = from; i < text.length(); i++) {
			char character = text.charAt(i);
			if (character >= 0x80 || character < ' ' || character == '"' || character == '\\') {
				return i;
			}
		}
		return text.length();
	}

	private void appendPlain(String text, int from, int to) {
		byte[] target = this.bytes;
		int offset = this.size - from;
		for (int i = from; i < to; i++) {
			target[offset + i] = (byte) text.charAt(i);
		}
		this.size = offset + to;
	}

	private void special(int codePoint) {
		if (codePoint < 0x80 || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE)) {
			escape((char) codePoint);
		}
		else if (codePoint < 0x800) {
			this.bytes[this.size++] = (byte) (0xc0 | (codePoint >> 6));
			continuation(codePoint);
		}
		else if (codePoint < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
			this.bytes[this.size++] = (byte) (0xe0 | (codePoint >> 12));
			continuation(codePoint >> 6);
			continuation(codePoint);
		}
		else {
			this.bytes[this.size++] = (byte) (0xf0 | (codePoint >> 18));
			continuation(codePoint >> 12);
			continuation(codePoint >> 6);
			continuation(codePoint);
		}
	}

	private void continuation(int bits) {
		this.bytes[this.size++] = (byte) (0x80 | (bits & 0x3f));
	}

	private void escape(char character) {
		String escape = switch (character) {
			case '"' -> "\\\"";
			case '\\' -> "\\\\";
			case '\n' -> "\\n";
			case '\r' -> "\\r";
			case '\t' -> "\\t";
			default -> "\\u" + HEX.toHexDigits(character);
		};
		literal(escape);
	}

	private void reserve(int length) {
		if (this.bytes.length - this.size < length) {
			this.bytes = Arrays.copyOf(this.bytes, Math.max(2 * this.bytes.length, this.size + length));
		}
	}

	/**
	 * Encode the text in base64url.
	 * @return the characters, in ASCII
	 */
	byte[] toBase64Url() {
		return Base64Url.encode(this.bytes, this.size);
	}

}
