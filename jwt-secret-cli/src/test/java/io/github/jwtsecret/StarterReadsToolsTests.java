package io.github.jwtsecret;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

import io.github.jwtsecret.jwt.JwtKeys;
import io.github.jwtsecret.key.SecretFormat;
import io.github.jwtsecret.tool.Frontend;
import io.github.jwtsecret.tool.Generate;
import io.github.jwtsecret.tool.Rotate;
import io.github.jwtsecret.tool.RotateOptions;
import io.github.jwtsecret.tool.SecretOptions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Applications take what the tools write.
 */
class StarterReadsToolsTests {

	private static final SecretOptions DEFAULTS = new SecretOptions(null, null, null, null);

	@TempDir
	private Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "text", "hex", "base64", "base64url" })
	void startWhenEnvFileIsGeneratedAndRotatedKnowsAllKeys(String format) throws Exception {
		Path file = this.folder.resolve(".env");
		Files.writeString(file, "# c\r\nJWT_SECRET_FORMAT=" + format + "\r\nexport JWT_SECRET= # none");
		new Generate(Frontend.COMMAND_LINE).run(file, null, DEFAULTS, null, false);
		rotate(file, false, false);
		rotate(file, true, false);
		rotate(file, false, true);
		String line = new Rotate(Frontend.COMMAND_LINE)
			.run(file, null, DEFAULTS, new RotateOptions(true, false, false, null, null, null), "dev")
			.lines()
			.get(1);
		try (ConfigurableApplicationContext context = start(this.folder)) {
			List<String> keys = context.getBean(JwtKeys.class)
				.getKeys()
				.stream()
				.map((key) -> key.status() + " " + key.id())
				.toList();
			assertThat(keys).hasSize(4).contains("NEXT " + line.substring("jwt.known-keys.dev: ".length()));
		}
	}

	@Test
	void startWhenSecretsHaveCommasAndQuotesKnowsAllKeys() throws Exception {
		Path file = this.folder.resolve(".env");
		Files.writeString(file,
				"JWT_SECRET='" + TestSecrets.hex() + ",\"#$'\nJWT_PREVIOUS_SECRETS=" + TestSecrets.hex() + "\n");
		rotate(file, false, false);
		rotate(file, false, false);
		try (ConfigurableApplicationContext context = start(this.folder)) {
			assertThat(context.getBean(JwtKeys.class).getKeys()).hasSize(4);
		}
	}

	@Test
	void startWhenSecretIsShownAndSetHasTheKeyOfTheReport() {
		SecretOptions options = new SecretOptions(32, SecretFormat.BASE64URL, null, null);
		var report = new Generate(Frontend.COMMAND_LINE).run(null, null, options, "dev", false);
		try (ConfigurableApplicationContext context = start(this.folder, "--jwt.secret=" + report.exportSecret())) {
			String id = context.getBean(JwtKeys.class).getActiveKeyId().toString();
			assertThat(report.lines()).containsExactly("jwt.known-keys.dev: " + id);
		}
	}

	private static void rotate(Path file, boolean stage, boolean promote) {
		new Rotate(Frontend.COMMAND_LINE).run(file, null, DEFAULTS,
				new RotateOptions(stage, promote, false, null, null, null), null);
	}

	private static ConfigurableApplicationContext start(Path folder, String... arguments) {
		SpringApplication application = new SpringApplication(Application.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		application
			.setDefaultProperties(Map.of("jwt.dotenv.location", folder.toString(), "spring.main.banner-mode", "off"));
		return application.run(arguments);
	}

	@EnableAutoConfiguration
	static class Application {

	}

}
