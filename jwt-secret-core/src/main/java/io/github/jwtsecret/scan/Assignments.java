package io.github.jwtsecret.scan;

/**
 * Finds assignments in text that is not parsed further: {@code JWT_SECRET=…},
 * {@code --jwt.secret=…}, {@code -Djwt.secret=…}, {@code $env:JWT_SECRET = "…"},
 * {@code --from-literal=jwt-secret=…}, and defaults as in <code>${JWT_SECRET:-…}</code>.
 */
final class Assignments {

	private static final int MAXIMUM_SPACES = 4;

	private Assignments() {
	}

	/**
	 * Find the assignments whose name is that of a secret.
	 * @param text the text
	 * @param from the offset to begin at
	 * @param to the offset to end at
	 * @param visitor is told of each
	 */
	static void find(String text, int from, int to, Visitor visitor) {
		for (int i = text.indexOf('=', from); i != -1 && i < to; i = text.indexOf('=', i + 1)) {
			int nameEnd = nameEnd(text, from, i);
			int nameStart = nameStart(text, from, nameEnd);
			if (nameStart < nameEnd && i + 1 < to && text.charAt(i + 1) != '=') {
				String name = text.substring(nameStart, nameEnd);
				Certainty certainty = SecretNames.judge(name);
				if (certainty != Certainty.NONE) {
					int start = skipSpaces(text, i + 1, to);
					if (start < to && (start == i + 1 || isQuote(text.charAt(start)) || nameEnd < i)) {
						visitor.assignment(start, name, certainty, value(text, start, to));
					}
				}
			}
		}
		defaults(text, from, to, visitor);
	}

	private static int nameEnd(String text, int from, int equalsSign) {
		int end = equalsSign;
		if (end > from && (text.charAt(end - 1) == ':' || text.charAt(end - 1) == '?')) {
			end--;
		}
		for (int i = 0; i < MAXIMUM_SPACES && end > from && text.charAt(end - 1) == ' '; i++) {
			end--;
		}
		return end;
	}

	private static int nameStart(String text, int from, int end) {
		int start = end;
		while (start > from && isName(text.charAt(start - 1))) {
			start--;
		}
		if (start > from && (text.charAt(start - 1) == '$' || text.charAt(start - 1) == '{')) {
			return end;
		}
		int hyphens = start;
		while (hyphens < end && text.charAt(hyphens) == '-') {
			hyphens++;
		}
		return (hyphens == start + 1 && hyphens < end && text.charAt(hyphens) == 'D') ? hyphens + 1 : hyphens;
	}

	private static boolean isName(char character) {
		return character == '_' || character == '.' || character == '-' || Character.isLetterOrDigit(character);
	}

	private static int skipSpaces(String text, int from, int to) {
		int index = from;
		while (index < to && index < from + MAXIMUM_SPACES && text.charAt(index) == ' ') {
			index++;
		}
		return index;
	}

	private static boolean isQuote(char character) {
		return character == '"' || character == '\'';
	}

	private static String value(String text, int start, int to) {
		int from = (text.charAt(start) == '\\' && start + 1 < to) ? start + 1 : start;
		char first = text.charAt(from);
		int end = from;
		if (isQuote(first)) {
			end = from + 1;
			while (end < to && text.charAt(end) != first && text.charAt(end) != '\n') {
				end++;
			}
			String value = text.substring(from + 1, end);
			return value.endsWith("\\") ? value.substring(0, value.length() - 1) : value;
		}
		int depth = 0;
		while (end < to && text.charAt(end) != '\n') {
			char character = text.charAt(end);
			if (character == '{' || character == '(' || (end == from && character == '<')) {
				depth++;
			}
			else if (depth > 0 && (character == '}' || character == ')' || character == '>')) {
				depth--;
			}
			else if (depth == 0 && (Character.isWhitespace(character) || ";&|)\"'`\\,".indexOf(character) != -1)) {
				break;
			}
			end++;
		}
		return text.substring(from, end);
	}

	private static void defaults(String text, int from, int to, Visitor visitor) {
		for (int i = text.indexOf("${", from); i != -1 && i < to; i = text.indexOf("${", i + 2)) {
			int end = i + 2;
			while (end < to && isName(text.charAt(end)) && !text.startsWith(":-", end)) {
				end++;
			}
			int close = close(text, i + 1, to);
			if (end < to && close != -1 && end < close && (text.charAt(end) == ':' || text.charAt(end) == '=')) {
				String name = text.substring(i + 2, end);
				Certainty certainty = SecretNames.judge(name);
				if (certainty != Certainty.NONE) {
					visitor.assignment(i, name, certainty, text.substring(i, close + 1));
				}
			}
		}
	}

	private static int close(String text, int open, int to) {
		int depth = 0;
		for (int i = open; i < to && text.charAt(i) != '\n'; i++) {
			if (text.charAt(i) == '{') {
				depth++;
			}
			else if (text.charAt(i) == '}' && --depth == 0) {
				return i;
			}
		}
		return -1;
	}

	/**
	 * Is told of an assignment.
	 */
	@FunctionalInterface
	interface Visitor {

		/**
		 * An assignment was found.
		 * @param offset the offset of the value
		 * @param name the name
		 * @param certainty what the name says
		 * @param value the raw value
		 */
		void assignment(int offset, String name, Certainty certainty, String value);

	}

}
