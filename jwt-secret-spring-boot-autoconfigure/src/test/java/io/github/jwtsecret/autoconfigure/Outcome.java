package io.github.jwtsecret.autoconfigure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.jwtsecret.policy.Violation;

/**
 * How a {@link Trial} ended.
 *
 * @param failure what was thrown, or {@code null} for a good start
 * @param output all that was printed
 * @param beans how many beans of the application were created
 * @param secrets the values that must not be shown
 */
record Outcome(Throwable failure, String output, int beans, List<String> secrets) {

	private static final Pattern ORIGIN = Pattern
		.compile(" {4}Origin: {6}(.*)|JWT signing key '.*':.* bits, from (.*), environment ");

	InvalidJwtSecretException refused() {
		for (Throwable cause = this.failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof InvalidJwtSecretException refused) {
				return refused;
			}
		}
		return null;
	}

	/**
	 * Return the ids of all violations with their properties.
	 */
	Set<String> ids() {
		Set<String> ids = new TreeSet<>();
		if (refused() != null) {
			for (Refusal refusal : refused().getRefusals()) {
				for (Violation violation : refusal.violations()) {
					ids.add(refusal.property().equals("jwt.secret") ? violation.id().id()
							: refusal.property() + " " + violation.id().id());
				}
			}
		}
		return ids;
	}

	/**
	 * Return the origins that the report or the line of a good start names.
	 */
	List<String> origins(Path folder) {
		Matcher matcher = ORIGIN.matcher(this.output);
		List<String> origins = new ArrayList<>();
		while (matcher.find()) {
			String origin = (matcher.group(1) != null) ? matcher.group(1) : matcher.group(2);
			origins.add(origin.replace(folder.toString(), "FOLDER"));
		}
		return origins.isEmpty() ? List.of("none") : origins;
	}

	/**
	 * Return the report as it is printed.
	 */
	String report() {
		int start = this.output.indexOf("APPLICATION FAILED TO START");
		return (start != -1) ? this.output.substring(start) : "";
	}

	/**
	 * Return what is shown of the secrets, in any form.
	 */
	Set<String> leaks() {
		return Leaks.find(this.output + everythingThrown(), this.secrets);
	}

	private String everythingThrown() {
		StringBuilder text = new StringBuilder();
		addThrown(text, this.failure);
		InvalidJwtSecretException refused = refused();
		if (refused != null) {
			text.append(refused.getRefusals()).append(refused.getHints()).append(refused.getEnvironment());
		}
		return text.toString();
	}

	private static void addThrown(StringBuilder text, Throwable thrown) {
		if (thrown != null) {
			text.append(thrown).append('\n').append(thrown.getMessage()).append('\n');
			for (Throwable suppressed : thrown.getSuppressed()) {
				addThrown(text, suppressed);
			}
			addThrown(text, thrown.getCause());
		}
	}

}
