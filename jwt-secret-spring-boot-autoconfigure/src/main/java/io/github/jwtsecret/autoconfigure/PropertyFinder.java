package io.github.jwtsecret.autoconfigure;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.env.RandomValuePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

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
		FoundProperty map = null;
		for (ConfigurationPropertySource source : this.sources) {
			FoundProperty property = get(source, propertyName);
			if (property != null) {
				return property;
			}
			ConfigurationPropertyName child = child(source, propertyName);
			if (child != null && child.isLastElementIndexed()) {
				return FoundProperty.notText("a list", origin(source, child));
			}
			map = (map == null && child != null) ? FoundProperty.notText("a map", origin(source, child)) : map;
		}
		// A map under the name may be somebody else's where there is a value as well
		return map;
	}

	/**
	 * Find the elements of a list: those of the first source that has any.
	 * @param name the canonical name
	 * @return the elements, or a single one for a value that is no list
	 */
	List<FoundProperty> findList(String name) {
		ConfigurationPropertyName listName = ConfigurationPropertyName.of(name);
		for (ConfigurationPropertySource source : this.sources) {
			FoundProperty scalar = get(source, listName);
			if (scalar != null) {
				return List.of(scalar);
			}
			List<FoundProperty> elements = new ArrayList<>();
			FoundProperty element = get(source, listName.append("[0]"));
			while (element != null) {
				elements.add(element);
				element = get(source, listName.append("[" + elements.size() + "]"));
			}
			if (!elements.isEmpty()) {
				return elements;
			}
		}
		return List.of();
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
			Object value = source.getProperty(key);
			if (value != null) {
				return FoundProperty.of(value, SecretOrigin.of(source, key));
			}
		}
		return null;
	}

	private static @Nullable FoundProperty get(ConfigurationPropertySource source, ConfigurationPropertyName name) {
		ConfigurationProperty property = source.getConfigurationProperty(name);
		return (property != null) ? FoundProperty.of(property.getValue(), SecretOrigin.of(property)) : null;
	}

	private static @Nullable ConfigurationPropertyName child(ConfigurationPropertySource source,
			ConfigurationPropertyName name) {
		// JWT_SECRET_FILE in the environment is also 'jwt.secret.file'
		if (!(source instanceof IterableConfigurationPropertySource iterable)
				|| source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource) {
			return null;
		}
		return iterable.stream().filter(name::isAncestorOf).findFirst().orElse(null);
	}

	private static SecretOrigin origin(ConfigurationPropertySource source, ConfigurationPropertyName name) {
		ConfigurationProperty property = source.getConfigurationProperty(name);
		return (property != null) ? SecretOrigin.of(property)
				: new SecretOrigin(SecretOrigin.Kind.OTHER, "unknown", name.toString());
	}

}
