package io.github.jwtsecret.integration.documentation;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import javax.management.MBeanServer;
import javax.management.ObjectName;

import com.sun.management.HotSpotDiagnosticMXBean;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

import io.github.jwtsecret.policy.SecretPolicy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * The claims of {@code "security.md"} that nothing else tests: the channels that stay
 * open are open, what is said to close them does, and its figures are right.
 */
class SecurityPageIT {

	private static final String SECRET = Secrets.hex(21);

	private static final BigDecimal YEAR = BigDecimal.valueOf(31_557_600);

	@TempDir
	private Path folder;

	@Test
	void heapDumpWhenWrittenHasTheKey() throws Exception {
		Path dump = this.folder.resolve("heap.hprof");
		ApplicationStart start = new ApplicationStart(this.folder).variable("JWT_SECRET", SECRET);
		Outcome outcome = start.run((context) -> dumpHeap(dump));
		assertThat(outcome.isGood()).isTrue();
		String content = Files.readString(dump, StandardCharsets.ISO_8859_1);
		assertThat(content.contains(SECRET)).isTrue();
	}

	private static void dumpHeap(Path file) {
		try {
			ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(file.toString(), true);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void heapDumpEndpointWhenExposedHasNoAccess() {
		Outcome outcome = new ApplicationStart(this.folder).web()
			.source(Open.class)
			.variable("JWT_SECRET", SECRET)
			.argument("--management.endpoints.web.exposure.include=*")
			.run((context) -> {
				String port = context.getEnvironment().getProperty("local.server.port");
				assertThat(status(port, "heapdump")).isEqualTo(404);
				assertThat(status(port, "health")).isEqualTo(200);
			});
		assertThat(outcome.failure()).isNull();
	}

	private static int status(String port, String endpoint) {
		try {
			return HttpClient.newHttpClient()
				.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/" + endpoint)).build(),
						HttpResponse.BodyHandlers.discarding())
				.statusCode();
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void processListWhenReadByOthersHasArgumentsAndNoVariables() throws IOException {
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of("/proc/self/cmdline"))))
			.isEqualTo("r--r--r--");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of("/proc/self/environ"))))
			.isEqualTo("r--------");
	}

	@Test
	void recordingWhenEventsAreOffHasNoVariables() throws Exception {
		assertThat(variables(true)).isNotEmpty();
		assertThat(variables(false)).isEmpty();
	}

	private List<RecordedEvent> variables(boolean enabled) throws Exception {
		Path file = this.folder.resolve("recording.jfr");
		try (Recording recording = new Recording()) {
			for (String event : List.of("jdk.InitialEnvironmentVariable", "jdk.InitialSystemProperty")) {
				if (enabled) {
					recording.enable(event);
				}
				else {
					recording.disable(event);
				}
			}
			recording.start();
			recording.stop();
			recording.dump(file);
		}
		return RecordingFile.readAllEvents(file)
			.stream()
			.filter((event) -> event.getEventType().getName().startsWith("jdk.Initial"))
			.toList();
	}

	@Test
	void runtimeBeanWhenAskedHasSystemProperties() {
		Map<String, String> properties = ManagementFactory.getRuntimeMXBean().getSystemProperties();
		assertThat(properties).containsEntry("java.home", System.getProperty("java.home"));
	}

	@Test
	void adminBeanWhenEnabledHasEveryProperty() {
		MBeanServer server = ManagementFactory.getPlatformMBeanServer();
		ApplicationStart start = new ApplicationStart(this.folder).variable("JWT_SECRET", SECRET);
		String name = "org.springframework.boot:type=Admin,name=SpringApplication";
		Outcome off = start.run((context) -> assertThat(isRegistered(server, name)).isFalse());
		Outcome on = start.argument("--spring.application.admin.enabled=true").run((context) -> {
			try {
				assertThat(server.invoke(new ObjectName(name), "getProperty", new Object[] { "jwt.secret" },
						new String[] { String.class.getName() }))
					.isEqualTo(SECRET);
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		});
		assertThat(off.failure()).isNull();
		assertThat(on.failure()).isNull();
	}

	private static boolean isRegistered(MBeanServer server, String name) {
		try {
			return server.isRegistered(new ObjectName(name));
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void yamlWhenItDoesNotParseIsQuoted() throws IOException {
		Outcome outcome = new ApplicationStart(this.folder)
			.file("application.yml", "jwt:\n  secret: \"" + SECRET + "\" x\n")
			.run();
		assertThat(outcome.isGood()).isFalse();
		assertThat(outcome.output()).contains(SECRET.substring(0, 20));
	}

	@Test
	void yamlReaderWhenAtDebugLogsDocuments() throws IOException {
		assertThat(loggedByYamlReader(LogLevel.DEBUG)).contains(SECRET);
		assertThat(loggedByYamlReader(LogLevel.INFO)).doesNotContain(SECRET);
	}

	private String loggedByYamlReader(LogLevel level) {
		return new ApplicationStart(this.folder).variable("JWT_SECRET", Secrets.hex(22)).run((context) -> {
			LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());
			logging.setLogLevel("org.springframework.boot.env", level);
			logging.setLogLevel("org.springframework.beans.factory.config", level);
			try {
				new YamlPropertySourceLoader().load("document",
						new ByteArrayResource(("jwt:\n  secret: " + SECRET + "\n").getBytes(StandardCharsets.UTF_8)));
			}
			catch (IOException ex) {
				throw new IllegalStateException(ex);
			}
		}).output();
	}

	@Test
	void propertySourceWhenPrintedAtDebugHasValues() {
		StringBuilder printed = new StringBuilder();
		new ApplicationStart(this.folder).variable("JWT_SECRET", Secrets.hex(22))
			.argument("--logging.level.org.springframework.core.env=DEBUG")
			.run((context) -> printed.append(new MapPropertySource("source", Map.of("jwt.secret", SECRET))));
		assertThat(printed).contains(SECRET);
	}

	@Test
	void surefireReportWhenWrittenListsSystemProperties() throws IOException {
		Path folder = Path.of("target", "surefire-reports");
		assumeThat(folder).exists();
		try (Stream<Path> reports = Files.list(folder)) {
			Path report = reports.filter((file) -> file.toString().endsWith(".xml")).findFirst().orElseThrow();
			assertThat(Files.readString(report)).contains("<property name=\"java.home\"");
		}
	}

	@Test
	void figuresWhenReckonedAreThoseOfThePage() {
		assertRow("8 random letters and digits", BigInteger.valueOf(62).pow(8), "3 hours", "at once");
		assertRow("12 of them", BigInteger.valueOf(62).pow(12), "5,111 years", "1.6 seconds");
		assertRow("16 of them", BigInteger.valueOf(62).pow(16), "7.6 · 10<sup>10</sup> years", "276 days");
		assertRow("128 bits", BigInteger.TWO.pow(128), "5.4 · 10<sup>20</sup> years", "5.4 · 10<sup>9</sup> years");
		assertRow("**256 bits", BigInteger.TWO.pow(256), "1.8 · 10<sup>59</sup> years", "1.8 · 10<sup>48</sup> years");
	}

	@Test
	void digestsWhenCountedAreAsManyAsThePageSays() throws IOException {
		try (InputStream table = SecretPolicy.class.getResourceAsStream("word-digests-sha-256.bin")) {
			// An index of 512 bytes, then five for each
			int words = (table.readAllBytes().length - 512) / 5;
			assertThat(Page.of("docs/security.md").proseLines())
				.anyMatch((line) -> line.contains(String.format(Locale.ROOT, "Those of %,d common passwords", words)));
		}
	}

	private static void assertRow(String start, BigInteger values, String card, String everything) {
		String row = Page.of("docs/security.md")
			.proseLines()
			.filter((line) -> line.startsWith("| " + start))
			.findFirst()
			.orElseThrow();
		assertThat(row).contains("2<sup>" + Math.round(Math.log(values.doubleValue()) / Math.log(2)) + "</sup>");
		assertThat(row).endsWith("| " + time(values, 10) + " | " + time(values, 21) + " |");
		assertThat(List.of(time(values, 10), time(values, 21))).containsExactly(card, everything);
	}

	private static String time(BigInteger values, int rate) {
		BigDecimal seconds = new BigDecimal(values.shiftRight(1)).divide(BigDecimal.TEN.pow(rate),
				MathContext.DECIMAL64);
		BigDecimal years = seconds.divide(YEAR, MathContext.DECIMAL64);
		if (seconds.compareTo(BigDecimal.valueOf(0.01)) < 0) {
			return "at once";
		}
		if (seconds.compareTo(BigDecimal.valueOf(60)) < 0) {
			return String.format(Locale.ROOT, "%.1f seconds", seconds);
		}
		if (seconds.compareTo(BigDecimal.valueOf(86_400)) < 0) {
			return seconds.divide(BigDecimal.valueOf(3600), 0, RoundingMode.HALF_UP) + " hours";
		}
		if (years.compareTo(BigDecimal.ONE) < 0) {
			return seconds.divide(BigDecimal.valueOf(86_400), 0, RoundingMode.HALF_UP) + " days";
		}
		if (years.compareTo(BigDecimal.valueOf(100_000)) < 0) {
			return String.format(Locale.ROOT, "%,d years", years.longValue());
		}
		int exponent = years.precision() - years.scale() - 1;
		return String.format(Locale.ROOT, "%.1f · 10<sup>%d</sup> years", years.scaleByPowerOfTen(-exponent), exponent);
	}

	/**
	 * Opens the endpoints.
	 */
	@Configuration(proxyBeanMethods = false)
	static class Open {

		@Bean
		SecurityFilterChain open(HttpSecurity http) throws Exception {
			return http.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll()).build();
		}

	}

}
