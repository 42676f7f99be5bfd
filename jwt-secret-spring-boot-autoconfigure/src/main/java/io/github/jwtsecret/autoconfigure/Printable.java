package io.github.jwtsecret.autoconfigure;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes a name that others chose fit for a report: one line, no escape sequences, not
 * endless.
 */
final class Printable {

	/**
	 * User information in an address, also with a slash that should have been escaped.
	 */
	static final String USER_INFORMATION = "//(?:[^/\\s]*|[^\\s\"'<>,;]*)@";

	private static final int MAXIMUM_LENGTH = 200;

	private static final String MASK = "***";

	private static final int MAXIMUM_MESSAGE_LENGTH = 400;

	private static final Pattern NAMED_CREDENTIAL = Pattern
		.compile("(?i)(?<![:/])(tokens?|passwords?|passwd|passphrase|pwd|secrets?|secret[_-]?id|authorization|signature"
				+ "|credentials?|keys?)(\\\\?[\"']?\\s*(?:=>|[=:])\\s*\\[?)"
				+ "(\\\\?\"(?:\\\\[^\"]|[^\"\\\\]++|\\\\\"(?=[^\\s,;}\\]]))*+\\\\?\"?|'[^']*'?"
				+ "|((bearer|basic)\\s+)?[^\\s\"',;&]+)");

	private static final Pattern SESSION_OF_ROLE = Pattern.compile("(:assumed-role/[^/\\s]+/)\\S+");

	private static final Pattern LONG_WORD = Pattern.compile("[A-Za-z0-9+/_=-]{16,}");

	private static final Pattern PLAIN_PART = Pattern.compile("v?[0-9]{0,12}|[A-Z]{0,6}+(?:[a-z]++[A-Z]?+)*+");

	private Printable() {
	}

	/**
	 * Return a name as a report may show it.
	 * @param name the name of a source, key, path or environment
	 * @return the name with a question mark for each character that is no plain text
	 */
	static String of(String name) {
		return of(name, MAXIMUM_LENGTH);
	}

	private static String of(String name, int maximumLength) {
		StringBuilder printable = new StringBuilder();
		name.codePoints().limit(maximumLength).forEach((character) -> {
			if (isPlain(character)) {
				printable.appendCodePoint(character);
			}
			else {
				printable.append('?');
			}
		});
		if (name.codePointCount(0, name.length()) > maximumLength) {
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
		return of(withoutCredentials(location));
	}

	private static String withoutCredentials(String location) {
		return location.replaceAll(USER_INFORMATION, "//").replaceAll("[?#][^\\]\\s]*", "");
	}

	/**
	 * Return the message of another's exception without what may be a credential in it:
	 * user information, queries, what a name such as {@code token} announces, and long
	 * words that are no names.
	 * @param message the message
	 * @return what a report may show
	 */
	static String ofMessage(String message) {
		String text = withoutCredentials(message.substring(0, Math.min(message.length(), 10 * MAXIMUM_MESSAGE_LENGTH)));
		text = SESSION_OF_ROLE.matcher(text).replaceAll("$1" + MASK);
		text = NAMED_CREDENTIAL.matcher(text).replaceAll("$1$2" + MASK);
		return of(LONG_WORD.matcher(text).replaceAll((word) -> isName(word.group()) ? word.group() : MASK),
				MAXIMUM_MESSAGE_LENGTH);
	}

	private static boolean isName(String word) {
		return Stream.of(word.split("[+/_=-]+")).allMatch((part) -> PLAIN_PART.matcher(part).matches());
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
