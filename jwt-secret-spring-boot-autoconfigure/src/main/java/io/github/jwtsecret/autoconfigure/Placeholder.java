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
		.compile("[A-Za-z_][A-Za-z0-9]{0,24}([._\\[\\]-]{1,2}[A-Za-z0-9]{0,24})*");

	private static final int LONGEST_NAME = 100;

	private static final int MOST_DIGITS = 4;

	private static final int MOST_CHANGES = 8;

	boolean isRandom() {
		return this.key.startsWith("random.");
	}

	/**
	 * Return whether a report may show the key: a secret that was put between the braces
	 * must not pass for one.
	 * @return whether the key looks like a name
	 */
	boolean isNamed() {
		return this.key.length() <= LONGEST_NAME && NAME.matcher(this.key).matches()
				&& this.key.chars().filter(Character::isDigit).count() <= MOST_DIGITS
				&& changesOfType() <= MOST_CHANGES;
	}

	/**
	 * Return the key, or words in its place.
	 * @return what a report may show
	 */
	String displayName() {
		return isNamed() ? "'" + this.key + "'" : "a name that is not shown, since it looks like a value";
	}

	private int changesOfType() {
		int changes = 0;
		for (int i = 1; i < this.key.length(); i++) {
			char previous = this.key.charAt(i - 1);
			char character = this.key.charAt(i);
			changes += (Character.isLetterOrDigit(previous) && Character.isLetterOrDigit(character)
					&& Character.getType(previous) != Character.getType(character)) ? 1 : 0;
		}
		return changes;
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
