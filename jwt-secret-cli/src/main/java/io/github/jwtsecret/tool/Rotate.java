package io.github.jwtsecret.tool;

import java.nio.file.Path;
import java.time.Clock;

import org.jspecify.annotations.Nullable;

import io.github.jwtsecret.generate.SecretGenerator;

/**
 * Replaces secrets while tokens of the old one are accepted for some time.
 *
 * @since 0.1.0
 */
public final class Rotate {

	private final Frontend frontend;

	private final Clock clock;

	private final Git git;

	private final SecretGenerator generator = new SecretGenerator();

	/**
	 * Create the tool.
	 * @param frontend how it is called
	 */
	public Rotate(Frontend frontend) {
		this(frontend, Clock.systemUTC(), new Git());
	}

	Rotate(Frontend frontend, Clock clock, Git git) {
		this.frontend = frontend;
		this.clock = clock;
		this.git = git;
	}

	/**
	 * Rotate the secrets of a file.
	 * @param envFile the {@code .env} file, or {@code null}
	 * @param keySet the key set, or {@code null}; one of both
	 * @param secretOptions what a new secret is to be like
	 * @param options how to rotate
	 * @param environment the environment to print a line of known keys for, or
	 * {@code null}
	 * @return the report
	 * @throws ToolException if that is not possible
	 */
	public Report run(@Nullable Path envFile, @Nullable Path keySet, SecretOptions secretOptions, RotateOptions options,
			@Nullable String environment) {
		KnownKeys.check(this.frontend, environment);
		if ((envFile == null) == (keySet == null)) {
			throw new ToolException("'" + this.frontend.option("env-file") + "' or '" + this.frontend.option("key-set")
					+ "' is needed, and not both.");
		}
		Report report = new Report();
		if (envFile != null) {
			options.refuseForEnvFile(this.frontend);
			FileTarget target = FileTarget.envFile(this.frontend, envFile);
			new ProtectedFile(this.git, target).change(report, (before) -> {
				EnvFile file = new EnvFile(target.shown(), present(target, before));
				new EnvRotation(this.frontend, this.generator, target.shown(), file, report).run(secretOptions, options,
						environment);
				return file.content();
			});
			return report;
		}
		secretOptions.refuseFormats(this.frontend);
		options.refuseForKeySet(this.frontend);
		FileTarget target = FileTarget.keySet(this.frontend, keySet);
		new ProtectedFile(this.git, target).change(report, (before) -> {
			KeySet set = KeySet.parse(target.shown(), present(target, before));
			new KeySetRotation(this.frontend, this.generator, this.clock.instant(), set, report).run(secretOptions,
					options, environment);
			return set.content();
		});
		return report;
	}

	private byte[] present(FileTarget target, byte @Nullable [] content) {
		if (content == null) {
			String generate = (this.frontend == Frontend.MAVEN) ? "jwt-secret:generate" : "generate";
			throw new ToolException("'" + target.shown() + "' does not exist. Use '" + generate + "' to make it.");
		}
		return content;
	}

}
