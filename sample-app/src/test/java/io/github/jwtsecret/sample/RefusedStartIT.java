package io.github.jwtsecret.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Starts the packaged application with secrets that it must refuse.
 */
class RefusedStartIT {

	@TempDir
	private Path directory;

	@Test
	void startWhenSecretIsMissingTellsTheCommandThatMendsIt() throws Exception {
		String output = refused(launcher(), "missing");
		assertThat(output).contains("No JWT signing secret is configured.")
			.containsPattern("Property: +'?jwt\\.secret'?\\n")
			.contains("    export JWT_SECRET=\"$(openssl rand -hex 64)\"");
	}

	@Test
	void startWhenVariableIsEmptyIsRefused() throws Exception {
		String output = refused(launcher().secret(""), "empty");
		assertThat(output).contains("environment variable 'JWT_SECRET'");
	}

	@ParameterizedTest
	@MethodSource
	void startWhenSecretIsWeakIsRefused(String secret, List<String> violations) throws Exception {
		String output = refused(launcher().secret(secret), violations.toArray(String[]::new));
		assertThat(output).contains("environment variable 'JWT_SECRET'");
		assertThat(Secrets.forms(secret)).noneMatch(output::contains);
	}

	static Stream<Arguments> startWhenSecretIsWeakIsRefused() throws NoSuchAlgorithmException {
		String phrase = String.join("-", "our", "team", "signs", "every", "token", "with", "these", "plain", "words",
				"and", "nothing", "else", "at", "all");
		String published = new StringBuilder("terces-tib-652-ruoy").reverse().toString();
		String digest = HexFormat.of()
			.formatHex(MessageDigest.getInstance("SHA-256").digest("password".getBytes(StandardCharsets.US_ASCII)));
		return Stream.of(weak("short", Secrets.base64Url(15), "too-short", "low-strength"),
				weak("128 bits in hexadecimal", Secrets.hex(16), "low-strength"),
				weak("repeated", Secrets.hex(4).repeat(10), "repetitive"), weak("phrase", phrase, "phrase"),
				weak("published", published, "published", "too-short"),
				weak("digest of a word", digest, "digest-of-word"));
	}

	private static Arguments weak(String name, String secret, String... violations) {
		return Arguments.of(Named.of(name, secret), List.of(violations));
	}

	@Test
	void startWhenSecretIsPackagedIsRefused() throws Exception {
		String secret = Secrets.hex(64);
		String output = refused(
				launcher().profile("leaky").packaged("application-leaky.yml", "jwt:\n  secret: " + secret + "\n"),
				"hard-coded");
		assertThat(output).contains("application-leaky.yml");
		assertThat(Secrets.forms(secret)).noneMatch(output::contains);
	}

	@Test
	void startWhenVariableOverridesPackagedSecretSucceeds() throws Exception {
		String secret = Secrets.hex(64);
		ApplicationLauncher launcher = launcher().profile("leaky")
			.packaged("application-leaky.yml", "jwt:\n  secret: " + Secrets.hex(64) + "\n")
			.secret(secret);
		try (ApplicationProcess application = launcher.start()) {
			assertThat(application.client().me().statusCode()).isEqualTo(401);
			assertThat(application.output()).contains("'" + Secrets.keyId(secret) + "'");
		}
	}

	@Test
	void startWhenSecretBelongsToAnotherEnvironmentIsRefused() throws Exception {
		String secret = Secrets.hex(64);
		String output = refused(
				launcher().profile("prod").secret(secret).variable("JWT_KNOWNKEYS_DEV", Secrets.keyId(secret)),
				"other-environment");
		assertThat(output).containsPattern("Environment: +'?prod'?\\n");
		assertThat(Secrets.forms(secret)).noneMatch(output::contains);
	}

	@Test
	void startWhenSecretFileIsAbsentIsRefused() throws Exception {
		String output = refused(launcher().variable("JWT_SECRET_FILE", "absent.txt"), "unreadable");
		assertThat(output).contains("absent.txt");
	}

	@Test
	void startWhenSecretInDotEnvIsWeakIsRefused() throws Exception {
		String secret = Secrets.hex(16);
		Files.writeString(this.directory.resolve(".env.dev"), "JWT_SECRET=" + secret + "\n");
		String output = refused(launcher().profile("dev"), "low-strength");
		assertThat(output).containsPattern("Origin: .*\\.env\\.dev").contains(">> .env.dev");
		assertThat(Secrets.forms(secret)).noneMatch(output::contains);
	}

	@Test
	void startWhenRefusedAndTalkativeCreatesNoOtherBeanAndShowsNoSecret() throws Exception {
		String secret = Secrets.hex(16) + "-" + Secrets.hex(8);
		String output = refused(launcher().secret(secret).talkative(), "low-strength");
		assertThat(output).contains("Creating shared instance of singleton bean 'jwtSecretGuard'")
			.doesNotContain("Creating shared instance of singleton bean 'tokenService'")
			.doesNotContain("Creating shared instance of singleton bean 'tomcat")
			.doesNotContain("Creating shared instance of singleton bean 'users'");
		assertThat(Secrets.forms(secret)).noneMatch(output::contains);
	}

	private ApplicationLauncher launcher() {
		return new ApplicationLauncher(this.directory);
	}

	private static String refused(ApplicationLauncher launcher, String... violations)
			throws IOException, InterruptedException {
		try (ApplicationProcess application = launcher.start()) {
			int exitCode = application.exitCode();
			String output = application.output();
			assertThat(exitCode).as("exit code, with output:\n%s", output).isEqualTo(1);
			assertThat(output).contains("APPLICATION FAILED TO START").doesNotContain("Tomcat initialized");
			assertThat(violations).allSatisfy((id) -> assertThat(output).containsPattern("Violation: +" + id + ": "));
			return output;
		}
	}

}
