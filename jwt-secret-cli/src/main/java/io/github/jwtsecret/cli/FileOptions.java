package io.github.jwtsecret.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import io.github.jwtsecret.tool.ToolException;

/**
 * The options of commands that write secrets.
 */
@Command(synopsisHeading = "%nUsage: ")
final class FileOptions {

	@Option(names = "--env-file", paramLabel = "FILE", description = "A .env file, such as .env or .env.dev.")
	private @Nullable String envFile;

	@Option(names = "--key-set", paramLabel = "FILE", description = "The file of a JSON Web Key Set.")
	private @Nullable String keySet;

	@Option(names = "--environment", paramLabel = "NAME",
			description = "Also print the line of 'jwt.known-keys' for this environment.")
	private @Nullable String environment;

	@Option(names = "--json", description = "Write JSON.")
	private boolean json;

	@Nullable Path envFile() {
		return path("--env-file", this.envFile);
	}

	@Nullable Path keySet() {
		return path("--key-set", this.keySet);
	}

	private static @Nullable Path path(String option, @Nullable String value) {
		if (value == null) {
			return null;
		}
		try {
			if (!value.isBlank()) {
				return Path.of(value);
			}
		}
		catch (InvalidPathException ex) {
			// Its message quotes the value
		}
		throw new ToolException("'" + option + "' needs the path of a file.");
	}

	@Nullable String environment() {
		return this.environment;
	}

	boolean json() {
		return this.json;
	}

}
