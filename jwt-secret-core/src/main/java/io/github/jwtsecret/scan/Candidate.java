package io.github.jwtsecret.scan;

import org.jspecify.annotations.Nullable;

/**
 * A value in a place where secrets stand. Not a record, so that its text is never shown.
 */
final class Candidate {

	private final int line;

	private final String name;

	private final Certainty certainty;

	private final String value;

	private final @Nullable String environment;

	Candidate(int line, String name, Certainty certainty, String value) {
		this(line, name, certainty, value, null);
	}

	private Candidate(int line, String name, Certainty certainty, String value, @Nullable String environment) {
		this.line = line;
		this.name = name;
		this.certainty = certainty;
		this.value = value;
		this.environment = environment;
	}

	Candidate inEnvironment(@Nullable String environment) {
		return new Candidate(this.line, this.name, this.certainty, this.value, environment);
	}

	Candidate withLine(int line) {
		return new Candidate(line, this.name, this.certainty, this.value, this.environment);
	}

	int line() {
		return this.line;
	}

	String name() {
		return this.name;
	}

	Certainty certainty() {
		return this.certainty;
	}

	String value() {
		return this.value;
	}

	/**
	 * Return the environment that the part of the file is for.
	 * @return its name, or {@code null} if the file's own decides
	 */
	@Nullable String environment() {
		return this.environment;
	}

	@Override
	public String toString() {
		return "Candidate[" + this.name + ", line " + this.line + ", redacted]";
	}

}
