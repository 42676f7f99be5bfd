package io.github.jwtsecret.scan;

import java.util.function.Consumer;

/**
 * Reads env files: one {@code NAME=value} a line, with or without {@code export} and
 * quotes.
 */
final class EnvFileDetector implements Detector {

	private static final String EXPORT = "export ";

	@Override
	public void detect(SourceText text, Consumer<Candidate> candidates) {
		for (int number = 1; number <= text.lines(); number++) {
			String line = text.line(number).strip();
			if (line.startsWith(EXPORT)) {
				line = line.substring(EXPORT.length()).stripLeading();
			}
			int separator = separator(line);
			if (separator > 0 && line.charAt(0) != '#') {
				Setting.report(number, line.substring(0, separator).strip(), value(line, separator + 1), candidates);
			}
		}
	}

	private static int separator(String line) {
		int equalsSign = line.indexOf('=');
		int colon = line.indexOf(": ");
		return (colon != -1 && (equalsSign == -1 || colon < equalsSign)) ? colon : equalsSign;
	}

	private static String value(String line, int start) {
		String value = line.substring(start).strip();
		if (!value.isEmpty() && (value.charAt(0) == '"' || value.charAt(0) == '\'')) {
			int end = value.indexOf(value.charAt(0), 1);
			return (end != -1) ? value.substring(1, end) : value.substring(1);
		}
		int comment = value.startsWith("#") ? 0 : value.indexOf(" #");
		return (comment != -1) ? value.substring(0, comment).strip() : value;
	}

}
