package io.github.jwtsecret.autoconfigure;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.core.env.EnumerablePropertySource;

/**
 * Finds the locations that a property source imports.
 */
final class ConfigImports {

	private static final String IMPORT = "springconfigimport";

	// Where something was left out, which no location has
	private static final String MARK = "//\0";

	private static final String OPTIONAL = "(?:optional:)?";

	// Not at each comma: credentials may have one
	private static final Pattern SEPARATOR = Pattern.compile("[,;]\\s*(?=" + OPTIONAL
			+ "(?:file|classpath|configtree|env|vault|aws-[a-z0-9]+|kubernetes|configserver|zookeeper|consul|nacos|https?)"
			+ ":|[./])");

	private static final Pattern FILE = Pattern.compile(OPTIONAL + "(?:(?:file|classpath|configtree):.*|[./].*)");

	private static final Pattern USER_INFORMATION = Pattern
		.compile("^(" + OPTIONAL + "[a-z0-9-]+:(?:https?:)?(?://)?).*@", Pattern.DOTALL);

	private static final Pattern QUERY = Pattern.compile("[?#].*", Pattern.DOTALL);

	private ConfigImports() {
	}

	static Stream<ConfigImport> in(EnumerablePropertySource<?> source) {
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

	private static Stream<ConfigImport> split(CharSequence locations) {
		// Credentials first: they may have what separates locations
		String known = locations.toString().replaceAll(Printable.USER_INFORMATION, MARK);
		return SEPARATOR.splitAsStream(known)
			.map(String::strip)
			.filter((location) -> !location.isEmpty())
			.map(ConfigImports::of);
	}

	/**
	 * Return a location without the user information and query in it.
	 * @param location one location as imported
	 * @return what a report may show of it
	 */
	static ConfigImport of(String location) {
		String rest = location.replace(MARK, "//");
		String shown = FILE.matcher(rest).matches() ? rest
				: USER_INFORMATION.matcher(QUERY.matcher(rest).replaceAll("")).replaceAll("$1");
		String printable = Printable.ofLocation(shown);
		return new ConfigImport(printable, printable.equals(location));
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
