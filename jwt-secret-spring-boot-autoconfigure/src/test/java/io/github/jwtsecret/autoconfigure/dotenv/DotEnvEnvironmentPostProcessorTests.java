package io.github.jwtsecret.autoconfigure.dotenv;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DotEnvEnvironmentPostProcessor}, as {@code spring.factories} registers
 * it.
 */
@ExtendWith(OutputCaptureExtension.class)
class DotEnvEnvironmentPostProcessorTests {

	private static final ConfigurationPropertyName SECRET = ConfigurationPropertyName.of("jwt.secret");

	@TempDir
	private Path folder;

	private final Map<String, Object> variables = new HashMap<>();

	@Test
	void orderFollowsConfigData() {
		DotEnvEnvironmentPostProcessor processor = new DotEnvEnvironmentPostProcessor(Supplier::get);
		assertThat(processor.getOrder()).isGreaterThan(ConfigDataEnvironmentPostProcessor.ORDER);
	}

	@Test
	void runWhenFileBindsEntriesWithOrigin() {
		String secret = generate();
		write(".env", "# local\n\nJWT_SECRET=" + secret + "\nJWT_SECRET_FORMAT=hex\nJWT_PREVIOUS_SECRETS_0=a\n"
				+ "JWT_PREVIOUS_SECRETS_1=b\nJWT_POLICY_MINIMUM_STRENGTH=384\nJWT_KNOWNKEYS_PROD=c\n");
		ConfigurableEnvironment environment = run();
		assertThat(environment.getProperty("jwt.secret")).isEqualTo(secret);
		assertThat(environment.getProperty("JWT_SECRET")).isEqualTo(secret);
		assertThat(environment.getProperty("jwt.secret-format")).isEqualTo("hex");
		assertThat(environment.getProperty("jwt.policy.minimum-strength", Integer.class)).isEqualTo(384);
		Binder binder = Binder.get(environment);
		assertThat(binder.bind("jwt.previous-secrets", Bindable.listOf(String.class)).get()).containsExactly("a", "b");
		assertThat(binder.bind("jwt.known-keys", Bindable.mapOf(String.class, String.class)).get())
			.containsExactly(Map.entry("prod", "c"));
		assertThat(origin(environment)).isEqualTo(new DotEnvOrigin(path(".env"), 3))
			.hasToString("'" + path(".env") + "', line 3");
		assertThat(DotEnvProblem.findIn(environment)).isEmpty();
	}

	@Test
	void runWhenOtherEntriesIgnoresThem() {
		write(".env", "SPRING_PROFILES_ACTIVE=prod\nOTHER=x\nJWT_SECRET=abc");
		ConfigurableEnvironment environment = run();
		assertThat(environment.getActiveProfiles()).isEmpty();
		assertThat(environment.containsProperty("OTHER")).isFalse();
		assertThat(dotEnvSources(environment)).singleElement()
			.satisfies((source) -> assertThat(source.getPropertyNames()).containsExactly("JWT_SECRET"));
	}

	@Test
	void runWhenNoFileAddsNothing(CapturedOutput output) {
		assertThat(dotEnvSources(run())).isEmpty();
		assertThat(output).doesNotContain("DotEnv");
	}

	@Test
	void runWhenEmptyValueIsPresent() {
		write(".env", "JWT_SECRET=\n");
		write("application.properties", "jwt.secret=packaged");
		assertThat(run().getProperty("jwt.secret")).isEmpty();
	}

	@Test
	void runWhenProfilesPrefersLast() {
		write(".env", "JWT_SECRET=base\nJWT_ISSUER=base\nJWT_AUDIENCES_0=base");
		write(".env.dev", "JWT_SECRET=dev\nJWT_ISSUER=dev");
		write(".env.local", "JWT_SECRET=local");
		write(".env.default", "JWT_SECRET=default");
		ConfigurableEnvironment environment = run("--spring.profiles.active=dev,local");
		assertThat(environment.getProperty("jwt.secret")).isEqualTo("local");
		assertThat(environment.getProperty("jwt.issuer")).isEqualTo("dev");
		assertThat(environment.getProperty("jwt.audiences[0]")).isEqualTo("base");
		assertThat(run("--spring.profiles.active=local,dev").getProperty("jwt.secret")).isEqualTo("dev");
		assertThat(run("--spring.profiles.active=other").getProperty("jwt.secret")).isEqualTo("base");
		assertThat(run().getProperty("jwt.secret")).isEqualTo("base");
	}

	@Test
	void runWhenProfileOfConfigurationFileReadsItsFile() {
		write("application.properties", "spring.profiles.active=dev");
		write(".env.dev", "JWT_SECRET=dev");
		assertThat(run().getProperty("jwt.secret")).isEqualTo("dev");
	}

	@Test
	void runWhenProfileIsNoFileNameIgnoresIt() {
		write(".env", "JWT_SECRET=base");
		this.variables.put("SPRING_PROFILES_VALIDATE", "false");
		assertThat(run("--spring.profiles.active=a\0b,../c").getProperty("jwt.secret")).isEqualTo("base");
	}

	@Test
	void runWhenEnvironmentVariableIgnoresEntry() {
		write(".env.dev", "JWT_SECRET=file");
		this.variables.put("JWT_SECRET", "variable");
		ConfigurableEnvironment environment = run("--spring.profiles.active=dev");
		assertThat(environment.getProperty("jwt.secret")).isEqualTo("variable");
		assertThat(origin(environment)).isNull();
	}

	@Test
	void runWhenEmptyEnvironmentVariableIgnoresEntry() {
		write(".env", "JWT_SECRET=file");
		this.variables.put("JWT_SECRET", "");
		assertThat(run().getProperty("jwt.secret")).isEmpty();
	}

	@Test
	void runWhenArgumentOrSystemPropertyIgnoresEntry() {
		write(".env", "JWT_SECRET=file");
		assertThat(run("--jwt.secret=argument").getProperty("jwt.secret")).isEqualTo("argument");
		withSystemProperty("jwt.secret", "property",
				() -> assertThat(run().getProperty("jwt.secret")).isEqualTo("property"));
	}

	@Test
	void runWhenConfigurationFilePrefersEntry() {
		write(".env", "JWT_SECRET=file");
		write("application.properties", "jwt.secret=packaged");
		assertThat(run().getProperty("jwt.secret")).isEqualTo("file");
	}

	@Test
	void runWhenPlaceholderResolvesToEntry() {
		write(".env", "JWT_SECRET=file\nJWT_KEY=key");
		write("application.yml", "a: ${JWT_SECRET}\nb: ${jwt.secret}\nc: ${JWT_KEY}\n");
		ConfigurableEnvironment environment = run();
		assertThat(environment.getProperty("a")).isEqualTo("file");
		assertThat(environment.getProperty("b")).isEqualTo("file");
		assertThat(Binder.get(environment).bind("c", String.class).get()).isEqualTo("key");
	}

	@Test
	void runWhenValueIsPlaceholderStaysInSourceAsWritten() {
		write(".env", "JWT_SECRET='${HOME}'");
		assertThat(ConfigurationPropertySources.get(run()))
			.anySatisfy((source) -> assertThat(source.getConfigurationProperty(SECRET)).isNotNull()
				.satisfies((property) -> assertThat(property.getValue()).isEqualTo("${HOME}")));
	}

	@Test
	void runWhenNotEnabledReadsNothing() {
		write(".env", "JWT_SECRET=file");
		assertThat(dotEnvSources(run("--jwt.dotenv.enabled=false"))).isEmpty();
		write("application.yml", "jwt:\n  dotenv:\n    enabled: no\n");
		assertThat(dotEnvSources(run())).isEmpty();
		this.variables.put("JWT_DOTENV_ENABLED", "true");
		assertThat(run().getProperty("jwt.secret")).isEqualTo("file");
	}

	@Test
	void runWhenEnabledIsNoBooleanReadsNothingAndLeavesTheReportToTheGuard(CapturedOutput output) {
		write(".env", "JWT_SECRET=file");
		assertThat(dotEnvSources(run("--jwt.dotenv.enabled=perhaps"))).isEmpty();
		assertThat(output).doesNotContain("perhaps");
	}

	@Test
	void runWhenLocationIsMissingWarns(CapturedOutput output) {
		for (String location : List.of(path("missing"), write("file", "JWT_SECRET=abc").toString())) {
			ConfigurableEnvironment environment = run("--jwt.dotenv.location=" + location);
			assertThat(DotEnvProblem.findIn(environment))
				.containsExactly(new DotEnvProblem(location, 0, "'jwt.dotenv.location' is not a folder that exists"));
			assertThat(output)
				.containsOnlyOnce("Ignored '" + location + "': 'jwt.dotenv.location' is not a folder that exists");
		}
	}

	@Test
	void runWhenLocationMayBeSecretDoesNotShowIt(CapturedOutput output) {
		String secret = generate();
		for (String location : List.of("~", "file:" + this.folder, secret, secret + "/" + secret)) {
			assertThat(DotEnvProblem.findIn(run("--jwt.dotenv.location=" + location)))
				.containsExactly(new DotEnvProblem("a location that is not shown", 0,
						"'jwt.dotenv.location' is not a folder that exists"));
		}
		assertThat(output)
			.contains("Ignored 'a location that is not shown': 'jwt.dotenv.location' is not a folder that exists")
			.doesNotContain(secret);
	}

	@Test
	void runWhenLinesAreBrokenWarnsOnceWithLineNumbers(CapturedOutput output) {
		String secret = generate();
		write(".env", "A='\n" + secret + "\nJWT_SECRET='" + secret + "\nJWT_NEXT_SECRET=" + secret + "\nJWT_" + secret);
		ConfigurableEnvironment environment = run();
		assertThat(environment.getProperty("jwt.next-secret")).isEqualTo(secret);
		assertThat(environment.containsProperty("jwt.secret")).isFalse();
		assertThat(DotEnvProblem.findIn(environment)).extracting(DotEnvProblem::line).containsExactly(3, 5);
		assertThat(output)
			.containsOnlyOnce("Ignored '" + path(".env") + "', line 3: unterminated quote; '" + path(".env")
					+ "', line 5: no '=' after the name")
			.doesNotContain(secret);
	}

	@Test
	void runWhenFilesAreNotReadExposesProblemsByPrecedence() throws IOException {
		Files.createDirectory(this.folder.resolve(".env"));
		write(".env.dev", "JWT_SECRET");
		assertThat(DotEnvProblem.findIn(run("--spring.profiles.active=dev"))).containsExactly(
				new DotEnvProblem(path(".env.dev"), 1, "no '=' after the name"),
				new DotEnvProblem(path(".env"), 0, "folder instead of a file"));
	}

	@Test
	void runWhenTraceShowsNoValue() throws Exception {
		List<String> secrets = Stream.generate(DotEnvEnvironmentPostProcessorTests::generate).limit(6).toList();
		write(".env", "JWT_SECRET=%s\nJWT_NEXT_SECRET='%s\nDB_PASSWORD=%s\nB=\"%s\n".formatted(secrets.toArray()));
		write(".env.dev", "JWT_PREVIOUS_SECRETS_0=\"%s\"\nJWT_%s".formatted(secrets.subList(4, 6).toArray()));
		write("application.yml", "a: ${JWT_SECRET}\n");
		String output = runProcess("--spring.profiles.active=dev", "--logging.level.root=trace", "--debug", "--trace");
		assertThat(output).contains("TRACE", "environment: ", "DotEnvPropertySource {name='.env-systemEnvironment'}")
			.contains("Ignored '.env', line 2: unterminated quote")
			.contains("source: [JWT_SECRET]", "source: [JWT_PREVIOUS_SECRETS_0]", "length: " + secrets.get(0).length())
			.doesNotContain(secrets);
	}

	@Test
	void runWhenDefaultLocationReadsWorkingDirectory() throws Exception {
		write(".env", "JWT_SECRET=" + generate());
		assertThat(runProcess()).contains("origin: '.env', line 1");
	}

	@Test
	void runWhenAotProcessingReadsNothing() {
		write(".env", "JWT_SECRET=file");
		withSystemProperty(AbstractAotProcessor.AOT_PROCESSING, "true",
				() -> assertThat(dotEnvSources(run())).isEmpty());
	}

	@Test
	void postProcessWhenNoSystemEnvironmentAddsAfterSystemProperties() {
		write(".env", "JWT_SECRET=file");
		ConfigurableEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
		environment.getPropertySources()
			.addLast(new MapPropertySource("own",
					Map.of("jwt.secret", "own", "jwt.dotenv.location", this.folder.toString())));
		postProcess(environment);
		assertThat(environment.getPropertySources()).extracting(PropertySource::getName)
			.containsExactly("systemProperties", path(".env") + "-systemEnvironment", "own");
	}

	@Test
	void postProcessWhenNoKnownSourceAddsLast() {
		write(".env", "JWT_SECRET=file\nJWT_ISSUER=file");
		write(".env.dev", "JWT_SECRET=dev");
		MockEnvironment environment = new MockEnvironment().withProperty("jwt.dotenv.location", this.folder.toString())
			.withProperty("jwt.issuer", "own");
		environment.setActiveProfiles("dev");
		postProcess(environment);
		Binder binder = Binder.get(environment);
		assertThat(binder.bind("jwt.issuer", String.class).get()).isEqualTo("own");
		assertThat(binder.bind("jwt.secret", String.class).get()).isEqualTo("dev");
	}

	@Test
	void postProcessWhenRepeatedReplacesSources() {
		write(".env", "JWT_SECRET=file");
		MockEnvironment environment = new MockEnvironment().withProperty("jwt.dotenv.location", this.folder.toString());
		postProcess(environment);
		write(".env", "JWT_SECRET=changed");
		postProcess(environment);
		assertThat(dotEnvSources(environment)).hasSize(1);
		assertThat(environment.getProperty("JWT_SECRET")).isEqualTo("changed");
	}

	private void withSystemProperty(String name, String value, Runnable runnable) {
		System.setProperty(name, value);
		try {
			runnable.run();
		}
		finally {
			System.clearProperty(name);
		}
	}

	private ConfigurableEnvironment run(String... arguments) {
		SpringApplication application = new SpringApplication(Application.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.setBannerMode(Banner.Mode.OFF);
		application.setLogStartupInfo(false);
		application.setEnvironment(createEnvironment());
		try (ConfigurableApplicationContext context = application.run(arguments)) {
			return context.getEnvironment();
		}
	}

	private String runProcess(String... arguments) throws Exception {
		String classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
			.map((entry) -> Path.of(entry).toAbsolutePath().toString())
			.collect(Collectors.joining(File.pathSeparator));
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classPath,
						"-XX:TieredStopAtLevel=1", Application.class.getName()));
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(command).directory(this.folder.toFile()).redirectErrorStream(true);
		builder.environment().keySet().removeIf((name) -> name.startsWith("JWT_") || name.startsWith("SPRING_"));
		Process process = builder.start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as(output).isZero();
		return output;
	}

	private ConfigurableEnvironment createEnvironment() {
		this.variables.putIfAbsent("SPRING_CONFIG_LOCATION", this.folder + "/");
		this.variables.putIfAbsent("JWT_DOTENV_LOCATION", this.folder.toString());
		ConfigurableEnvironment environment = new StandardEnvironment();
		String name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
		environment.getPropertySources().replace(name, new SystemEnvironmentPropertySource(name, this.variables));
		return environment;
	}

	private void postProcess(ConfigurableEnvironment environment) {
		DeferredLogFactory logFactory = Supplier::get;
		new DotEnvEnvironmentPostProcessor(logFactory).postProcessEnvironment(environment, new SpringApplication());
	}

	private static List<DotEnvPropertySource> dotEnvSources(ConfigurableEnvironment environment) {
		return environment.getPropertySources()
			.stream()
			.filter(DotEnvPropertySource.class::isInstance)
			.map(DotEnvPropertySource.class::cast)
			.toList();
	}

	private static DotEnvOrigin origin(ConfigurableEnvironment environment) {
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
			ConfigurationProperty property = source.getConfigurationProperty(SECRET);
			if (property != null) {
				return DotEnvOrigin.from(property.getOrigin());
			}
		}
		return null;
	}

	private Path write(String name, String text) {
		try {
			return Files.writeString(this.folder.resolve(name), text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String path(String name) {
		return this.folder.resolve(name).toString();
	}

	private static String generate() {
		byte[] bytes = new byte[32];
		new SecureRandom().nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

	@Configuration(proxyBeanMethods = false)
	public static class Application {

		public static void main(String[] arguments) {
			SpringApplication application = new SpringApplication(Application.class);
			application.setWebApplicationType(WebApplicationType.NONE);
			try (ConfigurableApplicationContext context = application.run(arguments)) {
				ConfigurableEnvironment environment = context.getEnvironment();
				System.out.println("origin: " + origin(environment));
				System.out.println("environment: " + environment);
				System.out.println("length: " + environment.getProperty("a", "").length());
				dotEnvSources(environment).forEach((source) -> System.out.println("source: " + source.getSource()));
			}
		}

	}

}
