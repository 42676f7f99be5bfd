package io.github.jwtsecret.sample;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Starts the packaged application with good secrets from several places.
 */
class SecretSourcesIT {

	private static final String PASSWORD = Secrets.base64Url(18);

	@TempDir
	private Path directory;

	@Test
	void startWhenSecretIsInVariableIsSilentAboutIt() throws Exception {
		String secret = Secrets.hex(64);
		String output = started(launcher().secret(secret).talkative(), secret);
		assertThat(output).contains("environment variable 'JWT_SECRET'").contains("CONDITIONS EVALUATION REPORT");
	}

	@Test
	void startWhenSecretIsInFileIsSilentAboutIt() throws Exception {
		String secret = Secrets.base64(48);
		Path file = Files.writeString(this.directory.resolve("jwt-secret"), secret + "\n");
		String output = started(launcher().variable("JWT_SECRET_FILE", file.toString()).talkative(), secret);
		assertThat(output).contains("file '" + file + "'");
	}

	@Test
	void startWhenSecretIsInDotEnvIsSilentAboutIt() throws Exception {
		String secret = Secrets.base64(64);
		Files.writeString(this.directory.resolve(".env"), "# The secret\nexport JWT_SECRET='" + secret + "'\n");
		String output = started(launcher().talkative(), secret);
		assertThat(output).containsPattern("JWT signing key '[^']+': HS256, \\d+ bits, from .*\\.env");
	}

	@Test
	void startWhenVariableAndDotEnvHaveSecretTakesVariable() throws Exception {
		String secret = Secrets.base64Url(32);
		String other = Secrets.hex(64);
		Files.writeString(this.directory.resolve(".env"), "JWT_SECRET=" + other + "\n");
		String output = started(launcher().secret(secret), secret);
		assertThat(output).contains("environment variable 'JWT_SECRET'");
		assertThat(Secrets.forms(other)).noneMatch(output::contains);
	}

	private ApplicationLauncher launcher() {
		return new ApplicationLauncher(this.directory).variable("DEMO_PASSWORD", PASSWORD);
	}

	private static String started(ApplicationLauncher launcher, String secret) throws Exception {
		try (ApplicationProcess application = launcher.start()) {
			SampleClient client = application.client();
			assertThat(client.me(client.token("demo", PASSWORD)).statusCode()).isEqualTo(200);
			application.stop();
			String output = application.output();
			assertThat(output).contains("JWT signing key '" + Secrets.keyId(secret) + "'");
			assertThat(Secrets.forms(secret)).noneMatch(output::contains);
			return output;
		}
	}

}
