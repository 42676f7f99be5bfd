package io.github.jwtsecret.autoconfigure;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.jwtsecret.key.KeyId;
import io.github.jwtsecret.key.SecretMaterial;

/**
 * Key sets.
 */
class KeySetArrivalTests extends AbstractArrivalTests {

	private static final String VARIABLE = "environment variable 'JWT_SECRET'";

	private static final String FIRST = "jwt.secret.keys[0] ";

	private static final String SECOND = "jwt.secret.keys[1] ";

	@Override
	Stream<Arrival> arrivals() {
		return Stream.of(good(), places(), dates(), keys(), documents(), others()).flatMap((arrivals) -> arrivals);
	}

	private static Stream<Arrival> good() {
		return Stream.of(set("a key", (set) -> set.key(KeySets
			.key(1), "")).starts(VARIABLE), set("a key with everything", (set) -> set.key(KeySets.key(1),
					",\"kid\":\"2026-11\",\"alg\":\"HS256\",\"use\":\"sig\",\"iat\":1,\"nbf\":1.5,\"exp\":4102444800"))
				.starts(VARIABLE),
				set("operations", (set) -> set.key(KeySets.key(1), ",\"key_ops\":[\"verify\",\"sign\"],\"ext\":true"))
					.starts(VARIABLE),
				set("next, active and previous keys",
						(set) -> set.add("next", 1, in(10), null)
							.add("active", 2, in(-10), in(20))
							.add("previous", 3, null, in(10)))
					.starts(VARIABLE),
				set("an ended key that is weak",
						(set) -> set.key(KeySets.key(1), "").key("c2hvcnQtb25l", ",\"exp\":1000000000"))
					.starts(VARIABLE),
				set("a revoked key that is weak",
						(set) -> set.key(KeySets.key(1), "")
							.key("c2hvcnQtb25l", ",\"nbf\":4102444800,\"revoked\":{\"revoked_at\":1000000000}"))
					.starts(VARIABLE),
				set("sixteen keys and ended ones",
						(set) -> IntStream.range(0, 20)
							.forEach((i) -> set.add("key" + i, i, null, (i < 4) ? in(-1) : null)))
					.starts(VARIABLE),
				set("an active key that ends today", (set) -> set.add("only", 1, null, Instant.now().plusSeconds(600)))
					.starts(VARIABLE));
	}

	private static Stream<Arrival> places() {
		return Stream
			.of(jwks("pretty key set in YAML",
					(trial) -> trial.imported("file:" + trial.external("own.yml",
							"jwt:\n  secret: |\n    {\n      \"keys\": [\n        {\"kty\": \"oct\", \"k\": \""
									+ trial.secret(KeySets.key(1)) + "\"}\n      ]\n    }\n")))
				.starts("file 'FOLDER/external/own.yml', line 2"),
					jwks("key set in a file",
							(trial) -> trial.variable("JWT_SECRET_FILE",
									trial.external("keys.json", document(trial, 1) + "\r\n").toString()))
						.starts("file 'FOLDER/external/keys.json', named by environment variable 'JWT_SECRET_FILE'"),
					jwks("key set in a file of 64 KiB",
							(trial) -> trial.variable("JWT_SECRET_FILE",
									trial.external("keys.json", padded(document(trial, 1), 64 * 1024)).toString()))
						.starts("file 'FOLDER/external/keys.json', named by environment variable 'JWT_SECRET_FILE'"),
					jwks("key set in a longer file",
							(trial) -> trial.variable("JWT_SECRET_FILE",
									trial.external("keys.json", padded(document(trial, 1), 64 * 1024 + 1)).toString()))
						.isRefused("file 'FOLDER/external/keys.json', named by environment variable 'JWT_SECRET_FILE'",
								"jwt.secret-file too-long"),
					jwks("key set in a longer variable", (trial) -> trial.variable("JWT_SECRET",
							padded(document(trial, 1), 64 * 1024 + 1)))
						.isRefused(VARIABLE, "too-long"),
					jwks("weak key set in a file",
							(trial) -> trial.variable("JWT_SECRET_FILE", trial.external("keys.json",
									KeySets.of().key(trial.secret(KeySets.encode(Secrets.bytes(1, 31))), "").toString())
								.toString()))
						.isRefused("file 'FOLDER/external/keys.json', named by environment variable 'JWT_SECRET_FILE'",
								"jwt.secret-file.keys[0] too-short", "jwt.secret-file.keys[0] low-strength"),
					jwks("placeholder of a key set",
							(trial) -> trial.variable("KEYS", document(trial, 1))
								.packaged("application.yml", "jwt.secret: ${KEYS}"))
						.starts("environment variable 'KEYS'"),
					jwks("packaged key set",
							(trial) -> trial.packaged("application.yml", "jwt.secret: '" + document(trial, 1) + "'"))
						.isRefused("class path resource [application.yml], line 1", "hard-coded"),
					jwks("packaged key set that is let pass",
							(trial) -> trial.packaged("application.yml", "jwt.secret: '" + document(trial, 1) + "'")
								.argument("--jwt.policy.hard-coded=warn"))
						.starts("class path resource [application.yml], line 1"));
	}

	private static Stream<Arrival> dates() {
		return Stream.of(
				set("no key yet", (set) -> set.add("next", 1, in(1), null)).isRefused(VARIABLE, "no-active-key"),
				set("no key any more", (set) -> set.add("old", 1, null, in(-1))).isRefused(VARIABLE, "no-active-key"),
				set("no key at all", (set) -> {
				}).isRefused(VARIABLE, "no-active-key"),
				set("a key that ends before it begins",
						(set) -> set.add("one", 1, null, null).add("two", 2, in(2), in(1)))
					.isRefused(VARIABLE, SECOND + "expired-key"),
				set("a date that is a text", (set) -> set.key(KeySets.key(1), ",\"nbf\":\"2026-11-24\""))
					.isRefused(VARIABLE, FIRST + "undecodable"),
				set("a date that is too late", (set) -> set.key(KeySets.key(1), ",\"exp\":1e300")).isRefused(VARIABLE,
						FIRST + "undecodable"),
				set("a date before 1970", (set) -> set.key(KeySets.key(1), ",\"exp\":-1")).isRefused(VARIABLE,
						FIRST + "undecodable"),
				set("revoked without a date",
						(set) -> set.add("one", 1, null, null).key(KeySets.key(2), ",\"revoked\":true"))
					.isRefused(VARIABLE, SECOND + "undecodable"));
	}

	private static Stream<Arrival> keys() {
		return Stream.of(
				set("a short key", (set) -> set.key(KeySets.encode(Secrets.bytes(1, 31)), "")).isRefused(VARIABLE,
						FIRST + "too-short", FIRST + "low-strength"),
				set("a weak next key",
						(set) -> set.add("one", 1, null, null)
							.key(KeySets.encode(Secrets.bytes(2, 20)), ",\"nbf\":" + in(5).getEpochSecond()))
					.isRefused(VARIABLE, SECOND + "too-short", SECOND + "low-strength"),
				set("a key that is a text",
						(set) -> set.key(
								KeySets.encode(
										"correct horse battery staple and more words".getBytes(StandardCharsets.UTF_8)),
								""))
					.isRefused(VARIABLE, FIRST + "encoded-text"),
				set("a key with white space", (set) -> set.key(KeySets.key(1) + " ", "")).isRefused(VARIABLE,
						FIRST + "whitespace", FIRST + "undecodable"),
				set("a key in base64", (set) -> set.key(KeySets.key(1).substring(1) + "+", "")).isRefused(VARIABLE,
						FIRST + "undecodable"),
				set("an empty key", (set) -> set.key("", "")).isRefused(VARIABLE, FIRST + "empty"),
				set("no key material", (set) -> set.raw("{\"kty\":\"oct\"}")).isRefused(VARIABLE,
						FIRST + "undecodable"),
				set("key material that is a number", (set) -> set.raw("{\"kty\":\"oct\",\"k\":17}")).isRefused(VARIABLE,
						FIRST + "undecodable"),
				set("a key that is a text by itself", (set) -> set.raw("\"" + KeySets.key(1) + "\""))
					.isRefused(VARIABLE, FIRST + "undecodable"),
				set("another type",
						(set) -> set.add("one", 1, null, null)
							.raw("{\"kty\":\"RSA\",\"n\":\"" + KeySets.key(2) + "\",\"d\":\"" + KeySets.key(3) + "\"}"))
					.isRefused(VARIABLE, SECOND + "wrong-key-type"),
				set("no type", (set) -> set.raw("{\"k\":\"" + KeySets.key(1) + "\"}")).isRefused(VARIABLE,
						FIRST + "wrong-key-type"),
				set("another algorithm", (set) -> set.key(KeySets.key(1), ",\"alg\":\"HS512\"")).isRefused(VARIABLE,
						FIRST + "wrong-algorithm"),
				set("a secret as algorithm", (set) -> set.key(KeySets.key(1), ",\"alg\":\"" + KeySets.key(1) + "\""))
					.isRefused(VARIABLE, FIRST + "wrong-algorithm"),
				set("a key for encryption", (set) -> set.key(KeySets.key(1), ",\"use\":\"enc\"")).isRefused(VARIABLE,
						FIRST + "wrong-key-use"),
				set("a key that verifies only", (set) -> set.key(KeySets.key(1), ",\"key_ops\":[\"verify\"]"))
					.isRefused(VARIABLE, FIRST + "wrong-key-use"),
				set("the same id", (set) -> set.add("one", 1, null, null).add("one", 2, null, null)).isRefused(VARIABLE,
						SECOND + "duplicate-key-id"),
				set("an id that is derived from another key",
						(set) -> set.key(KeySets.key(1), "").add(id(1), 2, null, null))
					.isRefused(VARIABLE, SECOND + "duplicate-key-id"),
				set("the same key without an id", (set) -> set.key(KeySets.key(1), "").key(KeySets.key(1), ""))
					.isRefused(VARIABLE, SECOND + "duplicate-key"),
				set("the same key", (set) -> set.add("one", 1, null, null).add("two", 1, null, null))
					.isRefused(VARIABLE, SECOND + "duplicate-key"),
				set("the same key, ended", (set) -> set.add("one", 1, null, null).add("two", 1, null, in(-1)))
					.isRefused(VARIABLE, SECOND + "duplicate-key"),
				set("an id with a space", (set) -> set.key(KeySets.key(1), ",\"kid\":\"a b\"")).isRefused(VARIABLE,
						FIRST + "undecodable"),
				set("an id that is the key",
						(set) -> set.key(KeySets.key(1), ",\"kid\":\"" + KeySets.key(1).substring(5, 30) + "\""))
					.isRefused(VARIABLE, FIRST + "exposed-key"),
				set("an id that is a number", (set) -> set.key(KeySets.key(1), ",\"kid\":17")).isRefused(VARIABLE,
						FIRST + "undecodable"),
				set("seventeen keys", (set) -> IntStream.range(0, 17).forEach((i) -> set.add("key" + i, i, null, null)))
					.isRefused(VARIABLE, "too-many-keys"));
	}

	private static Stream<Arrival> documents() {
		String key = KeySets.key(1);
		return Stream.of(document("a secret", Secrets.strong(1), "undecodable"), document("empty", "", "empty"),
				document("blank", " \n ", "empty"), document("a list", "[\"" + key + "\"]", "undecodable"),
				document("null", "null", "undecodable"),
				document("a key without a set", "{\"kty\":\"oct\",\"k\":\"" + key + "\"}", "undecodable"),
				document("no keys", "{\"k\":\"" + key + "\"}", "undecodable"),
				document("keys that are a text", "{\"keys\":\"" + key + "\"}", "undecodable"),
				document("a member twice",
						"{\"keys\":[{\"kty\":\"oct\",\"k\":\"" + key + "\",\"k\":\"" + KeySets.key(2) + "\"}]}",
						"undecodable"),
				document("text behind it", KeySets.of().key(key, "") + " " + key, "undecodable"),
				document("a comment", "{\"keys\":[{\"kty\":\"oct\",\"k\":\"" + key + "\"}] /* " + key + " */}",
						"undecodable"),
				document("half of it", "{\"keys\":[{\"kty\":\"oct\",\"k\":\"" + key, "undecodable"),
				document("deep nesting", "{\"keys\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}", "undecodable"),
				document("ill-formed escape", "{\"keys\":[{\"k\":\"" + key + "\\x\"}]}", "undecodable"));
	}

	private static Stream<Arrival> others() {
		return Stream.of(jwks("no key set", (trial) -> {
		}).isRefused(null, "missing"),
				jwks("next secret beside a key set",
						(trial) -> trial.variable("JWT_SECRET", document(trial, 1))
							.variable("JWT_NEXT_SECRET", trial.secret(Secrets.strong(2))))
					.isRefused("environment variable 'JWT_NEXT_SECRET'", "jwt.next-secret conflict"),
				jwks("previous secret beside a key set",
						(trial) -> trial.variable("JWT_SECRET", document(trial, 1))
							.variable("JWT_PREVIOUS_SECRETS", trial.secret(Secrets.strong(2))))
					.isRefused("environment variable 'JWT_PREVIOUS_SECRETS'", "jwt.previous-secrets[0] conflict"),
				jwks("key of another environment",
						(trial) -> trial.variable("JWT_SECRET", document(trial, 1))
							.argument("--jwt.environment=staging")
							.argument("--jwt.known-keys.prod=" + id(1)))
					.isRefused(VARIABLE, FIRST + "other-environment"),
				jwks("id of another environment",
						(trial) -> trial
							.variable("JWT_SECRET",
									KeySets.of().key(trial.secret(KeySets.key(1)), ",\"kid\":\"prod-1\"").toString())
							.argument("--jwt.environment=staging")
							.argument("--jwt.known-keys.prod=prod-1"))
					.isRefused(VARIABLE, FIRST + "other-environment"),
				jwks("denied key", (trial) -> trial.variable("JWT_SECRET", document(trial, 1))
					.argument("--jwt.policy.denied-secrets=file:" + trial.external("denied.txt", KeySets.key(1))))
					.isRefused(VARIABLE, FIRST + "denied"),
				Arrival
					.of("key set in the place of a secret", (trial) -> trial.variable("JWT_SECRET", document(trial, 1)))
					.isRefused(VARIABLE, "undecodable"));
	}

	private static Arrival document(String name, String document, String id) {
		return jwks(name, (trial) -> {
			trial.variable("JWT_SECRET", document);
			if (document.length() > 10 && document.length() < 1000) {
				trial.secret(KeySets.key(1));
				trial.secret(KeySets.key(2));
				trial.secret(Secrets.strong(1));
			}
		}).isRefused(VARIABLE, id);
	}

	private static Arrival set(String name, Consumer<KeySets> arrangement) {
		KeySets set = KeySets.of();
		arrangement.accept(set);
		return jwks(name, (trial) -> {
			IntStream.range(0, 20).forEach((i) -> trial.secret(KeySets.key(i)));
			trial.secret(KeySets.encode(Secrets.bytes(1, 31)));
			trial.secret(KeySets.encode(Secrets.bytes(2, 20)));
			trial.secret(Secrets.base64(1));
			trial.variable("JWT_SECRET", set.toString());
		});
	}

	private static Arrival jwks(String name, Consumer<Trial> arrangement) {
		return Arrival.of(name, (trial) -> {
			trial.argument("--jwt.secret-format=jwks");
			arrangement.accept(trial);
		});
	}

	private static String document(Trial trial, int seed) {
		return KeySets.of().key(trial.secret(KeySets.key(seed)), "").toString();
	}

	private static String padded(String document, int length) {
		return document + " ".repeat(length - document.length());
	}

	private static String id(int seed) {
		return KeyId.derive(SecretMaterial.copyOf(Secrets.bytes(seed, 64))).value();
	}

	private static Instant in(int days) {
		return Instant.now().plus(Duration.ofDays(days));
	}

}
