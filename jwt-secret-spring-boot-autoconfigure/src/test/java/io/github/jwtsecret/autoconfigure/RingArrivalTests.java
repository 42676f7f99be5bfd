package io.github.jwtsecret.autoconfigure;

import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.jwtsecret.key.KeyId;
import io.github.jwtsecret.key.SecretMaterial;

/**
 * Next and previous secrets, and settings that contradict the secret.
 */
class RingArrivalTests extends AbstractArrivalTests {

	private static final String VARIABLE = "environment variable 'JWT_SECRET'";

	private static final String PREVIOUS = "environment variable 'JWT_PREVIOUS_SECRETS'";

	@Override
	Stream<Arrival> arrivals() {
		return Stream.of(next(), previous(), settings()).flatMap((arrivals) -> arrivals);
	}

	private static Stream<Arrival> next() {
		return Stream.of(
				good("next secret", (trial) -> trial.variable("JWT_NEXT_SECRET", trial.secret(Secrets.strong(2))))
					.starts(VARIABLE),
				good("weak next secret", (trial) -> trial.variable("JWT_NEXT_SECRET", trial.secret(Secrets.weak(2))))
					.isRefused("environment variable 'JWT_NEXT_SECRET'", "jwt.next-secret low-strength",
							"jwt.next-secret too-short"),
				good("empty next secret", (trial) -> trial.variable("JWT_NEXT_SECRET", ""))
					.isRefused("environment variable 'JWT_NEXT_SECRET'", "jwt.next-secret empty"),
				good("packaged next secret",
						(trial) -> trial.packaged("application.yml",
								"jwt.next-secret: " + trial.secret(Secrets.strong(2))))
					.isRefused("class path resource [application.yml], line 1", "jwt.next-secret hard-coded"),
				good("next secret that is not set",
						(trial) -> trial.packaged("application.yml", "jwt.next-secret: ${JWT_NEXT:}"))
					.starts(VARIABLE),
				good("next secret that is unresolved",
						(trial) -> trial.packaged("application.yml", "jwt.next-secret: ${JWT_NEXT}"))
					.isRefused("class path resource [application.yml], line 1",
							"jwt.next-secret unresolved-placeholder"),
				good("same next secret", (trial) -> trial.variable("JWT_NEXT_SECRET", Secrets.strong(1)))
					.isRefused("environment variable 'JWT_NEXT_SECRET'", "jwt.next-secret duplicate-key"),
				good("list of next secrets",
						(trial) -> trial.argument("--jwt.next-secret[0]=" + trial.secret(Secrets.strong(2))))
					.isRefused("command line argument '--jwt.next-secret[0]'", "jwt.next-secret not-text"));
	}

	private static Stream<Arrival> previous() {
		return Stream.of(
				good("previous secret",
						(trial) -> trial.variable("JWT_PREVIOUS_SECRETS", trial.secret(Secrets.strong(2))))
					.starts(VARIABLE),
				good("previous secrets with a comma",
						(trial) -> trial.variable("JWT_PREVIOUS_SECRETS",
								trial.secret(Secrets.strong(2)) + "," + trial.secret(Secrets.strong(4))))
					.starts(VARIABLE),
				good("previous secrets with a comma and a space",
						(trial) -> trial.variable("JWT_PREVIOUS_SECRETS",
								trial.secret(Secrets.strong(2)) + ", " + trial.secret(Secrets.strong(4))))
					.isRefused(PREVIOUS, "jwt.previous-secrets[1] whitespace"),
				good("previous secrets with two commas",
						(trial) -> trial.variable("JWT_PREVIOUS_SECRETS", trial.secret(Secrets.strong(2)) + ",,"))
					.isRefused(PREVIOUS, "jwt.previous-secrets[1] empty", "jwt.previous-secrets[2] empty"),
				good("empty previous secrets", (trial) -> trial.variable("JWT_PREVIOUS_SECRETS", "")).starts(VARIABLE),
				good("blank previous secrets", (trial) -> trial.variable("JWT_PREVIOUS_SECRETS", " "))
					.isRefused(PREVIOUS, "jwt.previous-secrets[0] empty"),
				good("indexed previous secrets",
						(trial) -> trial.variable("JWT_PREVIOUS_SECRETS_0", trial.secret(Secrets.strong(2)))
							.variable("JWT_PREVIOUS_SECRETS_1", trial.secret(Secrets.weak(4))))
					.isRefused("environment variable 'JWT_PREVIOUS_SECRETS_1'", "jwt.previous-secrets[1] low-strength",
							"jwt.previous-secrets[1] too-short"),
				good("previous secrets with a gap",
						(trial) -> trial.variable("JWT_PREVIOUS_SECRETS_1", trial.secret(Secrets.strong(2))))
					.isRefused("property source 'systemEnvironment'", "jwt.previous-secrets[0] missing"),
				good("previous secrets in YAML",
						(trial) -> trial
							.argument("--spring.config.additional-location=file:" + trial.external("application.yml",
									"jwt:\n  previous-secrets:\n  - " + trial.secret(Secrets.strong(2)) + "\n  - "
											+ trial.secret(Secrets.strong(4)))))
					.starts(VARIABLE),
				good("packaged previous secrets",
						(trial) -> trial.packaged("application.yml",
								"jwt:\n  previous-secrets:\n  - " + trial.secret(Secrets.strong(2))))
					.isRefused("class path resource [application.yml], line 3", "jwt.previous-secrets[0] hard-coded"),
				good("no previous secrets in YAML",
						(trial) -> trial.packaged("application.yml", "jwt.previous-secrets: []"))
					.starts(VARIABLE),
				good("no previous secrets in JSON",
						(trial) -> trial.variable("SPRING_APPLICATION_JSON", "{\"jwt.previous-secrets\":[]}"))
					.starts(VARIABLE),
				good("map of previous secrets",
						(trial) -> trial.packaged("application.yml",
								"jwt.previous-secrets.old: " + trial.secret(Secrets.strong(2))))
					.isRefused("class path resource [application.yml], line 1", "jwt.previous-secrets not-text"),
				good("number among previous secrets",
						(trial) -> trial.packaged("application.yml", "jwt.previous-secrets: [17]"))
					.isRefused("class path resource [application.yml], line 1", "jwt.previous-secrets[0] not-text"),
				good("placeholders of previous secrets",
						(trial) -> trial.packaged("application.yml", "jwt.previous-secrets: ${OLD},${OLDER}")
							.variable("OLD", trial.secret(Secrets.strong(2)))
							.variable("OLDER", trial.secret(Secrets.strong(4))))
					.starts(VARIABLE),
				good("placeholder of a list",
						(trial) -> trial.packaged("application.yml", "jwt.previous-secrets: ${OLD}")
							.variable("OLD", trial.secret(Secrets.strong(2)) + "," + trial.secret(Secrets.weak(4))))
					.isRefused("environment variable 'OLD'", "jwt.previous-secrets[1] low-strength",
							"jwt.previous-secrets[1] too-short"),
				good("placeholder of previous secrets that is not set",
						(trial) -> trial.packaged("application.yml", "jwt.previous-secrets: ${OLD:}"))
					.starts(VARIABLE),
				good("placeholder of previous secrets that is unresolved",
						(trial) -> trial.packaged("application.yml", "jwt.previous-secrets: ${OLD}"))
					.isRefused("class path resource [application.yml], line 1",
							"jwt.previous-secrets unresolved-placeholder"),
				good("same previous secrets",
						(trial) -> trial.variable("JWT_PREVIOUS_SECRETS",
								trial.secret(Secrets.strong(2)) + "," + Secrets.strong(2)))
					.isRefused(PREVIOUS, "jwt.previous-secrets[1] duplicate-key"),
				good("16 keys", (trial) -> keys(trial, 15)).starts(VARIABLE),
				good("17 keys", (trial) -> keys(trial, 16)).isRefused(null, "jwt.previous-secrets too-many-keys"));
	}

	private static void keys(Trial trial, int previous) {
		IntStream.range(0, previous)
			.forEach((i) -> trial.variable("JWT_PREVIOUS_SECRETS_" + i, trial
				.secret(java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(Secrets.bytes(100 + i, 48)))));
	}

	private static Stream<Arrival> settings() {
		String resourceServer = "spring.security.oauth2.resourceserver.jwt.";
		return Stream.of(
				good("issuer", (trial) -> trial.argument("--" + resourceServer + "issuer-uri=https://issuer"))
					.isRefused("command line argument '--" + resourceServer + "issuer-uri'",
							resourceServer + "issuer-uri conflict"),
				good("no issuer", (trial) -> trial.argument("--" + resourceServer + "issuer-uri=")).starts(VARIABLE),
				good("issuer that is not set",
						(trial) -> trial.packaged("application.yml", resourceServer + "issuer-uri: ${ISSUER:}"))
					.starts(VARIABLE),
				good("key set and public key",
						(trial) -> trial.argument("--" + resourceServer + "jwk-set-uri=https://issuer")
							.argument("--" + resourceServer + "public-key-location=classpath:key"))
					.isRefused("command line argument '--" + resourceServer + "jwk-set-uri'",
							resourceServer + "jwk-set-uri conflict", resourceServer + "public-key-location conflict"),
				good("other key with the prefix",
						(trial) -> trial.packaged("application.yml", "jwt.expiration: 3600\njwt.header: X"))
					.starts(VARIABLE),
				good("list of denied secrets that is missing",
						(trial) -> trial.argument("--jwt.policy.denied-secrets=file:/nowhere/list"))
					.isRefused(null, "jwt.policy.denied-secrets unreadable"),
				good("denied secret",
						(trial) -> trial.argument("--jwt.policy.denied-secrets=file:"
								+ trial.external("list", Secrets.strong(1) + "\r\n")))
					.isRefused(VARIABLE, "denied"),
				good("known key that is the secret",
						(trial) -> trial.argument("--jwt.known-keys.prod=" + trial.secret(Secrets.strong(31)))
							.variable("JWT_NEXT_SECRET", Secrets.strong(31)))
					.isRefused(null, "jwt.known-keys.prod hard-coded"),
				good("location of denied secrets that is a secret",
						(trial) -> trial.argument("--jwt.policy.denied-secrets=" + trial.secret(Secrets.strong(32))))
					.isRefused(null, "jwt.policy.denied-secrets unreadable"),
				good("known keys without environments",
						(trial) -> trial.argument("--jwt.known-keys=" + trial.secret(Secrets.strong(33))))
					.isRefused(null, "jwt.known-keys undecodable"),
				good("known keys that are empty", (trial) -> trial.argument("--jwt.known-keys=")).starts(VARIABLE),
				good("known keys that are empty before others",
						(trial) -> trial.argument("--jwt.known-keys=")
							.packaged("application.yml", "jwt.known-keys.prod: " + keyId(1)))
					.isRefused(VARIABLE, "other-environment"),
				good("known key that is none", (trial) -> trial.argument("--jwt.known-keys.prod=a b")).isRefused(null,
						"jwt.known-keys.prod undecodable"),
				Arrival.of("two faults", (trial) -> trial.variable("JWT_NEXT_SECRET", trial.secret(Secrets.weak(1))))
					.isRefused("environment variable 'JWT_NEXT_SECRET'", "missing", "jwt.next-secret low-strength",
							"jwt.next-secret too-short"),
				Arrival
					.of("other format",
							(trial) -> trial.variable("JWT_SECRET", trial.secret(Secrets.strong(1)))
								.argument("--jwt.secret-format=base64url")
								.argument("--jwt.algorithm=HS512"))
					.starts(VARIABLE),
				Arrival
					.of("wrong format", (trial) -> trial.variable("JWT_SECRET", trial.secret(Secrets.base64(1)))
						.argument("--jwt.secret-format=hex"))
					.isRefused(VARIABLE, "undecodable"));
	}

	private static KeyId keyId(int secret) {
		return KeyId.derive(SecretMaterial.ofText(Secrets.strong(secret)));
	}

	private static Arrival good(String name, Consumer<Trial> arrangement) {
		return Arrival.of(name, (trial) -> {
			trial.variable("JWT_SECRET", trial.secret(Secrets.strong(1)));
			arrangement.accept(trial);
		});
	}

}
