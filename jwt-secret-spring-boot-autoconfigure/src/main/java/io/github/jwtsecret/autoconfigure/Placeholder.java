package io.github.jwtsecret.autoconfigure;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A value that is wholly one placeholder.
 *
 * @param key the key between <code>${</code> and the first colon or the brace
 * @param defaultValue the text after the colon, or {@code null} without one
 */
record Placeholder(String key, @Nullable String defaultValue) {

	private static final String PREFIX = "${";

	private static final Pattern NAME = Pattern
		.compile("[A-Za-z][A-Za-z0-9]{0,23}([._\\[\\]-]{1,2}[A-Za-z0-9]{0,24})*");

	private static final int LONGEST_NAME = 100;

	private static final int SHORT_NAME = 20;

	private static final int MOST_DIGITS = 4;

	/**
	 * Return the key, or words in its place if it might be a secret that was put between
	 * the braces.
	 * @return what a report may show
	 */
	String displayName() {
		boolean name = this.key.length() <= LONGEST_NAME && NAME.matcher(this.key).matches();
		boolean shown = name && (this.key.length() <= SHORT_NAME
				|| this.key.chars().filter(Character::isDigit).count() <= MOST_DIGITS);
		return shown ? "'" + this.key + "'" : "a name that is not shown, since it looks like a value";
	}

	boolean isRandom() {
		return this.key.startsWith("random.");
	}

	@Override
	public String toString() {
		return "Placeholder[" + displayName() + "]";
	}

	static boolean isIn(String text) {
		return text.contains(PREFIX) || text.contains("#{");
	}

	static @Nullable Placeholder parse(String text) {
		if (!text.startsWith(PREFIX) || !text.endsWith("}")) {
			return null;
		}
		String content = text.substring(PREFIX.length(), text.length() - 1);
		if (content.isEmpty() || content.indexOf('{') != -1 || content.indexOf('}') != -1) {
			return null;
		}
		int colon = content.indexOf(':');
		if (colon == -1) {
			return new Placeholder(content, null);
		}
		return new Placeholder(content.substring(0, colon), content.substring(colon + 1));
	}

}
