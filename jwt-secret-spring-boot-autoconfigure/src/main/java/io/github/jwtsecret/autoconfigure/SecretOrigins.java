package io.github.jwtsecret.autoconfigure;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.SystemEnvironmentOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.CompositePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.support.ResourcePropertySource;

import io.github.jwtsecret.autoconfigure.SecretOrigin.Kind;
import io.github.jwtsecret.autoconfigure.dotenv.DotEnvOrigin;

/**
 * Tells the {@link SecretOrigin} of a property by its source.
 */
final class SecretOrigins {

	private static final String DEFAULT_PROPERTIES = "defaultProperties";

	private static final String JSON_PROPERTY_SOURCE = "spring.application.json";

	private SecretOrigins() {
	}

	static SecretOrigin of(ConfigurationProperty property) {
		String name = property.getName().toString();
		Object underlying = (property.getSource() != null) ? property.getSource().getUnderlyingSource() : null;
		PropertySource<?> source = (underlying instanceof PropertySource<?> propertySource) ? propertySource : null;
		Origin origin = property.getOrigin();
		if (origin instanceof PropertySourceOrigin sourceOrigin) {
			return (source != null && isJson(source)) ? of(source, name, sourceOrigin)
					: of(sourceOrigin.getPropertySource(), sourceOrigin.getPropertyName(), sourceOrigin.getOrigin());
		}
		return (source != null) ? of(source, name, origin) : unknown(name);
	}

	static SecretOrigin unknown(String name) {
		return new SecretOrigin(Kind.OTHER, "unknown", name, null);
	}

	static SecretOrigin of(PropertySource<?> source, String name) {
		return of(source, name, OriginLookup.getOrigin(source, name));
	}

	// A source can be named like those of a store, and what is packaged stays packaged
	private static SecretOrigin of(PropertySource<?> source, String name, @Nullable Origin origin) {
		SecretOrigin held = held(source, name, origin);
		SecretOrigin store = held.isPackaged() ? null : SecretStores.originOf(source, name);
		return (store != null) ? store : held;
	}

	private static SecretOrigin held(PropertySource<?> source, String name, @Nullable Origin origin) {
		if (source instanceof CompositePropertySource composite) {
			for (PropertySource<?> nested : composite.getPropertySources()) {
				if (nested.containsProperty(name)) {
					return of(nested, name);
				}
			}
		}
		if (isJson(source)) {
			return ofJson(name, origin);
		}
		DotEnvOrigin dotEnvOrigin = DotEnvOrigin.from(origin);
		if (dotEnvOrigin != null) {
			return ofDotEnv(name, dotEnvOrigin);
		}
		if (origin instanceof TextResourceOrigin textOrigin && textOrigin.getResource() != null) {
			return ResourceOrigins.of(source, name, textOrigin, textOrigin.getResource());
		}
		if (origin instanceof SystemEnvironmentOrigin environmentOrigin) {
			return ofVariable(environmentOrigin.getProperty());
		}
		return ofSourceName(source, name);
	}

	private static boolean isJson(PropertySource<?> source) {
		return source.getName().equals(JSON_PROPERTY_SOURCE);
	}

	private static SecretOrigin ofJson(String name, @Nullable Origin origin) {
		String holder = JSON_PROPERTY_SOURCE;
		if (origin instanceof PropertySourceOrigin sourceOrigin && !isJson(sourceOrigin.getPropertySource())) {
			holder = sourceOrigin.getPropertyName();
		}
		return new SecretOrigin(Kind.JSON, "'" + name + "' in the JSON of '" + holder + "'", name, null);
	}

	private static SecretOrigin ofDotEnv(String name, DotEnvOrigin place) {
		return new SecretOrigin(Kind.DOTENV, "file '" + place.file() + "', line " + place.line(), name, place.file());
	}

	private static SecretOrigin ofVariable(String variable) {
		return new SecretOrigin(Kind.ENVIRONMENT_VARIABLE, "environment variable '" + variable + "'", variable, null);
	}

	private static SecretOrigin ofSourceName(PropertySource<?> source, String name) {
		String sourceName = (source instanceof ResourcePropertySource resourceSource)
				? resourceSource.withResourceName().getName() : source.getName();
		if (source instanceof CommandLinePropertySource) {
			return new SecretOrigin(Kind.ARGUMENT, "command line argument '--" + name + "'", name, null);
		}
		if (source instanceof SystemEnvironmentPropertySource) {
			return ofVariable(name);
		}
		return switch (sourceName) {
			case StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME ->
				new SecretOrigin(Kind.SYSTEM_PROPERTY, "system property '" + name + "'", name, null);
			case DEFAULT_PROPERTIES -> new SecretOrigin(Kind.DEFAULT_PROPERTIES,
					"'" + name + "' in the default properties of the application", name, null);
			case TestRun.INLINED_TEST_PROPERTIES, TestRun.DYNAMIC_TEST_PROPERTIES, TestRun.RANDOM_TEST_SECRET, "test" ->
				new SecretOrigin(Kind.TEST, "'" + name + "' in '" + sourceName + "'", name, null);
			default -> ResourceOrigins.ofSourceName(sourceName, name);
		};
	}

}
