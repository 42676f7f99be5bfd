package io.github.jwtsecret.scan;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Reads {@code .properties} files: logical lines, escapes, and the documents that Spring
 * Boot separates with {@code #---}.
 */
final class PropertiesDetector implements Detector {

	private static final String ACTIVATION = "spring.config.activate.on-profile";

	@Override
	public void detect(SourceText text, Consumer<Candidate> candidates) {
		String profile = null;
		int number = 1;
		while (number <= text.lines()) {
			int valueLine = number;
			String line = text.line(number++).stripLeading();
			if (line.startsWith("#---") || line.startsWith("!---")) {
				profile = null;
			}
			if (line.isEmpty() || line.charAt(0) == '#' || line.charAt(0) == '!') {
				continue;
			}
			StringBuilder logical = new StringBuilder(line);
			while (isContinued(logical) && number <= text.lines()) {
				logical.setLength(logical.length() - 1);
				valueLine = (valueStart(logical, nameEnd(logical)) >= logical.length()) ? number : valueLine;
				logical.append(text.line(number++).stripLeading());
			}
			int nameEnd = nameEnd(logical);
			String name = unescape(logical.substring(0, nameEnd));
			String value = unescape(logical.substring(valueStart(logical, nameEnd)));
			if (name.equals(ACTIVATION)) {
				profile = value.strip();
			}
			report(valueLine, name, value, profile, candidates);
		}
	}

	private static void report(int line, String name, String value, @Nullable String profile,
			Consumer<Candidate> candidates) {
		Setting.report(line, name, value, (candidate) -> candidates.accept(candidate.inEnvironment(profile)));
	}

	private static boolean isContinued(StringBuilder line) {
		int backslashes = 0;
		while (backslashes < line.length() && line.charAt(line.length() - 1 - backslashes) == '\\') {
			backslashes++;
		}
		return backslashes % 2 == 1;
	}

	private static int nameEnd(StringBuilder line) {
		for (int i = 0; i < line.length(); i++) {
			char character = line.charAt(i);
			if (character == '\\') {
				i++;
			}
			else if (character == '=' || character == ':' || Character.isWhitespace(character)) {
				return i;
			}
		}
		return line.length();
	}

	private static int valueStart(StringBuilder line, int nameEnd) {
		int start = nameEnd;
		while (start < line.length() && Character.isWhitespace(line.charAt(start))) {
			start++;
		}
		if (start < line.length() && (line.charAt(start) == '=' || line.charAt(start) == ':')) {
			start++;
		}
		while (start < line.length() && Character.isWhitespace(line.charAt(start))) {
			start++;
		}
		return start;
	}

	private static String unescape(String text) {
		if (text.indexOf('\\') == -1) {
			return text;
		}
		StringBuilder result = new StringBuilder();
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			if (character != '\\' || i + 1 == text.length()) {
				result.append(character);
				continue;
			}
			char escaped = text.charAt(++i);
			if (escaped == 'u' && i + 4 < text.length() && isHex(text, i + 1)) {
				result.append((char) Integer.parseInt(text, i + 1, i + 5, 16));
				i += 4;
			}
			else {
				result.append(("tnrf".indexOf(escaped) == -1) ? escaped : ' ');
			}
		}
		return result.toString();
	}

	private static boolean isHex(String text, int start) {
		for (int i = start; i < start + 4; i++) {
			if (Character.digit(text.charAt(i), 16) == -1) {
				return false;
			}
		}
		return true;
	}

}
