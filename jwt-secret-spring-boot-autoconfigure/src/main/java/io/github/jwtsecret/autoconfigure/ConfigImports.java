package io.github.jwtsecret.autoconfigure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.util.StringUtils;

/**
 * Finds the locations that a property source imports.
 */
final class ConfigImports {

	private static final String IMPORT = "springconfigimport";

	private ConfigImports() {
	}

	static List<String> in(EnumerablePropertySource<?> source) {
		List<String> locations = new ArrayList<>();
		for (String name : source.getPropertyNames()) {
			String letters = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
			if (letters.equals(IMPORT) && source.getProperty(name) instanceof CharSequence text) {
				for (String location : StringUtils.tokenizeToStringArray(text.toString(), ",;")) {
					locations.add(Printable.ofLocation(location));
				}
			}
		}
		return locations;
	}

	/**
	 * Say what a location keeps quiet about.
	 * @param location the location as imported
	 * @return the note, or an empty text
	 */
	static String note(String location) {
		if (location.contains("vault:")) {
			return "starts without a word when the path does not exist";
		}
		if (location.startsWith("optional:")) {
			return "starts without a word when it is absent";
		}
		if (location.contains("configtree:")) {
			return "takes the name of each file as it is: 'jwt.secret' binds, 'JWT_SECRET' does not";
		}
		return location.contains(".env") ? "takes each name as it is: 'jwt.secret' binds, 'JWT_SECRET' does not" : "";
	}

}
