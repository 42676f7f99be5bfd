package io.github.jwtsecret.autoconfigure;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.springframework.boot.SpringBootVersion;

/**
 * Configuration files, packaged and external, and what YAML makes of a value.
 */
class ConfigurationArrivalTests extends AbstractArrivalTests {

	private static final String FILE = "file 'FOLDER/external/application.yml'";

	private static final String PACKAGED = "class path resource [application.yml], line 1";

	// Up to Spring Boot 4.0, no property comes of them
	private static final boolean EMPTY_MAPS_COUNT = !SpringBootVersion.getVersion().startsWith("4.0.");

	@Override
	Stream<Arrival> arrivals() {
		return Stream.of(packaged(), external(), yaml()).flatMap((arrivals) -> arrivals);
	}

	private static Stream<Arrival> packaged() {
		return Stream.of(
				Arrival
					.of("packaged YAML",
							(trial) -> trial.packaged("application.yml",
									"jwt.secret: " + trial.secret(Secrets.strong(1))))
					.isRefused(PACKAGED, "hard-coded"),
				Arrival
					.of("packaged weak YAML",
							(trial) -> trial.packaged("application.yml",
									"jwt.secret: " + trial.secret(Secrets.weak(1))))
					.isRefused(PACKAGED, "hard-coded", "low-strength", "too-short"),
				Arrival
					.of("packaged properties",
							(trial) -> trial.packaged("application.properties",
									"a=b\njwt.secret=" + trial.secret(Secrets.strong(1))))
					.isRefused("class path resource [application.properties], line 2", "hard-coded"),
				Arrival
					.of("packaged properties in camel case",
							(trial) -> trial.packaged("application.properties",
									"jwt.Secret=" + trial.secret(Secrets.strong(1))))
					.isRefused("class path resource [application.properties], line 1", "hard-coded"),
				Arrival
					.of("packaged profile",
							(trial) -> trial
								.packaged("application-prod.yml", "jwt:\n  secret: " + trial.secret(Secrets.strong(1)))
								.argument("--spring.profiles.active=prod"))
					.isRefused("class path resource [application-prod.yml], line 2", "hard-coded"),
				Arrival
					.of("packaged document of a profile",
							(trial) -> trial
								.packaged("application.yml",
										"a: b\n---\nspring.config.activate.on-profile: prod\njwt.secret: "
												+ trial.secret(Secrets.strong(1)))
								.argument("--spring.profiles.active=prod"))
					.isRefused("class path resource [application.yml], line 4", "hard-coded"),
				Arrival.of("packaged document of another profile",
						(trial) -> trial.packaged("application.yml",
								"a: b\n---\nspring.config.activate.on-profile: prod\njwt.secret: "
										+ trial.secret(Secrets.strong(1))))
					.isRefused(null, "missing"),
				Arrival
					.of("packaged import",
							(trial) -> trial
								.packaged("more/keys.properties", "jwt.secret=" + trial.secret(Secrets.strong(1)))
								.imported("classpath:more/keys.properties"))
					.isRefused("class path resource [more/keys.properties], line 1", "hard-coded"),
				Arrival.of("packaged value where that is a warning",
						(trial) -> trial.packaged("application.yml", "jwt.secret: " + trial.secret(Secrets.strong(1)))
							.argument("--jwt.policy.hard-coded=warn"))
					.starts(PACKAGED),
				Arrival
					.of("packaged map of another",
							(trial) -> trial.packaged("application.yml", "jwt.secret.rotation: 30d"))
					.isRefused(PACKAGED, "not-text"),
				Arrival
					.of("packaged map of another below a variable",
							(trial) -> trial.packaged("application.yml", "jwt.secret.rotation: 30d\njwt.expiration: 60")
								.variable("JWT_SECRET", trial.secret(Secrets.strong(1))))
					.starts("environment variable 'JWT_SECRET'"),
				Arrival
					.of("default properties",
							(trial) -> trial.customize((application) -> application
								.setDefaultProperties(Map.of("jwt.secret", trial.secret(Secrets.strong(1))))))
					.isRefused("'jwt.secret' in the default properties of the application", "hard-coded"));
	}

	private static Stream<Arrival> external() {
		return Stream.of(
				external("external YAML", "application.yml", "file:%s",
						(trial) -> "a: b\njwt.secret: " + trial.secret(Secrets.strong(1)), 2),
				external("external properties", "application.properties", "file:%s",
						(trial) -> "jwt.secret=" + trial.secret(Secrets.strong(1)), 1));
	}

	private static Arrival external(String name, String file, String location, Function<Trial, String> content,
			int line) {
		return new Arrival(name, (trial) -> {
			Path path = trial.external(file, content.apply(trial));
			trial.argument("--spring.config.additional-location=" + location.formatted(path));
		}, Set.of(), "file 'FOLDER/external/" + file + "', line " + line);
	}

	private static Stream<Arrival> yaml() {
		return Stream.of(
				yaml("number", (trial) -> trial.secret("12345678901234567890123456789012")).isRefused("not-text"),
				yaml("octal", (trial) -> "0o17").isRefused("low-strength", "too-short"),
				yaml("old octal", (trial) -> "0123456701234567").isRefused("not-text"),
				yaml("hexadecimal number", (trial) -> "0x" + trial.secret(Secrets.strong(1))).isRefused("not-text"),
				yaml("exponent", (trial) -> "1.5e300").isRefused("not-text"),
				yaml("exponent without point", (trial) -> "1e5").isRefused("not-text"),
				yaml("infinity", (trial) -> ".inf").isRefused("not-text"),
				yaml("sexagesimal", (trial) -> "190:20:30").isRefused("not-text"),
				yaml("boolean", (trial) -> "yes").isRefused("not-text"),
				yaml("date", (trial) -> "2026-01-31").isRefused("low-strength", "too-short"),
				yaml("binary", (trial) -> "!!binary " + trial.secret(Secrets.base64(1))).isRefused("not-text"),
				yaml("string tag", (trial) -> "!!str " + trial.secret(Secrets.strong(1))).isRefused(),
				yaml("null", (trial) -> "null").isRefused("empty"), yaml("nothing", (trial) -> "").isRefused("empty"),
				yaml("empty text", (trial) -> "''").isRefused("empty"),
				yaml("list", (trial) -> "[" + trial.secret(Secrets.strong(1)) + "]").isRefused("not-text"),
				yaml("list of lines",
						(trial) -> "\n  - " + trial.secret(Secrets.strong(1)) + "\n  - "
								+ trial.secret(Secrets.strong(2)))
					.at(FILE + ", line 4")
					.isRefused("not-text"),
				yaml("empty list", (trial) -> "[]").isRefused("empty"),
				yaml("map", (trial) -> "{value: " + trial.secret(Secrets.strong(1)) + "}").isRefused("not-text"),
				yaml("empty map", (trial) -> "{}").at(EMPTY_MAPS_COUNT ? FILE : null)
					.isRefused(EMPTY_MAPS_COUNT ? "empty" : "missing"),
				yaml("set", (trial) -> "!!set {" + trial.secret(Secrets.strong(1)) + "}").at(FILE)
					.isRefused("not-text"),
				yaml("block", (trial) -> "|\n    " + trial.secret(Secrets.strong(1))).isRefused("whitespace"),
				yaml("stripped block", (trial) -> "|-\n    " + trial.secret(Secrets.strong(1))).isRefused(),
				yaml("folded block",
						(trial) -> ">-\n    " + trial.secret(Secrets.strong(1)) + "\n    "
								+ trial.secret(Secrets.strong(2)))
					.isRefused("whitespace"),
				yaml("single quotes", (trial) -> "'" + trial.secret(Secrets.strong(1)) + "'").isRefused(),
				yaml("double quotes", (trial) -> "\"" + trial.secret(Secrets.strong(1)) + "\"").isRefused(),
				yaml("quotes in quotes", (trial) -> "'\"" + trial.secret(Secrets.strong(1)) + "\"'")
					.isRefused("quoted"),
				yaml("escaped control character", (trial) -> "\"" + trial.secret(Secrets.strong(1)) + "\\u0007\"")
					.isRefused("control-character"),
				yaml("zero-width space", (trial) -> "\"" + trial.secret(Secrets.strong(1)) + "\\u200b\"").isRefused(
						"not-ascii"),
				yaml("anchor", (trial) -> "&key " + trial.secret(Secrets.strong(1))).isRefused(),
				yaml("comment", (trial) -> trial.secret(Secrets.strong(1)) + " # the secret").isRefused());
	}

	private static YamlArrival yaml(String name, Function<Trial, String> value) {
		return new YamlArrival("YAML " + name, value, FILE + ", line 2");
	}

	/**
	 * A value in an external YAML file.
	 */
	record YamlArrival(String name, Function<Trial, String> value, String origin) {

		YamlArrival at(String origin) {
			return new YamlArrival(this.name, this.value, origin);
		}

		Arrival isRefused(String... ids) {
			return new Arrival(this.name, (trial) -> {
				Path file = trial.external("application.yml", "jwt:\n  secret: " + this.value.apply(trial) + "\n");
				trial.argument("--spring.config.additional-location=file:" + file);
			}, Set.of(ids), this.origin);
		}

	}

}
