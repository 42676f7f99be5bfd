package io.github.jwtsecret.scan;

import java.util.Locale;

/**
 * The rules of the source check. The {@link #id() id} of a rule is stable: reports,
 * baselines and code scanning use it.
 *
 * @since 0.1.0
 */
public enum FindingId {

	/** A secret stands in the source. */
	HARD_CODED("A secret stands in the source",
			"Whoever can read the source, or the image that is built from it, can sign tokens."),

	/** A secret stands in the source as the default of a placeholder. */
	HARD_CODED_DEFAULT("A secret stands in the source as the default of a placeholder",
			"Where the variable is missing, tokens are signed with a secret that whoever can read the source knows."),

	/** An env file with a secret is under version control. */
	ENV_FILE_TRACKED("An env file with a secret is under version control",
			"Env files hold the secrets of one machine; under version control everybody has them."),

	/** An env file with a secret is not ignored, so that the next commit may take it. */
	ENV_FILE_NOT_IGNORED("An env file with a secret is not ignored by git", "The next 'git add .' would commit it."),

	/** Two environments have the same secret. */
	SHARED("Two environments have the same secret",
			"A token of one environment is valid in the other, and so is one that is signed by whoever knows either."),

	/** A secret outside of version control is weak. */
	WEAK("A secret is weak", "The policy refuses it, so that the application would not start with it.");

	private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

	private final String summary;

	private final String reason;

	FindingId(String summary, String reason) {
		this.summary = summary;
		this.reason = reason;
	}

	/**
	 * Return the stable id of the rule.
	 * @return the id, in lower case with hyphens
	 */
	public String id() {
		return this.id;
	}

	/**
	 * Return what the rule finds.
	 * @return a sentence without its full stop
	 */
	public String summary() {
		return this.summary;
	}

	/**
	 * Return why that is a fault.
	 * @return a sentence
	 */
	public String reason() {
		return this.reason;
	}

	@Override
	public String toString() {
		return this.id;
	}

}
