package io.github.jwtsecret.autoconfigure;

import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Placeholders and expressions.
 */
class PlaceholderArrivalTests extends AbstractArrivalTests {

	private static final String YAML = "class path resource [application.yml], line 1";

	@Override
	Stream<Arrival> arrivals() {
		return Stream.of(
				yaml("${MY_KEY}", (trial) -> trial.variable("MY_KEY", trial.secret(Secrets.strong(1))))
					.starts("environment variable 'MY_KEY'"),
				yaml("${my.key}", (trial) -> trial.variable("MY_KEY", trial.secret(Secrets.strong(1))))
					.starts("environment variable 'MY_KEY'"),
				yaml("${my-key}", (trial) -> trial.variable("MYKEY", trial.secret(Secrets.strong(1))))
					.starts("environment variable 'MYKEY'"),
				yaml("${my_key}", (trial) -> trial.variable("MY_KEY", trial.secret(Secrets.strong(1))))
					.starts("environment variable 'MY_KEY'"),
				yaml("${my.key}", (trial) -> trial.argument("--my.key=" + trial.secret(Secrets.strong(1))))
					.starts("command line argument '--my.key'"),
				yaml("${JWT_SECRET}", (trial) -> trial.variable("JWT_SECRET", trial.secret(Secrets.strong(1))))
					.starts("environment variable 'JWT_SECRET'"),
				yaml("${JWT_SECRET}", (trial) -> trial.argument("--JWT_SECRET=" + trial.secret(Secrets.strong(1))))
					.starts("command line argument '--JWT_SECRET'"),
				yaml("${JWT_SECRET}", (trial) -> trial.folder()).isRefused(YAML, "unresolved-placeholder"),
				yaml("${JWT_SECRET:}", (trial) -> trial.folder()).isRefused(YAML, "empty"),
				yaml("${MY_KEY:}", (trial) -> trial.variable("MY_KEY", trial.secret(Secrets.strong(1))))
					.starts("environment variable 'MY_KEY'"),
				yaml("${MY_KEY:changeme}", (trial) -> trial.variable("MY_KEY", trial.secret(Secrets.strong(1))))
					.isRefused("environment variable 'MY_KEY'", "hard-coded-default"),
				yaml("${MY_KEY:DEFAULT}", (trial) -> trial.secret(Secrets.strong(4))).isRefused(YAML,
						"hard-coded-default"),
				yaml("${MY_KEY:${OTHER}}", (trial) -> trial.variable("OTHER", trial.secret(Secrets.strong(1))))
					.isRefused(YAML, "mixed-placeholder"),
				yaml("${A}${B}", (trial) -> trial.variable("A", trial.secret(Secrets.strong(1)))).isRefused(YAML,
						"mixed-placeholder"),
				yaml("DEFAULT${B}", (trial) -> trial.secret(Secrets.strong(4))).isRefused(YAML, "mixed-placeholder"),
				yaml("${B}DEFAULT", (trial) -> trial.secret(Secrets.strong(4))).isRefused(YAML, "mixed-placeholder"),
				yaml("${DEFAULT", (trial) -> trial.secret(Secrets.strong(4))).isRefused(YAML, "mixed-placeholder"),
				yaml("\\${MY_KEY}", (trial) -> trial.variable("MY_KEY", trial.secret(Secrets.strong(1))))
					.isRefused(YAML, "mixed-placeholder"),
				yaml("#{systemEnvironment['MY_KEY']}",
						(trial) -> trial.variable("MY_KEY", trial.secret(Secrets.strong(1))))
					.isRefused(YAML, "mixed-placeholder"),
				yaml("${}", (trial) -> trial.folder()).isRefused(YAML, "mixed-placeholder"),
				yaml("${DEFAULT}", (trial) -> trial.secret(Secrets.strong(4))).isRefused(YAML,
						"unresolved-placeholder"),
				yaml("${DEFAULT}", (trial) -> trial.secret(Secrets.base64(3).replaceAll("[^A-Za-z]", "")))
					.isRefused(YAML, "unresolved-placeholder"),
				yaml("${jwt.secret}", (trial) -> trial.folder()).isRefused(YAML, "circular-placeholder"),
				yaml("${my.key}\nmy.key: ${other}\nother: ${my.key}", (trial) -> trial.folder())
					.isRefused("class path resource [application.yml], line 3", "circular-placeholder"),
				yaml("${my.key}\nmy.key: ${OTHER}", (trial) -> trial.variable("OTHER", trial.secret(Secrets.strong(1))))
					.starts("environment variable 'OTHER'"),
				yaml("${my.key}\nmy.key: DEFAULT", (trial) -> trial.secret(Secrets.strong(4)))
					.isRefused("class path resource [application.yml], line 2", "hard-coded"),
				yaml("${my.key}\nmy.key: 17", (trial) -> trial.folder())
					.isRefused("class path resource [application.yml], line 2", "not-text"),
				yaml("${my.key}\nmy.key: [DEFAULT]", (trial) -> trial.secret(Secrets.strong(4)))
					.isRefused("class path resource [application.yml], line 2", "not-text"),
				yaml("${random.uuid}", (trial) -> trial.folder()).isRefused(YAML, "random-placeholder"),
				yaml("${random.value}", (trial) -> trial.folder()).isRefused(YAML, "random-placeholder"),
				yaml("${my.key}\nmy.key: ${random.uuid}", (trial) -> trial.folder())
					.isRefused("class path resource [application.yml], line 2", "random-placeholder"),
				yaml("${MY_KEY}", (trial) -> trial.variable("MY_KEY", "")).isRefused("environment variable 'MY_KEY'",
						"empty"),
				yaml("${MY_KEY:}", (trial) -> trial.variable("MY_KEY", trial.secret(Secrets.weak(1))))
					.isRefused("environment variable 'MY_KEY'", "low-strength", "too-short"),
				Arrival.of("variable that names itself", (trial) -> trial.variable("JWT_SECRET", "${JWT_SECRET}"))
					.isRefused("environment variable 'JWT_SECRET'", "circular-placeholder"),
				Arrival
					.of("variable that names another",
							(trial) -> trial.variable("JWT_SECRET", "${MY_KEY}")
								.variable("MY_KEY", trial.secret(Secrets.strong(1))))
					.starts("environment variable 'MY_KEY'"),
				Arrival
					.of("variable with an expression",
							(trial) -> trial.variable("JWT_SECRET", "#{1}" + trial.secret(Secrets.strong(1))))
					.isRefused("environment variable 'JWT_SECRET'", "mixed-placeholder"),
				Arrival
					.of("variable with a dollar",
							(trial) -> trial.variable("JWT_SECRET", "$" + trial.secret(Secrets.strong(1)) + "$x{"))
					.starts("environment variable 'JWT_SECRET'"));
	}

	private static Arrival yaml(String value, Function<Trial, Object> arrangement) {
		return Arrival.of(value.replace('\n', ' '), (trial) -> {
			Object secret = arrangement.apply(trial);
			trial.packaged("application.yml",
					"jwt.secret: " + quoted(value.replace("DEFAULT", String.valueOf(secret))));
		});
	}

	private static String quoted(String value) {
		return (value.startsWith("$") || value.indexOf('\n') != -1) ? value : "'" + value.replace("'", "''") + "'";
	}

}
