package io.github.jwtsecret.autoconfigure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.PropertyPlaceholderHelper;

import io.github.jwtsecret.policy.Violation;
import io.github.jwtsecret.policy.ViolationId;

/**
 * Reads the {@link ConfiguredSecrets} of an environment.
 */
final class ConfiguredSecretsReader {

	private static final String RESOURCE_SERVER = "spring.security.oauth2.resourceserver.jwt.";

	private static final List<String> FOREIGN_KEYS = List.of(RESOURCE_SERVER + "issuer-uri",
			RESOURCE_SERVER + "jwk-set-uri", RESOURCE_SERVER + "public-key-location");

	// The environment's own resolution logs every key, and a secret may stand in its
	// place
	private static final PropertyPlaceholderHelper PLACEHOLDERS = new PropertyPlaceholderHelper("${", "}", ":", '\\',
			true);

	private final PropertyFinder finder;

	private final SecretReader reader;

	private final Function<SecretFile, SecretReading> files;

	private final List<Refusal> faults = new ArrayList<>();

	private @Nullable SecretFile file;

	/**
	 * Create a reader.
	 * @param environment the environment
	 * @param files reads a file
	 */
	ConfiguredSecretsReader(ConfigurableEnvironment environment, Function<SecretFile, SecretReading> files) {
		this.files = files;
		this.finder = new PropertyFinder(environment);
		this.reader = new SecretReader(this.finder);
	}

	ConfiguredSecrets read() {
		SecretReading active = readActive();
		for (String property : FOREIGN_KEYS) {
			checkForeignKey(property);
		}
		return new ConfiguredSecrets(active, this.reader.readOptional(ConfiguredSecrets.NEXT_SECRET),
				this.reader.readList(ConfiguredSecrets.PREVIOUS_SECRETS), this.file, this.faults);
	}

	private @Nullable SecretReading readActive() {
		FoundProperty file = findUnlessAbsent(ConfiguredSecrets.SECRET_FILE);
		if (file == null) {
			SecretReading active = this.reader.read(ConfiguredSecrets.SECRET);
			if (active == null) {
				this.faults.add(new Refusal(ConfiguredSecrets.SECRET, null,
						new Violation(ViolationId.MISSING, "no property source has it", "a secret")));
			}
			return active;
		}
		SecretReading active = this.reader.readOptional(ConfiguredSecrets.SECRET);
		if (active != null) {
			this.faults.add(conflict(ConfiguredSecrets.SECRET_FILE, file,
					"'" + ConfiguredSecrets.SECRET + "' (" + active.origin().description() + ")"));
			return active;
		}
		return readFile(file);
	}

	private void checkForeignKey(String property) {
		FoundProperty found = findUnlessAbsent(property);
		if (found != null && !"".equals(found.text())) {
			this.faults.add(conflict(property, found, "'" + ConfiguredSecrets.SECRET + "'"));
		}
	}

	private @Nullable FoundProperty findUnlessAbsent(String property) {
		FoundProperty found = this.finder.find(property);
		boolean absent = found != null && new PlaceholderTrail(this.finder, property, found).follow().isAbsent();
		return absent ? null : found;
	}

	private SecretReading readFile(FoundProperty file) {
		String location = file.text();
		if (location == null) {
			return new SecretReading(ConfiguredSecrets.SECRET_FILE, new Provenance(file.origin()), null,
					(file.violation() != null) ? List.of(file.violation()) : List.of());
		}
		String resolved = resolve(location);
		if (resolved.contains("${")) {
			return SecretReading.refused(ConfiguredSecrets.SECRET_FILE, file.origin(),
					new Violation(ViolationId.UNRESOLVED_PLACEHOLDER, "a placeholder in the path is not set",
							"a path whose placeholders are set"));
		}
		this.file = new SecretFile(ConfiguredSecrets.SECRET_FILE, file.origin(), resolved);
		return this.files.apply(this.file);
	}

	private String resolve(String location) {
		try {
			return PLACEHOLDERS.replacePlaceholders(location, (key) -> {
				FoundProperty found = this.finder.findByKey(key);
				return (found != null) ? found.text() : null;
			});
		}
		catch (IllegalArgumentException ex) {
			// Placeholders in a circle
			return location;
		}
	}

	private static Refusal conflict(String property, FoundProperty found, String other) {
		return new Refusal(property, new Provenance(found.origin()),
				new Violation(ViolationId.CONFLICT, other + " is set as well", "one of the two"));
	}

}
