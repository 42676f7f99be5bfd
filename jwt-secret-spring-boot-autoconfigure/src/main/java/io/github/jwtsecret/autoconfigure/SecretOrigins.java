package io.github.jwtsecret.autoconfigure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

	private static final String DOTENV_SUFFIX = "-" + StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;

	private static final Pattern CONFIG_RESOURCE = Pattern.compile("Config resource '(.*)' via location '.*'.*");

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
		return (source != null) ? of(source, name, origin) : new SecretOrigin(Kind.OTHER, "unknown", name, null);
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
		if (isJson(source)) {
			return ofJson(name, origin);
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

	private static boolean isJson(PropertySource<?> source) {
		return source.getName().equals(JSON_PROPERTY_SOURCE);
	}

	private static SecretOrigin ofJson(String name, @Nullable Origin origin) {
		String holder = (origin instanceof PropertySourceOrigin sourceOrigin) ? sourceOrigin.getPropertyName()
				: JSON_PROPERTY_SOURCE;
		return new SecretOrigin(Kind.JSON, "'" + name + "' in the JSON of '" + holder + "'", name, null);
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
		TextResourceOrigin.Location location = origin.getLocation();
		String line = (location != null) ? ", line " + (location.getLine() + 1) : "";
		String description = resource.getDescription();
		if (source instanceof ConfigTreePropertySource) {
			String file = PackagedResources.pathOf(description);
			return new SecretOrigin(Kind.CONFIG_TREE, "file '" + file + "' of a config tree", name, file);
		}
		return PackagedResources.isPackaged(resource)
				? new SecretOrigin(Kind.PACKAGED, Printable.ofLocation(description) + line, name, null)
				: ofFile(description, line, name);
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
			case "Inlined Test Properties", "Dynamic Test Properties", "test" ->
				new SecretOrigin(Kind.TEST, "'" + name + "' in '" + sourceName + "'", name, null);
			default -> ofOther(sourceName, name);
		};
	}

	private static SecretOrigin ofOther(String sourceName, String name) {
		Matcher matcher = CONFIG_RESOURCE.matcher(sourceName);
		String description = matcher.matches() ? matcher.group(1) : sourceName;
		if (PackagedResources.isPackaged(description)) {
			return new SecretOrigin(Kind.PACKAGED, Printable.ofLocation(description), name, null);
		}
		if (description.startsWith("file [") || description.startsWith("URL [")) {
			return ofFile(description, "", name);
		}
		return new SecretOrigin(Kind.OTHER, "property source '" + Printable.ofLocation(description) + "'", name, null);
	}

	private static SecretOrigin ofFile(String description, String line, String name) {
		if (description.startsWith("file [") || description.startsWith("URL [file:")) {
			String file = PackagedResources.pathOf(description);
			return new SecretOrigin(Kind.CONFIG_FILE, "file '" + file + "'" + line, name, file);
		}
		return new SecretOrigin(Kind.CONFIG_FILE, Printable.ofLocation(description) + line, name, null);
	}

}
