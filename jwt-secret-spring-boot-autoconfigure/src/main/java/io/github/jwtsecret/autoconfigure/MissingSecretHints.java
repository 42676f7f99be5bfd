package io.github.jwtsecret.autoconfigure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;

import io.github.jwtsecret.policy.ViolationId;

/**
 * What helps to find a secret that is missing: names that come close but do not bind, and
 * the config imports, some of which ignore a missing path.
 *
 * @param nearMisses where a name comes close
 * @param configImports the locations that are imported
 */
record MissingSecretHints(List<SecretOrigin> nearMisses, List<String> configImports) {

	private static final MissingSecretHints NONE = new MissingSecretHints(List.of(), List.of());

	private static final int MOST = 8;

	/**
	 * Return the hints that refusals call for.
	 * @param environment the environment to search
	 * @param refusals the refusals
	 * @return the hints, none if nothing is missing
	 */
	static MissingSecretHints of(ConfigurableEnvironment environment, List<Refusal> refusals) {
		boolean missing = refusals.stream()
			.anyMatch((refusal) -> refusal.property().equals(ConfiguredSecrets.SECRET)
					&& (refusal.has(ViolationId.MISSING) || refusal.has(ViolationId.UNRESOLVED_PLACEHOLDER)));
		return missing ? of(environment) : NONE;
	}

	private static MissingSecretHints of(ConfigurableEnvironment environment) {
		List<SecretOrigin> nearMisses = new ArrayList<>();
		Set<String> configImports = new TreeSet<>();
		for (PropertySource<?> source : environment.getPropertySources()) {
			if (source instanceof EnumerablePropertySource<?> enumerable
					&& !ConfigurationPropertySources.isAttachedConfigurationPropertySource(source)) {
				try {
					nearMisses.addAll(NearMisses.in(enumerable));
					configImports.addAll(ConfigImports.in(enumerable));
				}
				catch (Exception ex) {
					// A source that fails gives no hint
					continue;
				}
			}
		}
		return new MissingSecretHints(nearMisses.stream().limit(MOST).toList(),
				configImports.stream().limit(MOST).toList());
	}

}
