package io.github.jwtsecret.tool;

/**
 * How a tool was called, which decides how a message names an option.
 *
 * @since 0.1.0
 */
public enum Frontend {

	/** The runnable jar. */
	COMMAND_LINE("--", " "),

	/** The Maven plugin. */
	MAVEN("-Djwt-secret.", "=");

	private final String prefix;

	private final String separator;

	Frontend(String prefix, String separator) {
		this.prefix = prefix;
		this.separator = separator;
	}

	/**
	 * Return what to type for an option without a value.
	 * @param name the name of the option, such as "force"
	 * @return the text, without quotes
	 */
	public String option(String name) {
		return this.prefix + name;
	}

	/**
	 * Return what to type for an option with a value.
	 * @param name the name of the option, such as "env-file"
	 * @param value its value
	 * @return the text, without quotes
	 */
	public String option(String name, String value) {
		return this.prefix + name + this.separator + value;
	}

}
