package io.github.jwtsecret.dotenv;

import org.jspecify.annotations.Nullable;

/**
 * Extent of a value within a {@link DotEnvText}: positions, not text.
 *
 * @param from the first position of the value, behind an opening quote
 * @param to the position behind the value
 * @param end the end of its last line
 * @param problem why there is no value, or {@code null} if there is one
 */
record DotEnvValue(int from, int to, int end, @Nullable String problem) {

	/**
	 * Find the value that begins at a position.
	 * @param text the text
	 * @param start the first position behind the equals sign and white space
	 * @param escapes whether a backslash within double quotes takes the meaning from the
	 * character behind it
	 * @return the extent
	 */
	static DotEnvValue find(DotEnvText text, int start, boolean escapes) {
		return switch (text.at(start)) {
			case '\'' -> findQuoted(text, start, false);
			case '"' -> findQuoted(text, start, escapes);
			default -> findUnquoted(text, start);
		};
	}

	private static DotEnvValue findQuoted(DotEnvText text, int start, boolean escapes) {
		int close = findClosingQuote(text, start, escapes);
		int after = text.skipBlanks(close + 1);
		if (close < text.length() && (text.isLineEnd(after) || isComment(text, after))) {
			return new DotEnvValue(start + 1, close, text.lineEnd(after), null);
		}
		int end = text.lineEnd(start);
		return new DotEnvValue(start, start, end,
				(close < end) ? DotEnvEntry.TEXT_AFTER_QUOTE : DotEnvEntry.UNTERMINATED_QUOTE);
	}

	private static int findClosingQuote(DotEnvText text, int start, boolean escapes) {
		int position = start + 1;
		while (position < text.length() && text.at(position) != text.at(start)) {
			position += (escapes && text.at(position) == '\\') ? 2 : 1;
		}
		return position;
	}

	private static DotEnvValue findUnquoted(DotEnvText text, int start) {
		int to = start;
		int position = start;
		while (!text.isLineEnd(position) && !isComment(text, position)) {
			position++;
			to = text.isBlank(position - 1) ? to : position;
		}
		return new DotEnvValue(start, to, text.lineEnd(position), null);
	}

	private static boolean isComment(DotEnvText text, int position) {
		return text.at(position) == '#' && text.isBlank(position - 1);
	}

}
