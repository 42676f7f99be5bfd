package io.github.jwtsecret.sample;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Makes the pictures of the documentation, when {@code sample-app/screenshots} asks for
 * it. Keys, tokens and passwords on them are thrown away.
 */
class Screenshots {

	private static final Path IMAGES = Path.of("..", "docs", "images");

	private static final int REPORT_WIDTH = 900;

	private static final int PAGE_WIDTH = 1200;

	private static final int SCALE = 2;

	@TempDir
	private Path directory;

	private Browser browser;

	@BeforeEach
	void startBrowser() {
		this.browser = Browser.start();
	}

	@AfterEach
	void closeBrowser() {
		if (this.browser != null) {
			this.browser.close();
		}
	}

	@Test
	void report() throws Exception {
		try (ApplicationProcess application = new ApplicationLauncher(this.directory).start()) {
			int exitCode = application.exitCode();
			String report = application.output().substring(application.output().indexOf("*****"));
			URL terminal = getClass().getResource("/terminal.html");
			this.browser.resize(REPORT_WIDTH, 600, SCALE);
			this.browser.driver().get(terminal.toString());
			this.browser.driver()
				.executeScript("""
						const screen = document.getElementById('screen');
						for (const [command, output] of arguments[0]) {
							const typed = document.createElement('kbd');
							typed.textContent = command;
							screen.append('$ ', typed, '\\n', output, '\\n');
						}""", new Object[] { new String[][] { { "java -jar sample-app.jar", report.strip() + "\n" },
						{ "echo $?", String.valueOf(exitCode) } } });
			save("report.png", REPORT_WIDTH);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "light", "dark" })
	void page(String scheme) throws Exception {
		String password = Secrets.base64Url(18);
		KeySetFile keys = new KeySetFile(this.directory.resolve("keys.json"), "2026-11");
		ApplicationLauncher launcher = new ApplicationLauncher(this.directory)
			.variable("DEMO_OPERATOR_PASSWORD", password)
			.variable("JWT_SECRET_FORMAT", "jwks")
			.variable("JWT_SECRET_FILE", keys.path().toString());
		try (ApplicationProcess application = launcher.start()) {
			this.browser.resize(PAGE_WIDTH, 900, SCALE);
			this.browser.prefer(scheme);
			SamplePage page = new SamplePage(this.browser, application.client()).open();
			page.signIn("operator", password);
			page.await("keys-rows", (text) -> assertThat(text).contains("active"));
			page.type("watch", Keys.ENTER);
			page.awaitText("log", "and passes.");
			Instant begin = Instant.now().plusSeconds(3);
			keys.rotate("2026-12", begin, begin.plusSeconds(60));
			page.awaitText("log", "Token 2 is new.");
			page.focus("call");
			page.press(Keys.ENTER);
			page.awaitText("me-answer", "Accepted");
			save("page-" + scheme + ".png", PAGE_WIDTH);
		}
	}

	private void save(String name, int width) throws IOException {
		Number height = (Number) this.browser.driver()
			.executeScript("document.activeElement.blur(); return document.body.offsetHeight;");
		this.browser.resize(width, height.intValue(), SCALE);
		byte[] image = this.browser.driver().getScreenshotAs(OutputType.BYTES);
		Files.write(Files.createDirectories(IMAGES).resolve(name), image);
	}

}
