package io.github.jwtsecret.autoconfigure.dotenv;

import java.util.List;

import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Something in a {@code .env} file, or about one, that kept it from being read. Holds
 * nothing of the file's content.
 *
 * @param file the file or folder, as the configured location names it
 * @param line the line, from 1, or 0 if the problem is the whole file's
 * @param reason what is wrong, in a few words without a full stop
 * @since 0.1.0
 */
public record DotEnvProblem(String file, int line, String reason) {

	@Override
	public String toString() {
		return "'" + this.file + "'" + ((this.line > 0) ? ", line " + this.line : "") + ": " + this.reason;
	}

	/**
	 * Return what was wrong with the files that the given environment was prepared with.
	 * @param environment the environment of the application
	 * @return the problems, those of the file with the highest precedence first
	 */
	public static List<DotEnvProblem> findIn(ConfigurableEnvironment environment) {
		return environment.getPropertySources()
			.stream()
			.filter(DotEnvPropertySource.class::isInstance)
			.map(DotEnvPropertySource.class::cast)
			.flatMap((source) -> source.getProblems().stream())
			.toList();
	}

}
