package io.github.jwtsecret.autoconfigure;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Environment variables, arguments, system properties and JSON.
 */
class VariableArrivalTests extends AbstractArrivalTests {

	private static final String VARIABLE = "environment variable 'JWT_SECRET'";

	@Override
	Stream<Arrival> arrivals() {
		return Stream.of(variables(), arguments(), systemProperties(), json()).flatMap((arrivals) -> arrivals);
	}

	private static Stream<Arrival> variables() {
		return Stream.of(Arrival.of("no value", (trial) -> trial.folder()).isRefused(null, "missing"),
				Arrival.of("variable", (trial) -> trial.variable("JWT_SECRET", trial.secret(Secrets.strong(1))))
					.starts(VARIABLE),
				Arrival
					.of("variable in lower case",
							(trial) -> trial.variable("jwt_secret", trial.secret(Secrets.strong(1))))
					.starts("environment variable 'jwt_secret'"),
				Arrival
					.of("variable in mixed case",
							(trial) -> trial.variable("Jwt_Secret", trial.secret(Secrets.strong(1))))
					.starts("environment variable 'Jwt_Secret'"),
				Arrival
					.of("variable with a dot", (trial) -> trial.variable("jwt.secret", trial.secret(Secrets.strong(1))))
					.starts("environment variable 'jwt.secret'"),
				Arrival
					.of("variable without separator",
							(trial) -> trial.variable("JWTSECRET", trial.secret(Secrets.strong(1))))
					.isRefused(null, "missing"),
				Arrival.of("empty variable", (trial) -> trial.variable("JWT_SECRET", "")).isRefused(VARIABLE, "empty"),
				Arrival.of("blank variable", (trial) -> trial.variable("JWT_SECRET", " \t "))
					.isRefused(VARIABLE, "empty"),
				Arrival.of("short variable", (trial) -> trial.variable("JWT_SECRET", trial.secret(Secrets.weak(1))))
					.isRefused(VARIABLE, "too-short", "low-strength"),
				Arrival
					.of("variable with quotes",
							(trial) -> trial.variable("JWT_SECRET", "\"" + trial.secret(Secrets.strong(1)) + "\""))
					.isRefused(VARIABLE, "quoted"),
				Arrival
					.of("variable with a line break",
							(trial) -> trial.variable("JWT_SECRET", trial.secret(Secrets.strong(1)) + "\n"))
					.isRefused(VARIABLE, "whitespace"),
				Arrival
					.of("variable beyond ASCII",
							(trial) -> trial.variable("JWT_SECRET", trial.secret(Secrets.strong(1)) + "\u00e4"))
					.isRefused(VARIABLE, "not-ascii"),
				Arrival
					.of("variable with half a character",
							(trial) -> trial.variable("JWT_SECRET", trial.secret(Secrets.strong(1)) + "\ud800"))
					.isRefused(VARIABLE, "not-ascii"),
				Arrival
					.of("long variable",
							(trial) -> trial.variable("JWT_SECRET", trial.secret(Secrets.strong(1)).repeat(33)))
					.isRefused(VARIABLE, "too-long"),
				Arrival
					.of("variable with an index",
							(trial) -> trial.variable("JWT_SECRET_0", trial.secret(Secrets.strong(1))))
					.isRefused("environment variable 'JWT_SECRET_0'", "not-text"),
				Arrival.of("empty variable over a good value", (trial) -> {
					trial.variable("JWT_SECRET", "");
					String file = trial.external("application.yml", "jwt.secret: " + trial.secret(Secrets.strong(1)))
						.toString();
					trial.argument("--spring.config.additional-location=file:" + file);
				}).isRefused(VARIABLE, "empty"), Arrival.of("good variable over a packaged value", (trial) -> {
					trial.variable("JWT_SECRET", trial.secret(Secrets.strong(1)));
					trial.packaged("application.yml", "jwt.secret: " + trial.secret(Secrets.strong(2)));
				}).starts(VARIABLE));
	}

	private static Stream<Arrival> arguments() {
		return Stream.of(
				Arrival.of("argument", (trial) -> trial.argument("--jwt.secret=" + trial.secret(Secrets.strong(1))))
					.starts("command line argument '--jwt.secret'"),
				Arrival.of("argument without value", (trial) -> trial.argument("--jwt.secret"))
					.isRefused("command line argument '--jwt.secret'", "empty"),
				Arrival.of("argument with a space", (trial) -> {
					trial.argument("--jwt.secret");
					trial.argument(trial.secret(Secrets.strong(1)));
				}).isRefused("command line argument '--jwt.secret'", "empty"),
				Arrival
					.of("argument with a colon",
							(trial) -> trial.argument("--jwt.secret:" + trial.secret(Secrets.strong(1))))
					.isRefused(null, "missing"),
				Arrival
					.of("argument with a colon and digits",
							(trial) -> trial.argument("--jwt.secret:" + trial.secret("8361940275")))
					.isRefused(null, "missing"),
				Arrival
					.of("argument named like the variable",
							(trial) -> trial.argument("--JWT_SECRET=" + trial.secret(Secrets.strong(1))))
					.isRefused(null, "missing"),
				Arrival
					.of("argument in camel case",
							(trial) -> trial.argument("--jwtSecret=" + trial.secret(Secrets.strong(1))))
					.isRefused(null, "missing"),
				Arrival
					.of("argument with a hyphen",
							(trial) -> trial.argument("--jwt-secret=" + trial.secret(Secrets.strong(1))))
					.isRefused(null, "missing"),
				Arrival
					.of("argument in upper case",
							(trial) -> trial.argument("--JWT.SECRET=" + trial.secret(Secrets.strong(1))))
					.starts("command line argument '--JWT.SECRET'"),
				Arrival.of("two arguments", (trial) -> {
					trial.argument("--jwt.secret=" + trial.secret(Secrets.strong(1)));
					trial.argument("--jwt.secret=" + trial.secret(Secrets.strong(2)));
				}).starts("command line argument '--jwt.secret'"));
	}

	private static Stream<Arrival> systemProperties() {
		String origin = "system property 'jwt.secret'";
		return Stream.of(
				Arrival
					.of("system property",
							(trial) -> trial.systemProperty("jwt.secret", trial.secret(Secrets.strong(1))))
					.starts(origin),
				Arrival
					.of("system property named like the variable",
							(trial) -> trial.systemProperty("JWT_SECRET", trial.secret(Secrets.strong(1))))
					.isRefused(null, "missing"),
				Arrival
					.of("system property of a number",
							(trial) -> trial.systemProperty("jwt.secret", 1234567890123456789L))
					.isRefused(origin, "not-text"),
				Arrival
					.of("system property of characters",
							(trial) -> trial.systemProperty("jwt.secret",
									trial.secret(Secrets.strong(1)).toCharArray()))
					.isRefused(origin, "not-text"),
				Arrival
					.of("system property of bytes", (trial) -> trial.systemProperty("jwt.secret", Secrets.bytes(1, 64)))
					.isRefused(origin, "not-text"),
				Arrival
					.of("system property of a list",
							(trial) -> trial.systemProperty("jwt.secret", List.of(trial.secret(Secrets.strong(1)))))
					.isRefused(origin, "not-text"),
				Arrival
					.of("system property of an object",
							(trial) -> trial.systemProperty("jwt.secret",
									new StringHolder(trial.secret(Secrets.strong(1)))))
					.isRefused(origin, "not-text"));
	}

	private static Stream<Arrival> json() {
		String origin = "'jwt.secret' in the JSON of 'SPRING_APPLICATION_JSON'";
		return Stream.of(
				json("JSON", (trial) -> "{\"jwt\":{\"secret\":\"" + trial.secret(Secrets.strong(1)) + "\"}}")
					.starts(origin),
				json("JSON with a dot", (trial) -> "{\"jwt.secret\":\"" + trial.secret(Secrets.strong(1)) + "\"}")
					.starts(origin),
				json("JSON number",
						(trial) -> "{\"jwt.secret\":" + trial.secret("92233720368547758071234567890123456789") + "}")
					.isRefused(origin, "not-text"),
				json("JSON boolean", (trial) -> "{\"jwt.secret\":true}").isRefused(origin, "not-text"),
				json("JSON list", (trial) -> "{\"jwt.secret\":[\"" + trial.secret(Secrets.strong(1)) + "\"]}")
					.isRefused("'jwt.secret[0]' in the JSON of 'SPRING_APPLICATION_JSON'", "not-text"),
				json("JSON object",
						(trial) -> "{\"jwt.secret\":{\"value\":\"" + trial.secret(Secrets.strong(1)) + "\"}}")
					.isRefused("'jwt.secret.value' in the JSON of 'SPRING_APPLICATION_JSON'", "not-text"),
				json("JSON null", (trial) -> "{\"jwt.secret\":null}").isRefused(null, "missing"),
				json("JSON empty text", (trial) -> "{\"jwt.secret\":\"\"}").isRefused(origin, "empty"),
				json("JSON empty list", (trial) -> "{\"jwt.secret\":[]}").isRefused(origin, "not-text"),
				json("JSON empty object", (trial) -> "{\"jwt.secret\":{}}").isRefused(origin, "not-text"));
	}

	private static Arrival json(String name, Function<Trial, String> json) {
		return Arrival.of(name, (trial) -> trial.variable("SPRING_APPLICATION_JSON", json.apply(trial)));
	}

	/**
	 * An object whose text form is the secret.
	 */
	record StringHolder(String value) {

		@Override
		public String toString() {
			return this.value;
		}

	}

}
