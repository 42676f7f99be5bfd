package io.github.jwtsecret.scan;

import java.util.function.Consumer;

/**
 * A named value of a configuration file, which may be a secret by its name or have
 * assignments inside.
 */
final class Setting {

	private static final int MAXIMUM_NAME = 100;

	private Setting() {
	}

	/**
	 * Report what a setting may hold.
	 * @param line the line of the value
	 * @param name the name, or the names on the way to the value joined with dots
	 * @param value the raw value
	 * @param candidates takes each candidate
	 */
	static void report(int line, String name, String value, Consumer<Candidate> candidates) {
		Certainty certainty = SecretNames.judge(name);
		if (certainty != Certainty.NONE) {
			candidates.accept(new Candidate(line, shorten(name), certainty, value));
		}
		else {
			embedded(line, value, candidates);
		}
	}

	/**
	 * Report the assignments in a text that has a name of another kind.
	 * @param line the first line of the text
	 * @param text the text
	 * @param candidates takes each candidate
	 */
	static void embedded(int line, String text, Consumer<Candidate> candidates) {
		if (text.indexOf('=') == -1 && !text.contains("${")) {
			return;
		}
		Assignments.find(text, 0, text.length(), (offset, name, certainty, value) -> candidates
			.accept(new Candidate(line + lineBreaks(text, offset), shorten(name), certainty, value)));
	}

	private static int lineBreaks(String text, int end) {
		int count = 0;
		for (int i = text.indexOf('\n'); i != -1 && i < end; i = text.indexOf('\n', i + 1)) {
			count++;
		}
		return count;
	}

	private static String shorten(String name) {
		return (name.length() > MAXIMUM_NAME) ? name.substring(name.length() - MAXIMUM_NAME) : name;
	}

}
