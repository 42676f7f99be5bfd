package io.github.jwtsecret.autoconfigure;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.DefaultResourceLoader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * The reports of refused key sets, word by word.
 */
class KeySetReportTests {

	private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

	private static final String NEW_KEY = "printf '{\"kty\":\"oct\",\"kid\":\"%s\",\"k\":\"%s\"}\\n' \"$(date +%F)\""
			+ " \"$(openssl rand -base64 64 | tr -d '\\n=' | tr '+/' '-_')\"";

	private final StandardEnvironment environment = new StandardEnvironment();

	private final Map<String, Object> variables = new LinkedHashMap<>();

	KeySetReportTests() {
		this.environment.getPropertySources()
			.replace("systemEnvironment", new SystemEnvironmentPropertySource("systemEnvironment", this.variables));
		this.variables.put("JWT_SECRET_FORMAT", "jwks");
	}

	@Test
	void reportWhenKeysAreWeakOrWrongNamesEachByItsPlace() {
		assertReport(
				KeySets.of()
					.add("one", 1, null, null)
					.key(KeySets.encode(Secrets.bytes(2, 31)), "")
					.key(KeySets.key(3), ",\"alg\":\"HS512\",\"use\":\"enc\"")
					.add("one", 4, NOW, NOW),
				"""
						The configuration of the JWT signing secret is refused. No value is shown.

						    Environment: 'default'
						    Algorithm:   HS256, format 'jwks'

						    Property:    'jwt.secret.keys[1]'
						    Origin:      environment variable 'JWT_SECRET'
						    Violation:   too-short: 31 bytes; required: at least 32 bytes for HS256 (RFC 7518, section 3.2)
						    Violation:   low-strength: at most 248 bits; required: at least 256 bits

						    Property:    'jwt.secret.keys[2]'
						    Origin:      environment variable 'JWT_SECRET'
						    Violation:   wrong-algorithm: for HS512; required: 'alg' HS256, as 'jwt.algorithm' says, or none
						    Violation:   wrong-key-use: 'use' or 'key_ops' forbids signatures; required: 'sig', or both 'sign' \
						and 'verify', or neither member

						    Property:    'jwt.secret.keys[3]'
						    Origin:      environment variable 'JWT_SECRET'
						    Violation:   duplicate-key-id: the same 'kid' as 'jwt.secret.keys[0]'; required: every 'kid' once
						    Violation:   expired-key: an 'exp' that is not after 'nbf'; required: 'exp' after 'nbf'
						""",
				"""
						Put a new key in the place of 'jwt.secret.keys[1]' in environment variable 'JWT_SECRET':

						    NEW_KEY

						Tokens that only the old key signed are refused from then on.

						Correct 'jwt.secret.keys[2]' in environment variable 'JWT_SECRET'.

						Correct 'jwt.secret.keys[3]' in environment variable 'JWT_SECRET'.
						""");
	}

	@Test
	void reportWhenNoKeyIsActiveSaysSince() {
		assertReport(KeySets.of().add("old", 1, null, NOW).add("new", 2, NOW.plusSeconds(1), null), """
				The configuration of the JWT signing secret is refused. No value is shown.

				    Environment: 'default'
				    Algorithm:   HS256, format 'jwks'
				    Property:    'jwt.secret'
				    Origin:      environment variable 'JWT_SECRET'
				    Violation:   no-active-key: none of 2 keys may sign at 2026-11-23T12:00:00Z; required: a key whose \
				'nbf' has passed and whose 'exp' has not
				""", """
				Add a key that may sign now to the key set in environment variable 'JWT_SECRET':

				    NEW_KEY

				Without 'nbf' and 'exp' it may sign at once and without an end.
				""");
	}

	@Test
	void reportWhenOtherSecretsAreThereAsWellSaysWhereTheyBelong() {
		this.variables.put("JWT_NEXT_SECRET", Secrets.strong(2));
		assertReport(KeySets.of().add("one", 1, null, null),
				"""
						The configuration of the JWT signing secret is refused. No value is shown.

						    Environment: 'default'
						    Algorithm:   HS256, format 'jwks'
						    Property:    'jwt.next-secret'
						    Origin:      environment variable 'JWT_NEXT_SECRET'
						    Violation:   conflict: 'jwt.secret-format' is 'jwks'; required: next and previous keys in the key set, \
						with dates
						""",
				"""
						Remove 'jwt.next-secret': a key set has next and previous keys in itself, and their dates tell which is \
						which.
						""");
	}

	@Test
	void reportWhenSecretIsNoKeySetNamesTheFormatsThatPass() {
		assertReport(Secrets.strong(1), """
				The configuration of the JWT signing secret is refused. No value is shown.

				    Environment: 'default'
				    Algorithm:   HS256, format 'jwks'
				    Property:    'jwt.secret'
				    Origin:      environment variable 'JWT_SECRET'
				    Violation:   undecodable: no JSON object, or one with a member twice; required: a JSON Web Key Set \
				(RFC 7517): an object with a list 'keys'
				    Passes as:   'text' or 'base64' or 'base64url' or 'hex'
				""", """
				Set the format that the value has, if every service that shares the secret reads it so:

				    export JWT_SECRET_FORMAT=base64

				The application's configuration may set it as well, as 'jwt.secret-format'.
				""");
	}

	@Test
	void reportWhenKeySetIsTakenForASecretNamesTheFormat() {
		this.variables.put("JWT_SECRET_FORMAT", "text");
		assertReport(KeySets.of().add("one", 1, null, null), """
				The configuration of the JWT signing secret is refused. No value is shown.

				    Environment: 'default'
				    Algorithm:   HS256, format 'text'
				    Property:    'jwt.secret'
				    Origin:      environment variable 'JWT_SECRET'
				    Violation:   undecodable: a key set; required: one secret
				    Passes as:   'jwks'
				""", """
				Set the format that the value has, if every service that shares the secret reads it so:

				    export JWT_SECRET_FORMAT=jwks

				The application's configuration may set it as well, as 'jwt.secret-format'.
				""");
	}

	@Test
	void actionWhenKeySetIsMissingGeneratesOne() {
		assertThat(analyze().getAction()).contains(
				"    export JWT_SECRET=\"$(" + NEW_KEY.replace("{", "{\"keys\":[{").replace("}", "}]}") + ")\"\n");
	}

	private void assertReport(Object keySet, String description, String action) {
		this.variables.put("JWT_SECRET", keySet.toString());
		FailureAnalysis analysis = analyze();
		assertThat(analysis.getDescription()).isEqualTo(description.stripTrailing());
		assertThat(analysis.getAction()).isEqualTo(action.replace("NEW_KEY", NEW_KEY).stripTrailing());
	}

	private FailureAnalysis analyze() {
		KeyRingLoader loader = new KeyRingLoader(this.environment, JwtSettings.from(this.environment),
				new DefaultResourceLoader(), () -> Clock.fixed(NOW, ZoneOffset.UTC));
		InvalidJwtSecretException refused = (InvalidJwtSecretException) catchThrowable(loader::loadFirst);
		return new JwtSecretFailureAnalyzer().analyze(refused, refused);
	}

}
