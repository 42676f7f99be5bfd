package io.github.jwtsecret.scan;

/**
 * Text from a repository, made fit for a terminal.
 */
final class PlainText {

	private PlainText() {
	}

	/**
	 * Return a text with a question mark for each character that is not printable, so
	 * that a path can't command a terminal or begin a line.
	 * @param text the text
	 * @return the text in one line
	 */
	static String of(String text) {
		StringBuilder result = new StringBuilder(text.length());
		text.codePoints().forEach((character) -> {
			int type = Character.getType(character);
			boolean printable = !Character.isISOControl(character) && type != Character.FORMAT
					&& type != Character.LINE_SEPARATOR && type != Character.PARAGRAPH_SEPARATOR
					&& type != Character.SURROGATE;
			result.appendCodePoint(printable ? character : '?');
		});
		return result.toString();
	}

}
