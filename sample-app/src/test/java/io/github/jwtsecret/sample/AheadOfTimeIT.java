package io.github.jwtsecret.sample;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Starts the packaged application on the bean definitions that its build made ahead of
 * time, without a secret.
 */
class AheadOfTimeIT {

	@TempDir
	private Path directory;

	@Test
	void startWhenSecretIsMissingIsRefused() throws Exception {
		try (ApplicationProcess application = launcher().start()) {
			assertThat(application.exitCode()).isEqualTo(1);
			assertThat(application.output()).contains("Starting AOT-processed SampleApplication")
				.contains("No JWT signing secret is configured.")
				.doesNotContain("Tomcat initialized");
		}
	}

	@Test
	void startWhenSecretIsStrongIssuesTokens() throws Exception {
		String password = Secrets.base64Url(18);
		String secret = Secrets.hex(64);
		try (ApplicationProcess application = launcher().secret(secret).variable("DEMO_PASSWORD", password).start()) {
			SampleClient client = application.client();
			assertThat(client.me(client.token("demo", password)).statusCode()).isEqualTo(200);
			assertThat(client.me(null).statusCode()).isEqualTo(401);
			application.stop();
			assertThat(application.output()).contains("Starting AOT-processed SampleApplication");
			assertThat(Secrets.forms(secret)).noneMatch(application.output()::contains);
		}
	}

	@Test
	void keySetWhenItsFileIsReplacedIsTakenUp() throws Exception {
		String password = Secrets.base64Url(18);
		String secret = Secrets.base64Url(64);
		Path file = Files.writeString(this.directory.resolve("keys.json"), keySet("first", secret));
		ApplicationLauncher launcher = launcher().variable("DEMO_PASSWORD", password)
			.variable("JWT_SECRET_FORMAT", "jwks")
			.variable("JWT_SECRET_FILE", file.toString());
		try (ApplicationProcess application = launcher.start()) {
			SampleClient client = application.client();
			assertThat(header(client.token("demo", password))).contains("\"kid\":\"first\"");
			Files.writeString(file, keySet("second", Secrets.base64Url(64)));
			Awaitility.await()
				.atMost(Duration.ofSeconds(20))
				.untilAsserted(() -> assertThat(header(client.token("demo", password))).contains("\"kid\":\"second\""));
			assertThat(client.me(client.token("demo", password)).statusCode()).isEqualTo(200);
			application.stop();
			assertThat(application.output()).contains("Starting AOT-processed SampleApplication")
				.contains("JWT signing keys reloaded: 'second' ACTIVE from file '" + file + "'");
			assertThat(Secrets.forms(secret)).noneMatch(application.output()::contains);
		}
	}

	private static String keySet(String id, String key) {
		return "{\"keys\":[{\"kty\":\"oct\",\"kid\":\"" + id + "\",\"k\":\"" + key + "\"}]}";
	}

	private static String header(String token) {
		return new String(Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.'))),
				StandardCharsets.US_ASCII);
	}

	private ApplicationLauncher launcher() {
		return new ApplicationLauncher(this.directory).variable("JDK_JAVA_OPTIONS", "-Dspring.aot.enabled=true");
	}

}
