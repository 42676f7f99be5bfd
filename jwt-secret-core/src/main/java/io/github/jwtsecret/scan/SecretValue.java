package io.github.jwtsecret.scan;

import org.jspecify.annotations.Nullable;

/**
 * What a raw value holds: a text, or the default of a placeholder. Not a record, so that
 * its text is never shown.
 */
final class SecretValue {

	private static final int MAXIMUM_DEPTH = 8;

	private final String text;

	private final boolean isDefault;

	private SecretValue(String text, boolean isDefault) {
		this.text = text;
		this.isDefault = isDefault;
	}

	/**
	 * Read a raw value.
	 * @param raw the value as it stands in the file
	 * @return the literal text in it, or {@code null} if it has none
	 */
	static @Nullable SecretValue of(String raw) {
		String text = raw.strip();
		boolean isDefault = false;
		for (int depth = 0; depth < MAXIMUM_DEPTH && text.startsWith("${") && closes(text); depth++) {
			int start = defaultStart(text);
			if (start == -1) {
				return null;
			}
			text = unquote(text.substring(start, text.length() - 1).strip());
			isDefault = true;
		}
		return (text.isEmpty() || Notation.isReference(text)) ? null : new SecretValue(text, isDefault);
	}

	private static boolean closes(String text) {
		int depth = 0;
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) == '{') {
				depth++;
			}
			else if (text.charAt(i) == '}' && --depth == 0) {
				return i == text.length() - 1;
			}
		}
		return false;
	}

	/**
	 * Return where the default begins: behind {@code :} (Spring), {@code :-}, {@code -},
	 * {@code :=} or {@code =} (shells and compose).
	 * @param text the placeholder
	 * @return the offset, or -1 if it has no default
	 */
	private static int defaultStart(String text) {
		for (int i = 2; i < text.length(); i++) {
			char character = text.charAt(i);
			if (character == ':' || character == '=') {
				boolean shell = character == ':' && (text.charAt(i + 1) == '-' || text.charAt(i + 1) == '=');
				return (text.charAt(i + 1) == '?') ? -1 : i + (shell ? 2 : 1);
			}
			if (character == '-' && isVariable(text, 2, i)) {
				return i + 1;
			}
			if (character == '?' || character == '+' || character == '{' || character == '(') {
				return -1;
			}
		}
		return -1;
	}

	private static boolean isVariable(String text, int from, int to) {
		for (int i = from; i < to; i++) {
			char character = text.charAt(i);
			if (character != '_' && !Character.isDigit(character) && !Character.isUpperCase(character)) {
				return false;
			}
		}
		return to > from;
	}

	private static String unquote(String text) {
		if (text.length() > 1 && (text.charAt(0) == '"' || text.charAt(0) == '\'')
				&& text.charAt(text.length() - 1) == text.charAt(0)) {
			return text.substring(1, text.length() - 1);
		}
		return text;
	}

	String text() {
		return this.text;
	}

	boolean isDefault() {
		return this.isDefault;
	}

	@Override
	public String toString() {
		return "SecretValue[redacted]";
	}

}
