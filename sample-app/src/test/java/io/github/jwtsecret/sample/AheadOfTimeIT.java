package io.github.jwtsecret.sample;

import java.nio.file.Path;

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

	private ApplicationLauncher launcher() {
		return new ApplicationLauncher(this.directory).variable("JDK_JAVA_OPTIONS", "-Dspring.aot.enabled=true");
	}

}
