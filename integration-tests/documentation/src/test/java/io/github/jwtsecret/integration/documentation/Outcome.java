package io.github.jwtsecret.integration.documentation;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How an {@link ApplicationStart} ended.
 *
 * @param failure what was thrown, or {@code null}
 * @param output all that was printed
 */
record Outcome(Throwable failure, String output) {

	private static final Pattern VIOLATION = Pattern.compile("(?m)^ {4}Violation: +([a-z-]+): ");

	private static final Pattern LINE = Pattern.compile("JWT signing key '([^']+)': .*");

	boolean isGood() {
		return this.failure == null;
	}

	/**
	 * Return the ids that the report of a refusal has.
	 * @return the ids
	 */
	Set<String> violations() {
		return VIOLATION.matcher(this.output)
			.results()
			.map((violation) -> violation.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * Return the line that a good start logs of its key, without time and logger.
	 * @return the line
	 */
	String keyLine() {
		return LINE.matcher(this.output).results().findFirst().orElseThrow().group();
	}

	String keyId() {
		return LINE.matcher(this.output).results().findFirst().orElseThrow().group(1);
	}

	/**
	 * Return the report of a failed start, as it is on the screen.
	 * @return the report, from its first line to its last
	 */
	String report() {
		int start = this.output.indexOf("***************************\nAPPLICATION FAILED TO START");
		return this.output.substring(start).stripTrailing() + "\n";
	}

}
