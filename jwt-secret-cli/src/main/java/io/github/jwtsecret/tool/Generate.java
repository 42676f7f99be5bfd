package io.github.jwtsecret.tool;

import java.nio.file.Path;
import java.time.Clock;

import org.jspecify.annotations.Nullable;

import io.github.jwtsecret.generate.SecretGenerator;

/**
 * Makes a new secret.
 *
 * @since 0.1.0
 */
public final class Generate {

	private final SecretGenerator generator = new SecretGenerator();

	private final Frontend frontend;

	private final Clock clock;

	private final Git git;

	/**
	 * Create the tool.
	 * @param frontend how it is called
	 */
	public Generate(Frontend frontend) {
		this(frontend, Clock.systemUTC(), new Git());
	}

	Generate(Frontend frontend, Clock clock, Git git) {
		this.frontend = frontend;
		this.clock = clock;
		this.git = git;
	}

	/**
	 * Make a secret where it is asked for.
	 * @param envFile the {@code .env} file that takes it, or {@code null}
	 * @param keySet the key set that takes it, or {@code null}; without both it is shown
	 * @param options what the secret is to be like
	 * @param environment the environment to print a line of known keys for, or
	 * {@code null}
	 * @param force whether to replace a value that is there
	 * @return the report
	 * @throws ToolException if that is not possible
	 */
	public Report run(@Nullable Path envFile, @Nullable Path keySet, SecretOptions options,
			@Nullable String environment, boolean force) {
		KnownKeys.check(this.frontend, environment);
		if (envFile != null && keySet != null) {
			throw new ToolException("'" + this.frontend.option("env-file") + "' and '" + this.frontend.option("key-set")
					+ "' exclude each other.");
		}
		if (envFile != null) {
			return toEnvFile(FileTarget.envFile(this.frontend, envFile), options, environment, force);
		}
		if (keySet != null) {
			options.refuseFormats(this.frontend);
			return toKeySet(FileTarget.keySet(this.frontend, keySet), options, environment, force);
		}
		return toTerminal(options, environment);
	}

	private Report toTerminal(SecretOptions options, @Nullable String environment) {
		NewSecret secret = NewSecret.make(this.frontend, this.generator, options);
		Report report = new Report().secret(secret.text());
		report.fact("keyId", secret.keyId().value()).fact("bits", secret.strength());
		KnownKeys.write(report, environment, secret.keyId());
		return report;
	}

	private Report toEnvFile(FileTarget target, SecretOptions options, @Nullable String environment, boolean force) {
		Report report = new Report();
		new ProtectedFile(this.git, target).change(report, (before) -> {
			EnvFile file = new EnvFile(target.shown(), (before != null) ? before : new byte[0]);
			EnvSettings settings = new EnvSettings(this.frontend, target.shown(), file);
			settings.refuseSecretFile();
			if (!force && file.value(EnvVariable.SECRET) != null) {
				throw new ToolException("'" + target.shown()
						+ "' has a value of 'JWT_SECRET', which stays as it is. Use '" + rotation()
						+ "' to keep it as a previous one, or '" + this.frontend.option("force") + "' to lose it.");
			}
			NewSecret secret = NewSecret.make(this.frontend, this.generator, settings.complete(options));
			file.set(EnvVariable.SECRET, SecretText.of(secret.text()));
			report.line("Wrote 'JWT_SECRET' to '" + target.shown() + "': key id " + secret.keyId() + ", "
					+ secret.strength() + " bits.");
			report.fact("variable", EnvVariable.SECRET.variable()).fact("keyId", secret.keyId().value());
			report.fact("bits", secret.strength());
			KnownKeys.write(report, environment, secret.keyId());
			return file.content();
		});
		return report;
	}

	private Report toKeySet(FileTarget target, SecretOptions options, @Nullable String environment, boolean force) {
		Report report = new Report();
		new ProtectedFile(this.git, target).change(report, (before) -> {
			if (!force && before != null && before.length > 0) {
				throw new ToolException("'" + target.shown() + "' is there, and stays as it is. Use '" + rotation()
						+ "' to add a key, or '" + this.frontend.option("force") + "' to lose its keys.");
			}
			KeySet keySet = KeySet.empty(target.shown());
			NewKey key = NewKey.make(this.frontend, this.generator, options, options.algorithm());
			keySet.add(key, this.clock.instant()).beginAlways();
			report.line("Wrote a key set with one key to '" + target.shown() + "': key id " + key.keyId() + ", "
					+ key.algorithm() + ", " + key.bits() + " bits.");
			report.fact("keyId", key.keyId().value()).fact("algorithm", key.algorithm().name());
			report.fact("bits", key.bits());
			KnownKeys.write(report, environment, key.keyId());
			return keySet.content();
		});
		return report;
	}

	private String rotation() {
		return (this.frontend == Frontend.MAVEN) ? "jwt-secret:rotate" : "rotate";
	}

}
