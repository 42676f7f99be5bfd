package io.github.jwtsecret.tool;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.github.jwtsecret.key.KeyId;

/**
 * The line of configuration that records a key for its environment.
 */
final class KnownKeys {

	private static final Pattern ENVIRONMENT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,39}");

	private KnownKeys() {
	}

	/**
	 * Check the name of an environment.
	 * @param frontend how the tool was called
	 * @param environment the value of the option "environment", or {@code null}
	 */
	static void check(Frontend frontend, @Nullable String environment) {
		if (environment != null && !ENVIRONMENT.matcher(environment).matches()) {
			throw new OptionValues(frontend).refused("environment",
					"a name of up to 40 letters, digits, hyphens and underscores");
		}
	}

	/**
	 * Write the line, which YAML and properties files read alike.
	 * @param report the report
	 * @param environment the environment, or {@code null} if none was asked for
	 * @param keyId the id of the key
	 */
	static void write(Report report, @Nullable String environment, KeyId keyId) {
		if (environment != null) {
			String line = "jwt.known-keys." + environment + ": " + keyId;
			report.line(line).fact("environment", environment).fact("knownKeys", line);
		}
	}

}
