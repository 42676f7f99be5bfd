package io.github.jwtsecret.autoconfigure;

import java.util.Locale;

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
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePropertySource;

import io.github.jwtsecret.autoconfigure.dotenv.DotEnvOrigin;

/**
 * The place that holds a value, without the value.
 *
 * @param kind what the place is
 * @param description how a report names the place
 * @param name the name of the value there, such as that of a variable or file
 */
record SecretOrigin(Kind kind, String description, String name) {

	private static final String DEFAULT_PROPERTIES = "defaultProperties";

	static SecretOrigin of(ConfigurationProperty property) {
		Origin origin = property.getOrigin();
		if (origin instanceof PropertySourceOrigin sourceOrigin) {
			return of(sourceOrigin.getPropertySource(), sourceOrigin.getPropertyName(), sourceOrigin.getOrigin());
		}
		Object source = (property.getSource() != null) ? property.getSource().getUnderlyingSource() : null;
		if (source instanceof PropertySource<?> propertySource) {
			return of(propertySource, property.getName().toString(), origin);
		}
		return new SecretOrigin(Kind.OTHER, String.valueOf(origin), property.getName().toString());
	}

	static SecretOrigin of(PropertySource<?> source, String name) {
		return of(source, name, OriginLookup.getOrigin(source, name));
	}

	static SecretOrigin ofFile(String path, String setting) {
		return new SecretOrigin(Kind.SECRET_FILE, "file '" + path + "', named by " + setting, path);
	}

	private static SecretOrigin of(PropertySource<?> source, String name, @Nullable Origin origin) {
		if (source instanceof CompositePropertySource composite) {
			for (PropertySource<?> nested : composite.getPropertySources()) {
				if (nested.containsProperty(name)) {
					return of(nested, name, OriginLookup.getOrigin(nested, name));
				}
			}
		}
		if (origin instanceof DotEnvOrigin) {
			return new SecretOrigin(Kind.DOTENV, origin.toString(), name);
		}
		if (origin instanceof TextResourceOrigin textOrigin && textOrigin.getResource() != null) {
			return ofResource(source, name, textOrigin, textOrigin.getResource());
		}
		if (origin instanceof SystemEnvironmentOrigin environmentOrigin) {
			return ofVariable(environmentOrigin.getProperty());
		}
		return ofSourceName(source, name);
	}

	private static SecretOrigin ofVariable(String variable) {
		return new SecretOrigin(Kind.ENVIRONMENT_VARIABLE, "environment variable '" + variable + "'", variable);
	}

	private static SecretOrigin ofResource(PropertySource<?> source, String name, TextResourceOrigin origin,
			Resource resource) {
		TextResourceOrigin.Location location = origin.getLocation();
		String description = withoutUserInfo(resource.getDescription())
				+ ((location != null) ? ", line " + (location.getLine() + 1) : "");
		if (source instanceof ConfigTreePropertySource) {
			return new SecretOrigin(Kind.CONFIG_TREE, description, path(resource, name));
		}
		return new SecretOrigin(isPackaged(resource) ? Kind.PACKAGED : Kind.CONFIG_FILE, description, name);
	}

	private static SecretOrigin ofSourceName(PropertySource<?> source, String name) {
		String sourceName = (source instanceof ResourcePropertySource resourceSource)
				? resourceSource.withResourceName().getName() : source.getName();
		if (source instanceof CommandLinePropertySource) {
			return new SecretOrigin(Kind.ARGUMENT, "command line argument '--" + name + "'", name);
		}
		if (sourceName.equals(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME)) {
			return new SecretOrigin(Kind.SYSTEM_PROPERTY, "system property '" + name + "'", name);
		}
		if (source instanceof SystemEnvironmentPropertySource) {
			return ofVariable(name);
		}
		if (sourceName.equals(DEFAULT_PROPERTIES)) {
			return new SecretOrigin(Kind.PACKAGED, "default properties of the application", name);
		}
		if (sourceName.startsWith("class path resource [") || sourceName.startsWith("URL [jar:")) {
			return new SecretOrigin(Kind.PACKAGED, sourceName, name);
		}
		return new SecretOrigin(Kind.OTHER, "property source '" + withoutUserInfo(sourceName) + "'", name);
	}

	private static boolean isPackaged(Resource resource) {
		if (resource instanceof ClassPathResource) {
			return true;
		}
		String description = resource.getDescription().toLowerCase(Locale.ROOT);
		return description.startsWith("class path resource [") || description.startsWith("url [jar:");
	}

	private static String path(Resource resource, String name) {
		String description = resource.getDescription();
		int start = description.indexOf('[');
		return (start != -1 && description.endsWith("]")) ? description.substring(start + 1, description.length() - 1)
				: name;
	}

	static String withoutUserInfo(String location) {
		return location.replaceAll("//[^/@\\s]*@", "//");
	}

	/**
	 * The kinds of places.
	 */
	enum Kind {

		ENVIRONMENT_VARIABLE, SYSTEM_PROPERTY, ARGUMENT, DOTENV, SECRET_FILE, CONFIG_TREE, CONFIG_FILE, PACKAGED, OTHER

	}

}
