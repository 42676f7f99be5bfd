package io.github.jwtsecret.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Splits names into words: at separators, at capitals and, where all is in one case, at
 * the words that names of secrets are made of.
 */
final class Words {

	/** What names of signing secrets are made of. */
	static final Set<String> VOCABULARY = Set.of("jwt", "jwts", "jws", "token", "tokens", "secret", "secrets", "key",
			"keys", "sign", "signing", "signature", "signer", "hmac", "hs256", "hs384", "hs512", "auth", "access",
			"refresh", "base64", "app", "my", "security", "symmetric", "value", "env", "config", "string", "encoded",
			"clave", "chave", "secreta", "secreto", "segredo", "salt", "previous", "next", "current", "default", "api");

	private static final int MAXIMUM_LENGTH = 200;

	private Words() {
	}

	/**
	 * Split a name.
	 * @param name the name
	 * @return its words in lower case, none if it is too long to be a name
	 */
	static List<String> of(String name) {
		if (name.length() > MAXIMUM_LENGTH) {
			return List.of();
		}
		List<String> words = new ArrayList<>();
		int start = 0;
		for (int i = 0; i <= name.length(); i++) {
			if (i == name.length() || !Character.isLetterOrDigit(name.charAt(i))) {
				add(name, start, i, words);
				start = i + 1;
			}
			else if (i > start && isBoundary(name, i)) {
				add(name, start, i, words);
				start = i;
			}
		}
		return words;
	}

	private static boolean isBoundary(String name, int index) {
		char before = name.charAt(index - 1);
		char character = name.charAt(index);
		if (!Character.isUpperCase(character)) {
			return false;
		}
		return Character.isLowerCase(before) || Character.isDigit(before) || (Character.isUpperCase(before)
				&& index + 1 < name.length() && Character.isLowerCase(name.charAt(index + 1)));
	}

	private static void add(String name, int start, int end, List<String> words) {
		if (end <= start) {
			return;
		}
		String word = name.substring(start, end).toLowerCase(Locale.ROOT);
		List<String> parts = VOCABULARY.contains(word) ? null : parts(word, 0);
		if (parts != null) {
			words.addAll(parts);
		}
		else {
			words.add(word);
		}
	}

	private static @Nullable List<String> parts(String word, int start) {
		if (start == word.length()) {
			return new ArrayList<>();
		}
		for (int end = word.length(); end > start + 1; end--) {
			if (VOCABULARY.contains(word.substring(start, end))) {
				List<String> rest = parts(word, end);
				if (rest != null) {
					rest.add(0, word.substring(start, end));
					return rest;
				}
			}
		}
		return null;
	}

}
