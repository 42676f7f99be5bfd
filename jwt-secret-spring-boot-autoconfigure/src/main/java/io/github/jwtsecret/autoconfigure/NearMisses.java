package io.github.jwtsecret.autoconfigure;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Finds names that come close to the one of the secret: written in a way that does not
 * bind, with a prefix, or with a typing error.
 */
final class NearMisses {

	private static final ConfigurationPropertyName SECRET = ConfigurationPropertyName.of(ConfiguredSecrets.SECRET);

	// Digits and colons are left out: a name may hold a value by mistake
	private static final Pattern NAME = Pattern.compile("[A-Za-z._\\[\\]-]{7,60}(\\[?[0-9]{1,2}]?)?");

	private static final Pattern ENDING = Pattern.compile("jwt(signing)?(secret|secretkey|key)$");

	// The level of a logger, such as that of this package
	private static final String LOGGER = "logginglevel";

	private static final String LETTERS = "jwtsecret";

	private static final int MOST_EDITS = 2;

	private NearMisses() {
	}

	static Stream<SecretOrigin> in(EnumerablePropertySource<?> source) {
		try {
			return Stream.of(source.getPropertyNames())
				.filter((name) -> NAME.matcher(name).matches() && isClose(name) && !binds(source, name))
				.map((name) -> SecretOrigins.of(source, name))
				.toList()
				.stream();
		}
		catch (RuntimeException ex) {
			// A source that fails gives no hint
			return Stream.empty();
		}
	}

	private static boolean binds(EnumerablePropertySource<?> source, String name) {
		boolean variable = source instanceof SystemEnvironmentPropertySource;
		return SECRET.equals(ConfigurationPropertyName.adapt(name, variable ? '_' : '.'));
	}

	private static boolean isClose(String name) {
		String letters = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
		return !letters.startsWith(LOGGER) && (ENDING.matcher(letters).find() || edits(letters) <= MOST_EDITS);
	}

	private static int edits(String letters) {
		if (Math.abs(letters.length() - LETTERS.length()) > MOST_EDITS) {
			return Integer.MAX_VALUE;
		}
		int[] row = new int[LETTERS.length() + 1];
		for (int j = 0; j < row.length; j++) {
			row[j] = j;
		}
		for (int i = 1; i <= letters.length(); i++) {
			int diagonal = row[0];
			row[0] = i;
			for (int j = 1; j < row.length; j++) {
				int substitution = diagonal + ((letters.charAt(i - 1) == LETTERS.charAt(j - 1)) ? 0 : 1);
				diagonal = row[j];
				row[j] = Math.min(substitution, 1 + Math.min(row[j], row[j - 1]));
			}
		}
		return row[LETTERS.length()];
	}

}
