package io.github.jwtsecret.scan;

/**
 * Looks for words in a text whatever their case, without a copy of the text.
 */
final class Mention {

	private Mention() {
	}

	/**
	 * Return whether a text has a word.
	 * @param text the text
	 * @param word the word, in lower case
	 * @return whether it is in the text
	 */
	static boolean of(String text, String word) {
		char lower = word.charAt(0);
		char upper = Character.toUpperCase(lower);
		for (int i = 0; i <= text.length() - word.length(); i++) {
			char character = text.charAt(i);
			if ((character == lower || character == upper) && text.regionMatches(true, i, word, 0, word.length())) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Return whether a text of a kind may have a secret at all, so that it is worth
	 * reading closely.
	 * @param text the text
	 * @param kind the kind of file
	 * @return whether it has one of the words that every finding needs
	 */
	static boolean ofSecret(String text, FileKind kind) {
		if (of(text, "secret") || of(text, "jwt") || of(text, "hmac")) {
			return true;
		}
		return (kind == FileKind.CODE) ? of(text, "signing") || of(text, "segredo")
				: of(text, "key") || of(text, "jws") || of(text, "segredo");
	}

}
