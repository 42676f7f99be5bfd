package io.github.jwtsecret.autoconfigure;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds parts of secrets in what is shown.
 */
public final class Leaks {

	private static final int PART = 8;

	private Leaks() {
	}

	/**
	 * Return what is shown of secrets: plain, in hexadecimal or in base64.
	 * @param shown all that is shown
	 * @param secrets the values that must not be
	 * @return each place with its surroundings
	 */
	public static Set<String> find(String shown, Collection<String> secrets) {
		Set<String> leaks = new TreeSet<>();
		Set<String> parts = new HashSet<>();
		for (String secret : secrets) {
			byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
			addParts(parts, secret);
			addParts(parts, HexFormat.of().formatHex(bytes));
			for (int i = 0; i < 3 && i < bytes.length; i++) {
				addParts(parts,
						Base64.getEncoder()
							.withoutPadding()
							.encodeToString(Arrays.copyOfRange(bytes, i, bytes.length)));
			}
		}
		for (int i = 0; i + PART <= shown.length(); i++) {
			if (parts.contains(shown.substring(i, i + PART))) {
				leaks.add(shown.substring(Math.max(0, i - 80), Math.min(shown.length(), i + 40)));
				i += 200;
			}
		}
		return leaks;
	}

	private static void addParts(Set<String> parts, String secret) {
		for (int i = 0; i + PART <= secret.length(); i++) {
			parts.add(secret.substring(i, i + PART));
		}
	}

}
