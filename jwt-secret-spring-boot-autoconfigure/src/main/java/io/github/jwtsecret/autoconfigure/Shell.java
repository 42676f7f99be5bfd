package io.github.jwtsecret.autoconfigure;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Writes words of a shell command.
 */
final class Shell {

	private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

	private static final Pattern PLAIN_WORD = Pattern.compile("[A-Za-z0-9_./:@=-]+");

	private Shell() {
	}

	/**
	 * Quote a word where the shell would split or expand it.
	 * @param word the word
	 * @return the word, in single quotes if need be
	 */
	static String quoted(String word) {
		return PLAIN_WORD.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
	}

	/**
	 * Return the path of a file as a word that no command takes for an option.
	 * @param path the path
	 * @return the word
	 */
	static String path(String path) {
		return quoted(path.startsWith("-") ? "./" + path : path);
	}

	/**
	 * Return whether a shell can name a variable.
	 * @param name the name of the variable
	 * @return whether it is a name for a shell
	 */
	static boolean isVariable(String name) {
		return VARIABLE.matcher(name).matches();
	}

	/**
	 * Return the environment variable that sets a property.
	 * @param name the name of a variable or property
	 * @return the name of the variable
	 */
	static String variable(String name) {
		if (isVariable(name)) {
			return name;
		}
		return name.toUpperCase(Locale.ROOT).replaceAll("[.\\[-]", "_").replaceAll("[^A-Z0-9_]", "");
	}

}
