package io.github.jwtsecret.test.context;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.util.PropertyPlaceholderHelper;

/**
 * Finds the key under which an environment looks for its secret and has nothing:
 * {@code jwt.secret}, or what a placeholder there names. Anything else that is given,
 * also what will be refused, is left as it is. No value is resolved or converted by the
 * environment, which quotes it when that fails.
 */
final class MissingSecret {

	static final String SECRET_FILE = "jwt.secret-file";

	private static final String SECRET = "jwt.secret";

	private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^${}:]+)(:?)}");

	private static final PropertyPlaceholderHelper PLACEHOLDERS = new PropertyPlaceholderHelper("${", "}", ":", '\\',
			true);

	private static final int MOST_STEPS = 16;

	private final MutablePropertySources sources;

	MissingSecret(ConfigurableEnvironment environment) {
		this.sources = environment.getPropertySources();
	}

	/**
	 * Find what is missing.
	 * @return what to set, or {@code null} if a secret is given
	 */
	@Nullable Gap find() {
		try {
			Unset secret = follow(SECRET);
			Unset file = follow(SECRET_FILE);
			if (secret == null) {
				return null;
			}
			if (file != null && (file.optional() || file.key().equals(SECRET_FILE))) {
				return new Gap(secret.key(), false);
			}
			return isFileOfApplicationAbsent() ? new Gap(secret.key(), true) : null;
		}
		catch (RuntimeException ex) {
			// A source that fails is for the starter to report
			return null;
		}
	}

	private @Nullable Unset follow(String property) {
		Unset place = new Unset(property, false);
		for (int i = 0; i < MOST_STEPS; i++) {
			Object value = find(place.key());
			if (value == null) {
				return place;
			}
			Matcher placeholder = PLACEHOLDER.matcher((value instanceof CharSequence text) ? text : "");
			if (!placeholder.matches()) {
				return null;
			}
			place = new Unset(placeholder.group(1), !placeholder.group(2).isEmpty());
		}
		return null;
	}

	private @Nullable Object find(String key) {
		ConfigurationProperty property = ConfigurationPropertyName.isValid(key) ? findProperty(key) : null;
		if (property != null) {
			return property.getValue();
		}
		for (PropertySource<?> source : this.sources) {
			Object value = ConfigurationPropertySources.isAttachedConfigurationPropertySource(source) ? null
					: source.getProperty(key);
			if (value != null) {
				return value;
			}
		}
		return null;
	}

	private @Nullable ConfigurationProperty findProperty(String name) {
		for (ConfigurationPropertySource source : ConfigurationPropertySources.from(this.sources)) {
			ConfigurationProperty property = source.getConfigurationProperty(ConfigurationPropertyName.of(name));
			if (property != null) {
				return property;
			}
		}
		return null;
	}

	// What is packaged names the file of a production that is elsewhere
	private boolean isFileOfApplicationAbsent() {
		ConfigurationProperty file = findProperty(SECRET_FILE);
		if (file == null || !isPackaged(file.getOrigin()) || !(file.getValue() instanceof CharSequence location)) {
			return false;
		}
		String path = PLACEHOLDERS.replacePlaceholders(location.toString(),
				(key) -> (find(key) instanceof CharSequence value) ? value.toString() : null);
		return path.contains("${") || (!path.isBlank() && !Files.exists(Path.of(path)));
	}

	private static boolean isPackaged(@Nullable Origin origin) {
		if (origin instanceof PropertySourceOrigin sourceOrigin) {
			return isPackaged(sourceOrigin.getOrigin());
		}
		return origin instanceof TextResourceOrigin textOrigin && textOrigin.getResource() != null
				&& textOrigin.getResource().getDescription().startsWith("class path resource [");
	}

	/**
	 * What to set, for there to be a secret.
	 *
	 * @param key the key to set to it
	 * @param insteadOfFile whether {@code jwt.secret-file} names a file that is absent
	 */
	record Gap(String key, boolean insteadOfFile) {

	}

	/**
	 * A key that is not set.
	 *
	 * @param key the key
	 * @param optional whether the placeholder that names it has an empty default
	 */
	private record Unset(String key, boolean optional) {

	}

}
