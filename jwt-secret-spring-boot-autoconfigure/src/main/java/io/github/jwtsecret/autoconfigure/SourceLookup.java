package io.github.jwtsecret.autoconfigure;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import io.github.jwtsecret.autoconfigure.SecretOrigin.Kind;
import io.github.jwtsecret.key.KeyRing;

/**
 * Looks properties up in one source. A source that throws is one that has the property
 * and can't be read: what it throws may quote the value.
 */
final class SourceLookup {

	private final ConfigurationPropertySource source;

	SourceLookup(ConfigurationPropertySource source) {
		this.source = source;
	}

	/**
	 * Find a value or a list.
	 * @param name the canonical name
	 * @return the property, or {@code null} if the source does not have it
	 */
	@Nullable FoundProperty find(ConfigurationPropertyName name) {
		try {
			FoundProperty value = findValue(name);
			if (value != null) {
				return value;
			}
			if (!(this.source instanceof IterableConfigurationPropertySource)) {
				return findPlain(name);
			}
			return mayHaveDescendants(name) ? findList(name) : null;
		}
		catch (Exception ex) {
			return FoundProperty.unreadable(origin(name));
		}
	}

	/**
	 * Find out whether there are values below a name.
	 * @param name the canonical name
	 * @return a map, or {@code null} if the source has no such values
	 */
	@Nullable FoundProperty findMap(ConfigurationPropertyName name) {
		// JWT_SECRET_FILE in the environment is also 'jwt.secret.file'
		if (!(this.source instanceof IterableConfigurationPropertySource iterable)
				|| this.source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource
				|| !mayHaveDescendants(name)) {
			return null;
		}
		try {
			ConfigurationPropertyName child = iterable.stream().filter(name::isAncestorOf).findFirst().orElse(null);
			FoundProperty value = (child != null) ? findValue(child) : null;
			return (value != null) ? FoundProperty.ofMap(value.origin()) : null;
		}
		catch (Exception ex) {
			return null;
		}
	}

	// Few sources have any, and to try each index costs a start more than all else here
	private boolean mayHaveDescendants(ConfigurationPropertyName name) {
		try {
			return this.source.containsDescendantOf(name) != ConfigurationPropertyState.ABSENT;
		}
		catch (RuntimeException ex) {
			return true;
		}
	}

	private @Nullable FoundProperty findValue(ConfigurationPropertyName name) {
		ConfigurationProperty property = this.source.getConfigurationProperty(name);
		return (property != null) ? FoundValues.of(property.getValue(), SecretOrigins.of(property)) : null;
	}

	private @Nullable FoundProperty findPlain(ConfigurationPropertyName name) {
		// Spring Boot takes a source that throws for one without the property
		String plainName = name.toString();
		Object value = (this.source.getUnderlyingSource() instanceof PropertySource<?> propertySource)
				? propertySource.getProperty(plainName) : null;
		return (value != null) ? FoundValues.of(value, origin(name)) : null;
	}

	private @Nullable FoundProperty findList(ConfigurationPropertyName name) {
		List<FoundProperty> elements = new ArrayList<>();
		// A gap is found if it is shorter than a ring is long
		for (int index = 0, gap = 0; gap <= KeyRing.MAXIMUM_KEYS; index++, gap++) {
			FoundProperty element = findValue(name.append("[" + index + "]"));
			if (element != null) {
				for (; gap > 0; gap--) {
					elements.add(FoundProperty.missing("index " + (index - gap), origin(name)));
				}
				elements.add(element);
				gap = -1;
			}
		}
		return elements.isEmpty() ? null : FoundProperty.ofList(elements, elements.get(elements.size() - 1).origin());
	}

	private SecretOrigin origin(ConfigurationPropertyName name) {
		Object underlying = this.source.getUnderlyingSource();
		String sourceName = (underlying instanceof PropertySource<?> propertySource) ? propertySource.getName()
				: "unknown";
		return new SecretOrigin(Kind.OTHER, "property source '" + Printable.ofLocation(sourceName) + "'",
				name.toString(), null);
	}

}
