package io.github.jwtsecret.autoconfigure;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.env.ConfigTreePropertySource;
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
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePropertySource;

import io.github.jwtsecret.autoconfigure.SecretOrigin.Kind;

/**
 * Tells the {@link SecretOrigin} of a property by its source.
 */
final class SecretOrigins {

	private static final String DEFAULT_PROPERTIES = "defaultProperties";

	private static final String JSON_PROPERTY_SOURCE = "spring.application.json";

	private static final String JSON_VARIABLE = "SPRING_APPLICATION_JSON";

	private static final String DOTENV_SUFFIX = "-" + StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;

	private SecretOrigins() {
	}

	static SecretOrigin of(ConfigurationProperty property) {
		Origin origin = property.getOrigin();
		if (origin instanceof PropertySourceOrigin sourceOrigin) {
			return of(sourceOrigin.getPropertySource(), sourceOrigin.getPropertyName(), sourceOrigin.getOrigin());
		}
		Object source = (property.getSource() != null) ? property.getSource().getUnderlyingSource() : null;
		String name = property.getName().toString();
		return (source instanceof PropertySource<?> propertySource) ? of(propertySource, name, origin)
				: new SecretOrigin(Kind.OTHER, "unknown", name, null);
	}

	static SecretOrigin of(PropertySource<?> source, String name) {
		return of(source, name, OriginLookup.getOrigin(source, name));
	}

	private static SecretOrigin of(PropertySource<?> source, String name, @Nullable Origin origin) {
		SecretOrigin store = SecretStores.originOf(source, name);
		if (store != null) {
			return store;
		}
		if (source instanceof CompositePropertySource composite) {
			for (PropertySource<?> nested : composite.getPropertySources()) {
				if (nested.containsProperty(name)) {
					return of(nested, name);
				}
			}
		}
		if (isDotEnv(source)) {
			return ofDotEnv(source, name, origin);
		}
		if (origin instanceof TextResourceOrigin textOrigin && textOrigin.getResource() != null) {
			return ofResource(source, name, textOrigin, textOrigin.getResource());
		}
		if (origin instanceof SystemEnvironmentOrigin environmentOrigin) {
			return ofVariable(environmentOrigin.getProperty());
		}
		return ofSourceName(source, name);
	}

	private static boolean isDotEnv(PropertySource<?> source) {
		return source instanceof SystemEnvironmentPropertySource && source.getName().endsWith(DOTENV_SUFFIX);
	}

	private static SecretOrigin ofDotEnv(PropertySource<?> source, String name, @Nullable Origin origin) {
		String file = source.getName().substring(0, source.getName().length() - DOTENV_SUFFIX.length());
		return new SecretOrigin(Kind.DOTENV, "file " + ((origin != null) ? origin : "'" + file + "'"), name, file);
	}

	private static SecretOrigin ofVariable(String variable) {
		return new SecretOrigin(Kind.ENVIRONMENT_VARIABLE, "environment variable '" + variable + "'", variable, null);
	}

	private static SecretOrigin ofResource(PropertySource<?> source, String name, TextResourceOrigin origin,
			Resource resource) {
		String file = PackagedResources.pathOf(resource.getDescription());
		if (source instanceof ConfigTreePropertySource) {
			return new SecretOrigin(Kind.CONFIG_TREE, "file '" + file + "' of a config tree", name, file);
		}
		TextResourceOrigin.Location location = origin.getLocation();
		String description = Printable.ofLocation(resource.getDescription())
				+ ((location != null) ? ", line " + (location.getLine() + 1) : "");
		return new SecretOrigin(PackagedResources.isPackaged(resource) ? Kind.PACKAGED : Kind.CONFIG_FILE, description,
				name, file);
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
			case JSON_PROPERTY_SOURCE ->
				new SecretOrigin(Kind.JSON, "'" + name + "' in '" + JSON_VARIABLE + "'", name, null);
			case DEFAULT_PROPERTIES -> new SecretOrigin(Kind.DEFAULT_PROPERTIES,
					"'" + name + "' in the default properties of the application", name, null);
			case "Inlined Test Properties", "Dynamic Test Properties", "test" ->
				new SecretOrigin(Kind.TEST, "'" + name + "' in '" + sourceName + "'", name, null);
			default -> ofOther(sourceName, name);
		};
	}

	private static SecretOrigin ofOther(String sourceName, String name) {
		String description = Printable.ofLocation(sourceName);
		if (PackagedResources.isPackaged(sourceName)) {
			return new SecretOrigin(Kind.PACKAGED, description, name, null);
		}
		if (sourceName.startsWith("file [") || sourceName.startsWith("URL [file:")) {
			return new SecretOrigin(Kind.CONFIG_FILE, description, name, PackagedResources.pathOf(sourceName));
		}
		return new SecretOrigin(Kind.OTHER, "property source '" + description + "'", name, null);
	}

}
