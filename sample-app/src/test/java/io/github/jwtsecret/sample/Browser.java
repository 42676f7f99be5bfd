package io.github.jwtsecret.sample;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A headless Chromium of its own, which reaches nothing but this machine.
 */
final class Browser implements AutoCloseable {

	private static final List<String> NAMES = List.of("google-chrome", "chromium", "chromium-browser");

	private static final JsonMapper JSON = new JsonMapper();

	private final ChromeDriver driver;

	private Browser(ChromeDriver driver) {
		this.driver = driver;
	}

	/**
	 * Start a browser, or skip the test where none is installed.
	 * @return the browser
	 */
	static Browser start() {
		Optional<File> browser = NAMES.stream().flatMap(Browser::find).findFirst();
		Optional<File> driver = find("chromedriver").findFirst();
		Assumptions.assumeTrue(browser.isPresent() && driver.isPresent(),
				"Chromium and chromedriver are not installed; on Debian: apt-get install chromium chromium-driver");
		ChromeOptions options = new ChromeOptions();
		options.setBinary(browser.orElseThrow());
		options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
				"--disable-background-networking", "--disable-component-update", "--disable-sync",
				"--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost", "--hide-scrollbars", "--lang=en-GB",
				"--force-color-profile=srgb", "--font-render-hinting=none");
		LoggingPreferences logs = new LoggingPreferences();
		logs.enable(LogType.BROWSER, Level.ALL);
		logs.enable(LogType.PERFORMANCE, Level.ALL);
		options.setCapability("goog:loggingPrefs", logs);
		ChromeDriverService service = new ChromeDriverService.Builder().usingDriverExecutable(driver.orElseThrow())
			.usingAnyFreePort()
			.build();
		return new Browser(new ChromeDriver(service, options));
	}

	private static Stream<File> find(String name) {
		return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
			.map((folder) -> Path.of(folder, name))
			.filter(Files::isExecutable)
			.map(Path::toFile);
	}

	ChromeDriver driver() {
		return this.driver;
	}

	/**
	 * Prefer a color scheme.
	 * @param scheme {@code light} or {@code dark}
	 */
	void prefer(String scheme) {
		command("Emulation.setEmulatedMedia",
				Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
	}

	/**
	 * Have a window of some size.
	 * @param width the width
	 * @param height the height
	 * @param scale how many dots a pixel of the page has in either direction
	 */
	void resize(int width, int height, int scale) {
		command("Emulation.setDeviceMetricsOverride",
				Map.of("width", width, "height", height, "deviceScaleFactor", scale, "mobile", false));
	}

	Map<String, Object> command(String name, Map<String, Object> parameters) {
		return this.driver.executeCdpCommand(name, parameters);
	}

	/**
	 * Return what the console has got since it was asked for before.
	 * @return the messages
	 */
	List<String> console() {
		return this.driver.manage().logs().get(LogType.BROWSER).getAll().stream().map(LogEntry::getMessage).toList();
	}

	/**
	 * Return the requests since they were asked for before.
	 * @return method, address and body, if any, of each
	 */
	List<String> requests() {
		return this.driver.manage()
			.logs()
			.get(LogType.PERFORMANCE)
			.getAll()
			.stream()
			.map((entry) -> JSON.readTree(entry.getMessage()).path("message"))
			.filter((message) -> message.path("method").asString().equals("Network.requestWillBeSent"))
			.map((message) -> describe(message.path("params").path("request")))
			.toList();
	}

	private static String describe(JsonNode request) {
		return String
			.join(" ", request.path("method").asString(), request.path("url").asString(),
					request.path("postData").asString(""))
			.trim();
	}

	@Override
	public void close() {
		this.driver.quit();
	}

}
