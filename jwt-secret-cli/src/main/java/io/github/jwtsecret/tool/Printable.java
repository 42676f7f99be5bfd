package io.github.jwtsecret.tool;

/**
 * Text for messages: a terminal obeys control characters, also in the name of a file.
 */
final class Printable {

	private Printable() {
	}

	static String of(Object value) {
		StringBuilder text = new StringBuilder();
		value.toString()
			.codePoints()
			.forEach((character) -> text.appendCodePoint(isPrintable(character) ? character : '?'));
		return text.toString();
	}

	private static boolean isPrintable(int character) {
		int type = Character.getType(character);
		return type != Character.CONTROL && type != Character.FORMAT && type != Character.LINE_SEPARATOR
				&& type != Character.PARAGRAPH_SEPARATOR && type != Character.SURROGATE && type != Character.UNASSIGNED;
	}

}
