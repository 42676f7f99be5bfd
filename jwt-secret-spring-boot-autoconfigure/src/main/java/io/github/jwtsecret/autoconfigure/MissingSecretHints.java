package io.github.jwtsecret.autoconfigure;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;

import io.github.jwtsecret.autoconfigure.dotenv.DotEnvProblem;
import io.github.jwtsecret.policy.ViolationId;

/**
 * What helps to find a secret that is missing: names that come close but do not bind,
 * entries that could not be read, and the config imports, some of which ignore a missing
 * path. In a test, other things help.
 *
 * @param nearMisses where a name comes close
 * @param unreadEntries what could not be read of {@code .env} files
 * @param configImports the locations that are imported
 * @param testRun whether it is a test that starts
 */
record MissingSecretHints(List<SecretOrigin> nearMisses, List<String> unreadEntries, List<ConfigImport> configImports,
		TestRun testRun) {

	private static final int MOST = 8;

	/**
	 * Return the hints that refusals call for.
	 * @param environment the environment to search
	 * @param refusals the refusals
	 * @return the hints, without any to find it if nothing is missing
	 */
	static MissingSecretHints of(ConfigurableEnvironment environment, List<Refusal> refusals) {
		boolean missing = refusals.stream()
			.anyMatch((refusal) -> refusal.property().equals(ConfiguredSecrets.SECRET)
					&& (refusal.has(ViolationId.MISSING) || refusal.has(ViolationId.UNRESOLVED_PLACEHOLDER)));
		return missing ? of(environment)
				: new MissingSecretHints(List.of(), List.of(), List.of(), TestRun.of(environment));
	}

	private static MissingSecretHints of(ConfigurableEnvironment environment) {
		return new MissingSecretHints(sources(environment).flatMap(NearMisses::in).limit(MOST).toList(),
				DotEnvProblem.findIn(environment).stream().map(DotEnvProblem::toString).limit(MOST).toList(),
				sources(environment).flatMap(ConfigImports::in).distinct().limit(MOST).toList(),
				TestRun.of(environment));
	}

	private static Stream<EnumerablePropertySource<?>> sources(ConfigurableEnvironment environment) {
		return environment.getPropertySources()
			.stream()
			.filter((source) -> source instanceof EnumerablePropertySource<?>
					&& !ConfigurationPropertySources.isAttachedConfigurationPropertySource(source))
			.map((source) -> (EnumerablePropertySource<?>) source);
	}

}
