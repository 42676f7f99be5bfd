package io.github.jwtsecret.autoconfigure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.boot.env.ConfigTreePropertySource;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.Resource;

import io.github.jwtsecret.autoconfigure.SecretOrigin.Kind;

/**
 * Tells the {@link SecretOrigin} of a property in a resource.
 */
final class ResourceOrigins {

	private static final Pattern CONFIG_RESOURCE = Pattern.compile("Config resource '(.*)' via location '.*'.*");

	// The import 'env:NAME[.properties]'
	private static final Pattern CONTENT_OF_VARIABLE = Pattern
		.compile("System \\w+ variable \\[(.*)] content loaded .*");

	private ResourceOrigins() {
	}

	static SecretOrigin of(PropertySource<?> source, String name, TextResourceOrigin origin, Resource resource) {
		TextResourceOrigin.Location location = origin.getLocation();
		String line = (location != null) ? ", line " + (location.getLine() + 1) : "";
		String description = resource.getDescription();
		if (source instanceof ConfigTreePropertySource) {
			String file = PackagedResources.pathOf(description);
			return new SecretOrigin(Kind.CONFIG_TREE, "file '" + file + "' of a config tree", name, file);
		}
		Matcher variable = CONTENT_OF_VARIABLE.matcher(source.getName());
		if (variable.matches()) {
			return new SecretOrigin(Kind.CONFIG_FILE, "environment variable '" + variable.group(1) + "'" + line, name,
					null);
		}
		return PackagedResources.isPackaged(resource)
				? new SecretOrigin(Kind.PACKAGED, Printable.ofLocation(description) + line, name, null)
				: ofFile(description, line, name);
	}

	/**
	 * Tell the origin by the name of a source, which may describe a resource.
	 * @param sourceName the name of the source
	 * @param name the name of the value there
	 * @return the origin
	 */
	static SecretOrigin ofSourceName(String sourceName, String name) {
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
