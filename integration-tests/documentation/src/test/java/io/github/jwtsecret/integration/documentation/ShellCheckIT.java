package io.github.jwtsecret.integration.documentation;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link ShellCheck}: commands that show a secret to others, or do not exist,
 * fail.
 */
class ShellCheckIT {

	private static final String GENERATE = "\"$(openssl rand -hex 64)\"";

	@ParameterizedTest
	@MethodSource("wrong")
	void checkWhenCommandIsWrongFails(String command, String message) {
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> BlockChecks.check(block(command)))
			.withMessageContaining(message);
	}

	static Stream<Arguments> wrong() {
		return Stream.of(Arguments.of("no-such-program", "ends with exit code 127"),
				Arguments.of("false", "ends with exit code 1"),
				Arguments.of("jwt-secret generate --formt hex", "ends with exit code 2"),
				Arguments.of("vault kv put secret/app jwt.secret=" + GENERATE, "a secret is an argument of 'vault'"),
				Arguments.of("docker run -e JWT_SECRET=" + GENERATE + " app", "a secret is an argument of 'docker'"),
				Arguments.of(
						"aws ssm put-parameter --value \"$(openssl rand -base64 64 | tr -d '\\n' | tr '+/' '-_')\"",
						"a secret is an argument of 'aws'"),
				Arguments.of("openssl rand -hex 64 > /dev/null; vault kv put secret/app jwt.secret=-",
						"nothing that is called gets it"),
				Arguments.of("./mvnw -pl no-such-module verify", "finds no 'no-such-module'"),
				Arguments.of("./mvnw verify -Dtest=NoSuchTests", "finds no 'NoSuchTests'"),
				Arguments.of("./mvnw verify -Dtest=KeyIdTests#noSuchMethod", "finds no 'test=KeyIdTests#noSuchMethod'"),
				Arguments.of("./mvnw verify -Dno.such.property=1", "finds no 'no.such.property'"),
				Arguments.of("./mvnw verify -Pno-such-profile", "finds no '-Pno-such-profile'"),
				Arguments.of("mvn jwt-secret:guess", "finds no 'jwt-secret:guess'"),
				Arguments.of("mvn io.github.jwtsecret:jwt-secret-maven-plugin:0.0.1:generate", "finds no 'io.github"),
				Arguments.of("export JWT_SECRT=x", "'JWT_SECRT' binds to no property"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "openssl rand -hex 64 | tr -d '\\n' | vault kv patch secret/app jwt.secret=-",
			"vault kv put secret/app jwt.secret=@<(openssl rand -hex 64)",
			"export JWT_SECRET=" + GENERATE + "; docker run -e JWT_SECRET app",
			"openssl rand -base64 64 | tr -d '\\n=' | tr '+/' '-_' | kubectl create secret generic app --from-file=jwt=/dev/stdin",
			"(umask 077; openssl rand -hex 64 > secret); docker run -v \"$PWD/secret:/run/secrets/jwt\" app",
			"./mvnw verify -pl jwt-secret-core,sample-app -am -Dtest='*IdTests' -Dexcluded.tests= -Pbenchmarks",
			"mvn jwt-secret:rotate -Djwt-secret.env-file=.env", "jwt-secret generate --env-file .env && git status" })
	void checkWhenCommandIsRightPasses(String command) {
		assertThatCode(() -> BlockChecks.check(block(command))).doesNotThrowAnyException();
	}

	private static Block block(String command) {
		return new Page("docs/page.md", List.of("```shell", command, "```")).blocks().get(0);
	}

}
