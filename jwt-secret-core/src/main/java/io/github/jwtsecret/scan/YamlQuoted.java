package io.github.jwtsecret.scan;

import org.jspecify.annotations.Nullable;

/**
 * A quoted scalar of YAML or JSON. Not a record, so that its value is never shown.
 */
final class YamlQuoted {

	private static final int MAXIMUM_LINES = 40;

	private final String value;

	private final int end;

	private YamlQuoted(String value, int end) {
		this.value = value;
		this.end = end;
	}

	/**
	 * Read a scalar.
	 * @param content the text
	 * @param start the offset of the opening quote
	 * @return the scalar, or {@code null} if it does not close
	 */
	static @Nullable YamlQuoted read(String content, int start) {
		char quote = content.charAt(start);
		StringBuilder value = new StringBuilder();
		int lines = 0;
		for (int i = start + 1; i < content.length(); i++) {
			char character = content.charAt(i);
			if (character == quote) {
				if (quote == '"' || i + 1 == content.length() || content.charAt(i + 1) != '\'') {
					return new YamlQuoted(value.toString(), i + 1);
				}
				i++;
			}
			else if (character == '\\' && quote == '"' && i + 1 < content.length()) {
				i = escape(content, i + 1, value);
				continue;
			}
			else if (character == '\n') {
				if (++lines == MAXIMUM_LINES) {
					return null;
				}
				i = fold(content, i, value);
				continue;
			}
			value.append(character);
		}
		return null;
	}

	private static int escape(String content, int index, StringBuilder value) {
		char escaped = content.charAt(index);
		int digits = switch (escaped) {
			case 'x' -> 2;
			case 'u' -> 4;
			default -> 0;
		};
		int code = (digits != 0) ? code(content, index + 1, digits) : -1;
		if (code != -1) {
			value.append((char) code);
			return index + digits;
		}
		if (escaped == '\n') {
			return skipIndent(content, index);
		}
		value.append(("ntr".indexOf(escaped) == -1) ? escaped : ' ');
		return index;
	}

	private static int code(String content, int from, int digits) {
		int code = 0;
		for (int i = from; i < from + digits; i++) {
			int digit = (i < content.length()) ? Character.digit(content.charAt(i), 16) : -1;
			if (digit == -1) {
				return -1;
			}
			code = code * 16 + digit;
		}
		return code;
	}

	private static int fold(String content, int lineBreak, StringBuilder value) {
		while (!value.isEmpty() && Character.isWhitespace(value.charAt(value.length() - 1))) {
			value.setLength(value.length() - 1);
		}
		value.append(' ');
		return skipIndent(content, lineBreak);
	}

	private static int skipIndent(String content, int lineBreak) {
		int index = lineBreak;
		while (index + 1 < content.length()
				&& (content.charAt(index + 1) == ' ' || content.charAt(index + 1) == '\t')) {
			index++;
		}
		return index;
	}

	String value() {
		return this.value;
	}

	/**
	 * Return the offset behind the closing quote.
	 * @return the offset
	 */
	int end() {
		return this.end;
	}

}
