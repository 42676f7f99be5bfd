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
	 * Return whether a file may have a secret at all, so that it is worth reading as
	 * text.
	 * @param bytes the bytes of the file
	 * @return whether they have one of the words that every finding needs, or are UTF-16
	 */
	static boolean ofSecret(byte[] bytes) {
		if (bytes.length > 1 && (bytes[0] == (byte) 0xff || bytes[0] == (byte) 0xfe)) {
			return true;
		}
		for (int i = 0; i < bytes.length - 2; i++) {
			boolean found = switch (bytes[i] | 0x20) {
				case 's' -> is(bytes, i, "secre") || is(bytes, i, "segredo") || is(bytes, i, "signing")
						|| is(bytes, i, "signkey");
				case 'j' -> is(bytes, i, "jwt") || is(bytes, i, "jws");
				case 'h' -> is(bytes, i, "hmac") || is(bytes, i, "hs256");
				default -> false;
			};
			if (found) {
				return true;
			}
		}
		return false;
	}

	private static boolean is(byte[] bytes, int start, String word) {
		if (start + word.length() > bytes.length) {
			return false;
		}
		for (int i = 0; i < word.length(); i++) {
			if ((bytes[start + i] | 0x20) != word.charAt(i)) {
				return false;
			}
		}
		return true;
	}

}
