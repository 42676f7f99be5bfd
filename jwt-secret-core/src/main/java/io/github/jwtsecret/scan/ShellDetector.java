package io.github.jwtsecret.scan;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads scripts, container files and other text line by line: assignments anywhere in a
 * line, and the commands that take a name and a value apart.
 */
final class ShellDetector implements Detector {

	private static final Pattern APART = Pattern
		.compile("(?i)^\\s*(?:ENV|ARG|setenv|setx|set(?: -\\w+)*)\\s+([A-Za-z_][\\w.]*)\\s+([^=\\s].*)$");

	private static final Pattern OPTION = Pattern.compile("(?:^|\\s)--([a-z][\\w.-]*)\\s+([^\\s-][^\\s]*)");

	private static final Pattern CALL = Pattern
		.compile("SetEnvironmentVariable\\(\\s*[\"']([\\w.]+)[\"']\\s*,\\s*[\"']([^\"']+)[\"']");

	@Override
	public void detect(SourceText text, Consumer<Candidate> candidates) {
		for (int number = 1; number <= text.lines(); number++) {
			String line = text.line(number);
			String code = line.stripLeading();
			if (!code.isEmpty() && !isComment(code)) {
				detect(number, line, candidates);
			}
		}
	}

	private static boolean isComment(String line) {
		return line.charAt(0) == '#' || line.startsWith("::") || line.regionMatches(true, 0, "rem ", 0, 4)
				|| line.startsWith("//");
	}

	private static void detect(int number, String line, Consumer<Candidate> candidates) {
		Setting.embedded(number, line, candidates);
		apart(APART.matcher(line), number, candidates);
		apart(OPTION.matcher(line), number, candidates);
		apart(CALL.matcher(line), number, candidates);
	}

	private static void apart(Matcher matcher, int number, Consumer<Candidate> candidates) {
		while (matcher.find()) {
			String name = matcher.group(1);
			Certainty certainty = SecretNames.judge(name);
			if (certainty != Certainty.NONE) {
				candidates.accept(new Candidate(number, name, certainty, unquote(matcher.group(2).strip())));
			}
		}
	}

	private static String unquote(String value) {
		char first = value.charAt(0);
		int end = (first == '"' || first == '\'') ? value.indexOf(first, 1) : -1;
		return (end != -1) ? value.substring(1, end) : value;
	}

}
