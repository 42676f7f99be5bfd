package io.github.jwtsecret.scan;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The notations for a value that stands elsewhere or is still to come.
 */
final class Notation {

	private static final Set<String> WORDS = Set.of("null", "nil", "none", "~", "true", "false", "yes", "no", "on",
			"off", "undefined", "todo", "tbd", "fixme", "n/a", "string", "redacted", "hidden", "masked", "removed",
			"omitted", "inherit", "required", "optional", "base64", "hex", "hs256", "hs384", "hs512", "rs256", "rs384",
			"rs512", "es256", "es384", "es512", "hmacsha256", "hmacsha384", "hmacsha512", "generated", "auto",
			"secretkeyspec");

	private static final List<String> ENCLOSED = List.of("<>", "{{}}", "{}", "[]", "%%", "@@", "#{}", "____", "``",
			"$()", "$[]");

	private static final List<String> PREFIXES = List.of("{cipher}", "enc(", "enc[", "vault:", "ref+", "op://", "sm://",
			"sm@", "secret://", "secrets://", "arn:", "file:", "classpath:", "classpath*:", "http://", "https://",
			"jdbc:", "-----begin", "ssh-rsa ", "kms:", "gcp:", "awssm:", "ssm:", "keyvault:", "bao:", "!vault",
			"//todo", "// ", "/run/secrets/", "/etc/", "/var/", "/vault/", "{{");

	private static final String FILLERS = "xX*.-_?#\u2026\u2022";

	private static final int DER_LENGTH = 100;

	private Notation() {
	}

	/**
	 * Return whether a text is no literal value: a variable, a call, a placeholder in
	 * brackets, a row of fillers, a reference into a store, an encrypted value, a key
	 * pair or a word that stands for nothing.
	 * @param text the text, neither empty nor with space around it
	 * @return whether the value stands elsewhere
	 */
	static boolean isReference(String text) {
		String lowerCase = text.toLowerCase(Locale.ROOT);
		return text.chars().noneMatch(Character::isLetterOrDigit) || WORDS.contains(lowerCase) || isFiller(text)
				|| isVariable(text) || isEnclosed(text) || PREFIXES.stream().anyMatch(lowerCase::startsWith)
				|| hasPlaceholder(text) || isKeyPair(text) || isToken(text);
	}

	private static boolean isFiller(String text) {
		return text.chars().allMatch((character) -> FILLERS.indexOf(character) != -1)
				|| text.chars().allMatch((character) -> character == '0');
	}

	private static boolean isVariable(String text) {
		if (text.length() < 2 || text.charAt(0) != '$') {
			return false;
		}
		for (int i = 1; i < text.length(); i++) {
			char character = text.charAt(i);
			if (!Character.isLetterOrDigit(character) && "_.:[]".indexOf(character) == -1) {
				return false;
			}
		}
		return Character.isLetter(text.charAt(1)) || text.charAt(1) == '_';
	}

	private static boolean isEnclosed(String text) {
		for (String marks : ENCLOSED) {
			int half = (marks.length() == 3) ? 2 : marks.length() / 2;
			String open = marks.substring(0, half);
			String close = marks.substring(half);
			if (text.length() > marks.length() && text.startsWith(open) && text.endsWith(close)) {
				return true;
			}
		}
		return false;
	}

	private static boolean hasPlaceholder(String text) {
		return text.contains("${") || text.contains("#{") || text.contains("{{") || text.contains("$(")
				|| (text.indexOf('<') != -1 && text.indexOf('>') > text.indexOf('<'));
	}

	private static boolean isKeyPair(String text) {
		return text.length() > DER_LENGTH && (text.startsWith("MII") || text.startsWith("MFkw")
				|| text.startsWith("LS0tLS1CRUdJTi") || text.contains("-----BEGIN"));
	}

	private static boolean isToken(String text) {
		int dot = text.indexOf('.');
		return text.startsWith("eyJ") && dot != -1 && text.indexOf('.', dot + 1) != -1;
	}

}
