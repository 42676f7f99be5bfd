package io.github.jwtsecret.autoconfigure;

import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.util.StringUtils;

/**
 * Finds the locations that a property source imports.
 */
final class ConfigImports {

	private static final String IMPORT = "springconfigimport";

	private ConfigImports() {
	}

	static Stream<String> in(EnumerablePropertySource<?> source) {
		try {
			return Stream.of(source.getPropertyNames())
				.filter((name) -> name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "").equals(IMPORT))
				.map(source::getProperty)
				.flatMap((locations) -> (locations instanceof CharSequence text) ? split(text) : Stream.empty())
				.toList()
				.stream();
		}
		catch (RuntimeException ex) {
			// A source that fails gives no hint
			return Stream.empty();
		}
	}

	private static Stream<String> split(CharSequence locations) {
		// Credentials first: they may have a comma
		return Stream
			.of(StringUtils.tokenizeToStringArray(locations.toString().replaceAll(Printable.USER_INFORMATION, "//"),
					",;"))
			.map(Printable::ofLocation);
	}

	/**
	 * Say what a location keeps quiet about.
	 * @param location the location as imported
	 * @return the note, or an empty text
	 */
	static String note(String location) {
		SecretStores store = SecretStores.ofLocation(location);
		boolean optional = location.startsWith("optional:");
		if (store == SecretStores.PARAMETER_STORE && !location.endsWith("/")) {
			return "without a '/' at the end of the path, each name begins with a dot and does not bind";
		}
		if (store != null && (!optional || store == SecretStores.VAULT)) {
			return store.silence();
		}
		if (optional) {
			return "starts without a word when it " + ((store != null) ? "can't be read" : "is absent");
		}
		if (location.contains("configtree:")) {
			return "takes the name of each file as it is: 'jwt.secret' binds, 'JWT_SECRET' does not";
		}
		return location.contains(".env") ? "takes each name as it is: 'jwt.secret' binds, 'JWT_SECRET' does not" : "";
	}

}
