package io.github.jwtsecret.autoconfigure;

import java.util.regex.Pattern;

/**
 * Makes a name that others chose fit for a report: one line, no escape sequences, not
 * endless.
 */
final class Printable {

	private static final int MAXIMUM_LENGTH = 200;

	private static final Pattern LONG_WORD = Pattern.compile("(?=[A-Za-z+_=-]*[0-9])[A-Za-z0-9+_=-]{16,}");

	private Printable() {
	}

	/**
	 * Return a name as a report may show it.
	 * @param name the name of a source, key, path or environment
	 * @return the name with a question mark for each character that is no plain text
	 */
	static String of(String name) {
		StringBuilder printable = new StringBuilder();
		name.codePoints().limit(MAXIMUM_LENGTH).forEach((character) -> {
			if (isPlain(character)) {
				printable.appendCodePoint(character);
			}
			else {
				printable.append('?');
			}
		});
		if (name.codePointCount(0, name.length()) > MAXIMUM_LENGTH) {
			printable.append("...");
		}
		return printable.toString();
	}

	/**
	 * Return a location without the user information, query and fragment that may hold a
	 * credential.
	 * @param location a location or the description of a resource
	 * @return what a report may show
	 */
	static String ofLocation(String location) {
		return of(location.replaceAll("//[^/\\s]*@", "//").replaceAll("[?#][^\\]\\s]*", ""));
	}

	/**
	 * Return the message of another's exception without what may be a credential in it:
	 * user information, queries, and long words of letters and digits.
	 * @param message the message
	 * @return what a report may show
	 */
	static String ofMessage(String message) {
		return ofLocation(LONG_WORD.matcher(message).replaceAll("***"));
	}

	private static boolean isPlain(int character) {
		return character == ' ' || switch (Character.getType(character)) {
			case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
					Character.SPACE_SEPARATOR, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED ->
				false;
			default -> true;
		};
	}

}
