package io.github.jwtsecret.tool;

/**
 * The line break that a file uses.
 */
final class LineBreak {

	private LineBreak() {
	}

	/**
	 * Find the first line break.
	 * @param text the text of a file
	 * @return its first line break, or a line feed if it has none
	 */
	static String of(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) == '\n') {
				return "\n";
			}
			if (text.charAt(i) == '\r') {
				return text.startsWith("\r\n", i) ? "\r\n" : "\r";
			}
		}
		return "\n";
	}

}
