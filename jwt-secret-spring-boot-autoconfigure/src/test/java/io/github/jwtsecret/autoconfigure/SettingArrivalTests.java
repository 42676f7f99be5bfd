package io.github.jwtsecret.autoconfigure;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Settings that are no secret, with a secret put there by mistake or another value that
 * they do not take.
 */
class SettingArrivalTests extends AbstractArrivalTests {

	private static final List<String> SETTINGS = List.of("jwt.algorithm", "jwt.secret-format", "jwt.clock-skew",
			"jwt.policy.minimum-strength", "jwt.policy.hard-coded", "jwt.reload-on-update", "jwt.rotation.warn-before",
			"jwt.dotenv.enabled");

	private static final String USUAL = """
			jwt:
			  algorithm: hs384
			  secret-format: ${FORMAT:text}
			  clock-skew: 90
			  reload-on-update: off
			  policy.minimum-strength: 384
			  dotenv.enabled: "no"
			""";

	@Override
	Stream<Arrival> arrivals() {
		return Stream
			.of(SETTINGS.stream().flatMap(SettingArrivalTests::misplaced),
					Stream.of("jwt.algorithm", "jwt.clock-skew", "jwt.dotenv.enabled")
						.flatMap(SettingArrivalTests::packaged),
					others())
			.flatMap((arrivals) -> arrivals);
	}

	private static Stream<Arrival> misplaced(String setting) {
		String variable = setting.toUpperCase(Locale.ROOT).replace("-", "").replace('.', '_');
		return Stream.of(
				good(setting + " as an argument",
						(trial) -> trial.argument("--" + setting + "=" + trial.secret(Secrets.strong(41))))
					.isRefused("command line argument '--" + setting + "'", setting + " undecodable"),
				good(setting + " as a variable", (trial) -> trial.variable(variable, trial.secret(Secrets.base64(42))))
					.isRefused("environment variable '" + variable + "'", setting + " undecodable"));
	}

	private static Stream<Arrival> packaged(String setting) {
		return Stream.of(
				good(setting + " in a packaged file",
						(trial) -> trial.packaged("application.yml", setting + ": " + trial.secret(Secrets.strong(43))))
					.isRefused("class path resource [application.yml], line 1", setting + " undecodable"),
				good(setting + " by a placeholder",
						(trial) -> trial.packaged("application.yml", setting + ": ${JWT_SECRET}"))
					.isRefused("class path resource [application.yml], line 1", setting + " undecodable"));
	}

	private static Stream<Arrival> others() {
		return Stream.of(
				good("list with a gap",
						(trial) -> trial.argument("--jwt.audiences[1]=" + trial.secret(Secrets.strong(44))))
					.isRefused("command line argument '--jwt.audiences[1]'", "jwt.audiences undecodable"),
				good("list of denied secrets with a gap",
						(trial) -> trial.argument("--jwt.policy.denied-secrets[1]=" + trial.secret(Secrets.strong(45))))
					.isRefused("command line argument '--jwt.policy.denied-secrets[1]'",
							"jwt.policy.denied-secrets undecodable"),
				good("known keys with a gap",
						(trial) -> trial.argument("--jwt.known-keys.prod[1]=" + trial.secret(Secrets.strong(46))))
					.isRefused("command line argument '--jwt.known-keys.prod[1]'", "jwt.known-keys undecodable"),
				good("number that is too small", (trial) -> trial.argument("--jwt.policy.minimum-strength=64"))
					.isRefused("command line argument '--jwt.policy.minimum-strength'",
							"jwt.policy.minimum-strength undecodable"),
				good("negative skew", (trial) -> trial.argument("--jwt.clock-skew=-1s"))
					.isRefused("command line argument '--jwt.clock-skew'", "jwt.clock-skew undecodable"),
				good("negative time of a warning", (trial) -> trial.argument("--jwt.rotation.warn-before=-1d"))
					.isRefused("command line argument '--jwt.rotation.warn-before'",
							"jwt.rotation.warn-before undecodable"),
				good("placeholders in a circle",
						(trial) -> trial.packaged("application.yml", "jwt.algorithm: ${a}\na: ${b}\nb: ${a}"))
					.isRefused("class path resource [application.yml], line 1", "jwt.algorithm undecodable"),
				good("location of env files that is a secret",
						(trial) -> trial.argument("--jwt.dotenv.location=" + trial.secret(Secrets.strong(49))))
					.starts("environment variable 'JWT_SECRET'"),
				good("two settings",
						(trial) -> trial.argument("--jwt.algorithm=" + trial.secret(Secrets.strong(47)))
							.argument("--jwt.secret-format=" + trial.secret(Secrets.strong(48))))
					.isRefused("command line argument '--jwt.algorithm'", "jwt.algorithm undecodable",
							"jwt.secret-format undecodable"),
				good("usual values",
						(trial) -> trial.packaged("application.yml", USUAL)
							.systemProperty("jwt.rotation.warn-before", Duration.ofDays(1)))
					.starts("environment variable 'JWT_SECRET'"));
	}

	private static Arrival good(String name, Consumer<Trial> arrangement) {
		return Arrival.of(name, (trial) -> {
			trial.variable("JWT_SECRET", trial.secret(Secrets.strong(1)));
			arrangement.accept(trial);
		});
	}

}
