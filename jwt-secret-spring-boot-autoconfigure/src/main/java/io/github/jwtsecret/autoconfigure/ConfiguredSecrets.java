package io.github.jwtsecret.autoconfigure;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;

import io.github.jwtsecret.policy.Violation;
import io.github.jwtsecret.policy.ViolationId;

/**
 * The secrets of the environment, as they were read, with what is wrong about their being
 * there or not.
 *
 * @param active the current secret, or {@code null} if there is none
 * @param next the next secret, or {@code null}
 * @param previous the previous secrets
 * @param faults properties that are missing or exclude each other
 */
record ConfiguredSecrets(@Nullable SecretReading active, @Nullable SecretReading next, List<SecretReading> previous,
		List<Refusal> faults) {

	static final String SECRET = "jwt.secret";

	static final String SECRET_FILE = "jwt.secret-file";

	private static final String RESOURCE_SERVER = "spring.security.oauth2.resourceserver.jwt.";

	int size() {
		return ((this.active != null) ? 1 : 0) + ((this.next != null) ? 1 : 0) + this.previous.size();
	}

	static ConfiguredSecrets read(ConfigurableEnvironment environment) {
		PropertyFinder finder = new PropertyFinder(environment);
		SecretReader reader = new SecretReader(finder);
		List<Refusal> faults = new ArrayList<>();
		SecretReading active = reader.read(SECRET);
		FoundProperty file = finder.find(SECRET_FILE);
		if (active != null && file != null) {
			faults.add(conflict(SECRET_FILE, file, "'" + SECRET + "' (" + active.origin().description() + ")"));
		}
		else if (file != null) {
			active = readFile(environment, file);
		}
		else if (active == null) {
			faults.add(new Refusal(SECRET, null,
					new Violation(ViolationId.MISSING, "no property source has it", "a secret of at least 256 bits")));
		}
		for (String key : new String[] { "issuer-uri", "jwk-set-uri", "public-key-location" }) {
			FoundProperty other = finder.find(RESOURCE_SERVER + key);
			if (other != null && !"".equals(other.text())) {
				faults.add(conflict(RESOURCE_SERVER + key, other, "'" + SECRET + "'"));
			}
		}
		return new ConfiguredSecrets(active, reader.readOptional("jwt.next-secret"),
				reader.readList("jwt.previous-secrets"), faults);
	}

	private static Refusal conflict(String property, FoundProperty found, String other) {
		return new Refusal(property, found.origin(),
				new Violation(ViolationId.CONFLICT, other + " is set as well", "one of the two"));
	}

	private static SecretReading readFile(ConfigurableEnvironment environment, FoundProperty file) {
		String location = file.text();
		if (location == null) {
			return new SecretReading(SECRET_FILE, file.origin(), null,
					(file.violation() != null) ? List.of(file.violation()) : List.of());
		}
		return new SecretFile(SECRET_FILE, file.origin(), resolve(environment, location)).read();
	}

	private static String resolve(ConfigurableEnvironment environment, String location) {
		try {
			return environment.resolvePlaceholders(location);
		}
		catch (IllegalArgumentException ex) {
			// Placeholders in a circle: no such file
			return location;
		}
	}

}
