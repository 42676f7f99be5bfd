package io.github.jwtsecret.dotenv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * Bytes of a {@code .env} file, seen as lines. What decides about their structure is
 * ASCII, so nothing needs to be decoded to find it.
 */
final class DotEnvText {

	private static final int END = -1;

	private final byte[] bytes;

	DotEnvText(byte[] bytes) {
		this.bytes = bytes;
	}

	int length() {
		return this.bytes.length;
	}

	/**
	 * Return the byte at a position.
	 * @param position the position, which may lie behind the last byte
	 * @return the byte, unsigned, or -1 behind the last one
	 */
	int at(int position) {
		return (position < this.bytes.length) ? this.bytes[position] & 0xFF : END;
	}

	boolean startsWith(String prefix, int position) {
		for (int i = 0; i < prefix.length(); i++) {
			if (at(position + i) != prefix.charAt(i)) {
				return false;
			}
		}
		return true;
	}

	boolean isBlank(int position) {
		return at(position) == ' ' || at(position) == '\t';
	}

	boolean isLineEnd(int position) {
		int value = at(position);
		return value == '\n' || value == '\r' || value == END;
	}

	int skipBlanks(int position) {
		int result = position;
		while (isBlank(result)) {
			result++;
		}
		return result;
	}

	int lineEnd(int position) {
		int result = position;
		while (!isLineEnd(result)) {
			result++;
		}
		return result;
	}

	int nextLine(int position) {
		int end = lineEnd(position);
		return (at(end) == '\r' && at(end + 1) == '\n') ? end + 2 : end + 1;
	}

	int countLines(int from, int to) {
		int count = 0;
		for (int i = from; i < to; i++) {
			if (at(i) == '\r' || (at(i) == '\n' && (i == 0 || at(i - 1) != '\r'))) {
				count++;
			}
		}
		return count;
	}

	boolean hasNul(int from, int to) {
		for (int i = from; i < to; i++) {
			if (at(i) == 0) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Decode a part.
	 * @param from the first position
	 * @param to the position behind the last one
	 * @return the text, or {@code null} if it is not well-formed UTF-8
	 */
	@Nullable String decode(int from, int to) {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(this.bytes, from, to - from)).toString();
		}
		catch (CharacterCodingException ex) {
			return null;
		}
	}

}
