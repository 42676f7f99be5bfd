package io.github.jwtsecret.integration.documentation;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What pages show of a start, beside a real one: {@code "README.md"},
 * {@code "getting-started.md"}, {@code "environments.md"} and {@code "security.md"}.
 */
class ReportsIT {

	private static final Page README = Page.of("README.md");

	private static final Page GETTING_STARTED = Page.of("docs/getting-started.md");

	private static final Page ENVIRONMENTS = Page.of("docs/environments.md");

	private static final Page SECURITY = Page.of("docs/security.md");

	@TempDir
	private Path folder;

	@Test
	void reportWhenSecretIsMissingIsThatOfReadme() {
		Outcome outcome = start().web().run();
		assertThat(outcome.report()).isEqualTo(documented(README, "APPLICATION FAILED TO START"));
		assertThat(outcome.report()).contains(documented(GETTING_STARTED, "No JWT signing secret"));
		assertThat(outcome.output()).doesNotContain("Tomcat initialized");
	}

	@Test
	void keyLineWhenStartIsGoodIsThatOfThePage() {
		Outcome outcome = start().variable("JWT_SECRET", Secrets.hex(11))
			.variable("SPRING_PROFILES_ACTIVE", "dev")
			.run();
		assertThat(outcome.keyLine().replace(outcome.keyId(), "4kGnmRn1bW6rYp0c") + "\n")
			.isEqualTo(documented(ENVIRONMENTS, "JWT signing key"));
	}

	@Test
	void reportWhenKeyIsCopiedFromAnotherEnvironmentIsThatOfThePage() throws Exception {
		String secret = Secrets.hex(12);
		String keyId = start().variable("JWT_SECRET", secret).run().keyId();
		Outcome outcome = start().variable("JWT_SECRET", secret)
			.variable("SPRING_PROFILES_ACTIVE", "staging")
			.file("application.yml", ENVIRONMENTS.text("yaml", 0).replace("Vd0wqXyZ3NfT8u2L", keyId))
			.run();
		assertThat(outcome.report()).isEqualTo(documented(ENVIRONMENTS, "APPLICATION FAILED TO START"));
		assertThat(outcome.output()).doesNotContain(secret);
	}

	@Test
	void startWhenKeyIsThatOfItsEnvironmentIsGood() throws Exception {
		String secret = Secrets.hex(12);
		String keyId = start().variable("JWT_SECRET", secret).run().keyId();
		String configuration = ENVIRONMENTS.text("yaml", 0).replace("Vd0wqXyZ3NfT8u2L", keyId);
		assertThat(start().variable("JWT_SECRET", secret)
			.variable("SPRING_PROFILES_ACTIVE", "metrics,PROD")
			.file("application.yml", configuration)
			.run()
			.isGood()).isTrue();
		assertThat(start().variable("JWT_SECRET", secret)
			.variable("JWT_ENVIRONMENT", "production")
			.file("application.yml", configuration)
			.run()
			.violations()).containsExactly("other-environment");
	}

	@Test
	void reportWhenSecretIsInAnotherSettingIsThatOfThePage() {
		String secret = Secrets.hex(13);
		Outcome outcome = start().variable("JWT_SECRET", Secrets.hex(14)).variable("JWT_ALGORITHM", secret).run();
		assertThat(outcome.report()).isEqualTo(documented(SECURITY, "'jwt.algorithm'"));
		assertThat(outcome.output()).doesNotContain(secret);
	}

	private ApplicationStart start() {
		return new ApplicationStart(this.folder);
	}

	private static String documented(Page page, String part) {
		return page.blocks()
			.stream()
			.filter((block) -> block.language().equals("text") && block.text().contains(part))
			.findFirst()
			.orElseThrow()
			.text();
	}

}
