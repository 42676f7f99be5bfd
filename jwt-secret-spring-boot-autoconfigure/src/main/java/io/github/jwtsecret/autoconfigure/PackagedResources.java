package io.github.jwtsecret.autoconfigure;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.util.ClassUtils;

/**
 * Tells resources that are packaged with the application from those that are deployed
 * beside it.
 */
final class PackagedResources {

	private static final String CLASS_PATH_RESOURCE = "class path resource [";

	private static final String JAR_URL = "url [jar:";

	private PackagedResources() {
	}

	static boolean isPackaged(Resource resource) {
		return resource instanceof ClassPathResource || isPackaged(resource.getDescription());
	}

	/**
	 * Return whether the name of a property source is that of a packaged resource.
	 * @param description the description of a resource, or the bare name that a factory
	 * of the user's own gave to it
	 * @return whether it is packaged
	 */
	static boolean isPackaged(String description) {
		String lowerCase = description.toLowerCase(Locale.ROOT);
		if (lowerCase.startsWith(CLASS_PATH_RESOURCE) || lowerCase.startsWith(JAR_URL)) {
			return true;
		}
		String path = pathOf(description);
		return path.equals(description) ? isOnClassPath(path) : isBelowClassPath(path);
	}

	/**
	 * Return the path in the description of a resource.
	 * @param description the description
	 * @return the path, or the description if it has none
	 */
	static String pathOf(String description) {
		int start = description.indexOf('[');
		int end = description.lastIndexOf(']');
		String path = (start != -1 && end > start) ? description.substring(start + 1, end) : description;
		return path.startsWith("file:") ? path.substring("file:".length()) : path;
	}

	private static boolean isOnClassPath(String name) {
		ClassLoader classLoader = ClassUtils.getDefaultClassLoader();
		return name.indexOf('.') > 0 && classLoader != null && classLoader.getResource(name) != null;
	}

	private static boolean isBelowClassPath(String path) {
		ClassLoader classLoader = ClassUtils.getDefaultClassLoader();
		if (classLoader == null) {
			return false;
		}
		try {
			Path file = Path.of(path).toAbsolutePath().normalize();
			Path workingFolder = Path.of("").toAbsolutePath();
			for (URL url : Collections.list(classLoader.getResources(""))) {
				Path root = "file".equals(url.getProtocol()) ? Path.of(url.toURI()) : null;
				// The working folder on the class path does not package what lies there
				if (root != null && file.startsWith(root) && !workingFolder.startsWith(root)) {
					return true;
				}
			}
			return false;
		}
		catch (IOException | URISyntaxException | IllegalArgumentException ex) {
			return false;
		}
	}

}
