package io.github.jwtsecret.tool;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An entry of a {@code .env} file that the tools know. Spring Boot binds its canonical
 * spelling as well, without the inner underscore.
 */
enum EnvVariable {

	/** The current secret. */
	SECRET("JWT_SECRET"),

	/** The secret to come. */
	NEXT_SECRET("JWT_NEXT_SECRET"),

	/** The secrets that were, separated by commas. */
	PREVIOUS_SECRETS("JWT_PREVIOUS_SECRETS"),

	/** A file with the secret. */
	SECRET_FILE("JWT_SECRET_FILE"),

	/** How the secret becomes a key. */
	SECRET_FORMAT("JWT_SECRET_FORMAT"),

	/** What the key is used with. */
	ALGORITHM("JWT_ALGORITHM");

	private static final Pattern ELEMENT = Pattern.compile("JWT_PREVIOUS_?SECRETS_(\\d{1,4})_?",
			Pattern.CASE_INSENSITIVE);

	private final String variable;

	EnvVariable(String variable) {
		this.variable = variable;
	}

	/**
	 * Return the name as the tools write it.
	 * @return the name
	 */
	String variable() {
		return this.variable;
	}

	boolean matches(String name) {
		String upperCase = name.toUpperCase(Locale.ROOT);
		return upperCase.equals(this.variable)
				|| (upperCase.startsWith("JWT_") && upperCase.equals(canonical(this.variable)));
	}

	private static String canonical(String variable) {
		return "JWT_" + variable.substring("JWT_".length()).replace("_", "");
	}

	/**
	 * Return the index of an element of the previous secrets, each an entry of its own.
	 * @param name the name of the entry
	 * @return the index from 0, or -1 if the entry is none
	 */
	static int elementIndex(String name) {
		Matcher matcher = ELEMENT.matcher(name);
		return matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
	}

}
