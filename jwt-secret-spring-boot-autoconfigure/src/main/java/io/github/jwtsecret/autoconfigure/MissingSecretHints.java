package io.github.jwtsecret.autoconfigure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.util.StringUtils;

/**
 * What helps to find a secret that is missing: names that come close but do not bind, and
 * the config imports, some of which ignore a missing path.
 *
 * @param nearMisses where a name comes close
 * @param configImports the locations that are imported
 */
record MissingSecretHints(List<SecretOrigin> nearMisses, List<String> configImports) {

	static final MissingSecretHints NONE = new MissingSecretHints(List.of(), List.of());

	private static final int MOST = 8;

	static MissingSecretHints of(ConfigurableEnvironment environment) {
		List<SecretOrigin> nearMisses = new ArrayList<>();
		List<String> configImports = new ArrayList<>();
		for (PropertySource<?> source : environment.getPropertySources()) {
			if (source instanceof EnumerablePropertySource<?> enumerable
					&& !ConfigurationPropertySources.isAttachedConfigurationPropertySource(source)) {
				for (String name : enumerable.getPropertyNames()) {
					String letters = letters(name);
					if (letters.endsWith("jwtsecret") && nearMisses.size() < MOST) {
						nearMisses.add(SecretOrigin.of(source, name));
					}
					else if (letters.startsWith("springconfigimport")) {
						configImports.addAll(imports(source.getProperty(name)));
					}
				}
			}
		}
		return new MissingSecretHints(nearMisses, configImports.stream().distinct().limit(MOST).toList());
	}

	private static String letters(String name) {
		return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
	}

	private static List<String> imports(@Nullable Object value) {
		List<String> locations = new ArrayList<>();
		if (value instanceof CharSequence text) {
			for (String location : StringUtils.tokenizeToStringArray(text.toString(), ",;")) {
				int query = location.indexOf('?');
				String path = (query != -1) ? location.substring(0, query) : location;
				locations.add(SecretOrigin.withoutUserInfo(path.strip()));
			}
		}
		return locations;
	}

}
