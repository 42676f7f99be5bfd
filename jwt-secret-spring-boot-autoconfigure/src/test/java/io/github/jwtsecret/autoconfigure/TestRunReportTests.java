package io.github.jwtsecret.autoconfigure;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.boot.origin.OriginTrackedValue;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.test.context.TestContextManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * The reports of test contexts.
 */
@ExtendWith(OutputCaptureExtension.class)
class TestRunReportTests {

	private static final String ADD_STARTER = """
			Add the test starter, which gives every test context a random secret:

			    io.github.jwtsecret:jwt-secret-spring-boot-starter-test

			Its scope is 'test', its version the one of the other starter.""";

	private final StandardEnvironment environment = new StandardEnvironment();

	private final Map<String, Object> variables = new LinkedHashMap<>();

	TestRunReportTests() {
		this.environment.getPropertySources()
			.replace("systemEnvironment", new SystemEnvironmentPropertySource("systemEnvironment", this.variables));
	}

	@Test
	void reportWhenContextOfTestHasNoSecretNamesTestStarter(CapturedOutput output) {
		assertThatIllegalStateException()
			.isThrownBy(() -> new TestContextManager(WithoutSecret.class).getTestContext().getApplicationContext());
		assertThat(output).contains("""
				Description:

				No JWT signing secret is configured.

				    Environment: 'default'
				    Algorithm:   HS256, format 'text'
				    Property:    'jwt.secret'
				    Origin:      none
				    Violation:   missing: no property source has it; required: a secret

				Action:

				""" + ADD_STARTER + "\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Inlined Test Properties", "Dynamic Test Properties" })
	void actionWhenSourceIsOfTestNamesTestStarter(String source) {
		add(source, Map.of());
		this.variables.put("JWT_SIGNING_SECRET", Secrets.strong(1));
		FailureAnalysis analysis = analyze();
		assertThat(analysis.getAction()).isEqualTo(ADD_STARTER);
		assertThat(analysis.getDescription()).contains("    'JWT_SIGNING_SECRET': environment variable");
	}

	@Test
	void actionWhenPlaceholderIsNotSetNamesTestStarter() {
		add("Inlined Test Properties", Map.of());
		addPackaged("${signing.key}");
		assertThat(analyze().getAction()).isEqualTo(ADD_STARTER);
	}

	@Test
	void actionWhenValueIsPackagedRemovesItFirst() {
		add("Inlined Test Properties", Map.of());
		addPackaged(Secrets.strong(1));
		assertThat(analyze().getAction())
			.isEqualTo("Remove the value from class path resource [application.yml], line 3, and never use it again. "
					+ ADD_STARTER);
	}

	@ParameterizedTest
	@ValueSource(strings = { "changeme", "${JWT_SECRET:changeme}" })
	void actionWhenValueIsPackagedAndTestStarterIsThereRemovesIt(String value) {
		add("Inlined Test Properties", Map.of());
		add("Random Test Secret", Map.of());
		addPackaged(value);
		assertThat(analyze().getAction())
			.isEqualTo("Remove the value from class path resource [application.yml], line 3, and never use it again. "
					+ "The test has a random secret then.");
	}

	@Test
	void actionWhenValueOfTestIsRefusedMendsItInTest() {
		add("Random Test Secret", Map.of());
		add("Inlined Test Properties", Map.of("jwt.secret", Secrets.weak(1)));
		assertThat(analyze().getAction())
			.startsWith("Generate a secret in the test, in a static method with '@DynamicPropertySource':");
	}

	@Test
	void actionWhenOtherPropertyIsPackagedIsAsInApplication() {
		add("Random Test Secret", Map.of("jwt.secret", Secrets.strong(1)));
		this.environment.getPropertySources()
			.addLast(new MapPropertySource("defaultProperties", Map.of("jwt.next-secret", Secrets.strong(2))));
		assertThat(analyze().getAction()).contains("export JWT_NEXT_SECRET=");
	}

	private void add(String name, Map<String, Object> properties) {
		this.environment.getPropertySources().addFirst(new MapPropertySource(name, properties));
	}

	private void addPackaged(String value) {
		ClassPathResource resource = new ClassPathResource("application.yml");
		TextResourceOrigin origin = new TextResourceOrigin(resource, new TextResourceOrigin.Location(2, 4));
		this.environment.getPropertySources()
			.addLast(new OriginTrackedMapPropertySource(resource.getDescription(),
					Map.of("jwt.secret", OriginTrackedValue.of(value, origin))));
	}

	private FailureAnalysis analyze() {
		KeyRingLoader loader = new KeyRingLoader(this.environment, JwtSettings.from(this.environment),
				new DefaultResourceLoader(), Clock::systemUTC);
		InvalidJwtSecretException refused = (InvalidJwtSecretException) catchThrowable(loader::loadFirst);
		return new JwtSecretFailureAnalyzer().analyze(refused, refused);
	}

	@SpringBootTest(classes = Trial.Application.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
	static class WithoutSecret {

	}

}
