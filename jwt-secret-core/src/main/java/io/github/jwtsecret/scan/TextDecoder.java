package io.github.jwtsecret.scan;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * Turns bytes into text: UTF-8 and UTF-16 by their marks, else UTF-8, else ISO-8859-1,
 * which every byte is a character of.
 */
final class TextDecoder {

	private TextDecoder() {
	}

	/**
	 * Decode the bytes of a file.
	 * @param bytes the bytes
	 * @return the text, or {@code null} if it is binary
	 */
	static @Nullable String decode(byte[] bytes) {
		if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
			return decode(bytes, 3, StandardCharsets.UTF_8);
		}
		if (startsWith(bytes, 0xff, 0xfe)) {
			return decode(bytes, 2, StandardCharsets.UTF_16LE);
		}
		if (startsWith(bytes, 0xfe, 0xff)) {
			return decode(bytes, 2, StandardCharsets.UTF_16BE);
		}
		return decode(bytes, 0, StandardCharsets.UTF_8);
	}

	private static boolean startsWith(byte[] bytes, int... mark) {
		for (int i = 0; i < mark.length; i++) {
			if (i >= bytes.length || (bytes[i] & 0xff) != mark[i]) {
				return false;
			}
		}
		return true;
	}

	private static @Nullable String decode(byte[] bytes, int offset, Charset charset) {
		String text;
		try {
			text = charset.newDecoder().decode(ByteBuffer.wrap(bytes, offset, bytes.length - offset)).toString();
		}
		catch (CharacterCodingException ex) {
			text = new String(bytes, offset, bytes.length - offset,
					charset.equals(StandardCharsets.UTF_8) ? StandardCharsets.ISO_8859_1 : charset);
		}
		return (text.indexOf('\0') == -1) ? text : null;
	}

}
