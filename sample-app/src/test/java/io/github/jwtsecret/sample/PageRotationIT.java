package io.github.jwtsecret.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Watches a rotation on the page, in headless Chromium.
 */
class PageRotationIT {

	private static final String PASSWORD = Secrets.base64Url(18);

	@TempDir
	private Path directory;

	@Test
	void rotationIsToldInPlainSentences() throws Exception {
		try (Browser browser = Browser.start()) {
			KeySetFile keys = new KeySetFile(this.directory.resolve("keys.json"), "old");
			ApplicationLauncher launcher = new ApplicationLauncher(this.directory)
				.variable("DEMO_OPERATOR_PASSWORD", PASSWORD)
				.variable("JWT_SECRET_FORMAT", "jwks")
				.variable("JWT_SECRET_FILE", keys.path().toString());
			try (ApplicationProcess application = launcher.start()) {
				SamplePage page = new SamplePage(browser, application.client()).open();
				page.signIn("operator", PASSWORD);
				page.await("keys-rows", (text) -> assertThat(text).contains("active"));
				page.type("watch", Keys.ENTER);
				page.awaitText("log", "Token 1 was signed by key 'old', and passes.");
				rotate(keys, page);
				application.stop();
				assertThat(keys.secrets()).hasSize(2)
					.flatMap(Secrets::forms)
					.noneMatch((form) -> application.output().contains(form));
			}
			assertThat(browser.console()).noneMatch((message) -> message.contains("Content Security Policy"));
		}
	}

	private static void rotate(KeySetFile keys, SamplePage page) throws IOException {
		Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
		keys.rotate("new", tomorrow, tomorrow);
		page.awaitText("log", "Key 'new' has arrived.");
		keys.schedule(Instant.now().plusSeconds(1), tomorrow);
		page.awaitText("log", "Token 2 is new.");
		keys.schedule(Instant.now(), Instant.now().plusSeconds(1));
		page.awaitText("log", "Key 'old' is retired");
		page.awaitText("log", "Token 1 is refused");
		assertThat(sentences(page))
			.containsSubsequence("Key 'old' signs.", "Token 1 was signed by key 'old', and passes.",
					"Key 'new' has arrived. It verifies from now on, and signs from TIME.",
					"Key 'new' signs from now on.",
					"Key 'old' is a previous one now. It signs no more, and verifies until TIME.",
					"Token 1, of the previous key 'old', still passes.",
					"Token 2 is new. It carries the id of key 'new', and passes.")
			.contains("Key 'old' is retired: it neither signs nor verifies.",
					"Token 1 is refused: its key 'old' is retired. By its claims it would be good for another 59 min.")
			.doesNotHaveDuplicates();
		assertThat(page.rows("keys-rows")).singleElement()
			.satisfies((row) -> assertThat(row).startsWith("new", "● active"));
		assertThat(page.rows("tokens-rows")).containsExactly(List.of("1", "operator", "old", "refused"),
				List.of("2", "operator", "new", "accepted"));
		assertThat(page.text("header-members")).contains("kid\nnew");
		page.type("watch", Keys.ENTER);
		assertThat(page.text("watch")).isEqualTo("Watch");
	}

	private static List<String> sentences(SamplePage page) {
		return page.text("log")
			.lines()
			.map((line) -> line.replaceFirst("^\\d\\d:\\d\\d:\\d\\d ", ""))
			.map((line) -> line.replaceFirst("\\d\\d:\\d\\d:\\d\\d", "TIME"))
			.map((line) -> line.replaceFirst(" \\d+ s\\.$", "."))
			.toList();
	}

}
