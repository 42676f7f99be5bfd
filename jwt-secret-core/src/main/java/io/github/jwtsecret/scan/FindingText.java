package io.github.jwtsecret.scan;

import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.github.jwtsecret.policy.ViolationId;

/**
 * The words of findings.
 */
final class FindingText {

	private static final int COMMIT_LENGTH = 12;

	private static final String REPLACE = "Replace the secret: whoever has read it can sign tokens.";

	private FindingText() {
	}

	/**
	 * Return what is wrong.
	 * @param id the rule
	 * @param sighting the secret
	 * @param other the secret of another environment that it equals, or {@code null}
	 * @return a sentence
	 */
	static String message(FindingId id, Sighting sighting, @Nullable Sighting other) {
		StringBuilder message = new StringBuilder("'").append(sighting.name()).append("' has ");
		switch (id) {
			case HARD_CODED -> message.append("a secret in the source");
			case HARD_CODED_DEFAULT -> message.append("a secret as its default");
			case ENV_FILE_TRACKED -> message.append("a secret in an env file under version control");
			case ENV_FILE_NOT_IGNORED -> message.append("a secret in an env file that git does not ignore");
			case SHARED -> message.append("the secret of another environment");
			case WEAK -> message.append("a weak secret");
		}
		if (other != null) {
			message.append(": that of '").append(other.environment()).append("' in ").append(other.place());
		}
		if (sighting.commit() != null) {
			message.append(", since commit ").append(abbreviate(sighting.commit()));
		}
		if (!sighting.violations().isEmpty() && id != FindingId.SHARED) {
			message.append("; the policy refuses it: ")
				.append(sighting.violations().stream().map(ViolationId::id).collect(Collectors.joining(", ")));
		}
		if (sighting.suppression() == Suppression.WITHOUT_REASON) {
			message.append("; the comment that allows it gives no reason");
		}
		return message.append('.').toString();
	}

	private static String abbreviate(String commit) {
		return (commit.length() > COMMIT_LENGTH) ? commit.substring(0, COMMIT_LENGTH) : commit;
	}

	/**
	 * Return what to do.
	 * @param id the rule
	 * @param sighting the secret
	 * @return sentences
	 */
	static String action(FindingId id, Sighting sighting) {
		if (sighting.commit() != null) {
			return "Replace the secret: it stays readable in the history when the line is gone.";
		}
		String path = sighting.file().path();
		return switch (id) {
			case HARD_CODED, HARD_CODED_DEFAULT -> sighting.file().kind().remedy() + " " + REPLACE;
			case ENV_FILE_TRACKED ->
				"Run 'git rm --cached " + path + "', add the file to '.gitignore', and commit both. " + REPLACE;
			case ENV_FILE_NOT_IGNORED -> "Add '" + path + "' to '.gitignore'.";
			case SHARED -> "Generate a secret for each environment.";
			case WEAK -> "Generate another one, such as with 'openssl rand -hex 64'.";
		};
	}

}
