package io.github.jwtsecret.autoconfigure;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.RandomValuePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;

import io.github.jwtsecret.autoconfigure.SecretOrigin.Kind;

/**
 * Finds properties in the sources of an environment, in their order, without resolving or
 * converting: both quote the value when they fail.
 */
final class PropertyFinder {

	private final ConfigurableEnvironment environment;

	private final Iterable<ConfigurationPropertySource> sources;

	PropertyFinder(ConfigurableEnvironment environment) {
		this.environment = environment;
		this.sources = ConfigurationPropertySources.from(environment.getPropertySources());
	}

	/**
	 * Find a property by its canonical name, bound as Spring Boot binds it.
	 * @param name the canonical name
	 * @return the property, or {@code null} if no source has it
	 */
	@Nullable FoundProperty find(String name) {
		ConfigurationPropertyName propertyName = ConfigurationPropertyName.of(name);
		FoundProperty blank = null;
		FoundProperty map = null;
		for (ConfigurationPropertySource source : this.sources) {
			SourceLookup lookup = new SourceLookup(source);
			FoundProperty property = lookup.find(propertyName);
			if (property != null && blank != null && !property.isBlank()) {
				return blank.hiding(property.origin());
			}
			if (property != null && blank == null && !property.isBlank()) {
				return property;
			}
			blank = (blank != null) ? blank : property;
			map = (map != null) ? map : lookup.findMap(propertyName);
		}
		// A map under the name may be somebody else's where there is a value as well
		return (blank != null) ? blank : map;
	}

	/**
	 * Find a property by the key of a placeholder, as the environment resolves it.
	 * @param key the key, canonical or not
	 * @return the property, or {@code null} if no source has it
	 */
	@Nullable FoundProperty findByKey(String key) {
		FoundProperty property = ConfigurationPropertyName.isValid(key) ? find(key) : null;
		return (property != null) ? property : findRaw(key);
	}

	private @Nullable FoundProperty findRaw(String key) {
		for (PropertySource<?> source : this.environment.getPropertySources()) {
			if (ConfigurationPropertySources.isAttachedConfigurationPropertySource(source)
					|| source instanceof RandomValuePropertySource) {
				continue;
			}
			try {
				Object value = source.getProperty(key);
				if (value != null) {
					return FoundValues.of(value, SecretOrigins.of(source, key));
				}
			}
			catch (Exception ex) {
				return FoundProperty.unreadable(new SecretOrigin(Kind.OTHER,
						"property source '" + Printable.ofLocation(source.getName()) + "'", key, null));
			}
		}
		return null;
	}

}
