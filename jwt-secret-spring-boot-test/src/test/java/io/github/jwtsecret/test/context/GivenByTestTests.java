package io.github.jwtsecret.test.context;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.ContextHierarchy;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestContextManager;
import org.springframework.test.context.TestPropertySource;

import io.github.jwtsecret.jwt.JwtKey;
import io.github.jwtsecret.jwt.JwtKeys;
import io.github.jwtsecret.test.CodecConfiguration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * What a test gives wins, and is judged.
 */
@ExtendWith(OutputCaptureExtension.class)
class GivenByTestTests {

	private static final String SECRET = HexFormat.of().formatHex(new SecureRandom().generateSeed(64));

	@Test
	void contextWhenPropertiesHaveSecretHasIt() throws Exception {
		assertThat(originOf(DynamicPlaceholder.class)).isEqualTo("'generated.secret' in 'Dynamic Test Properties'");
		assertThat(originOf(Dynamic.class)).isEqualTo("'jwt.secret' in 'Dynamic Test Properties'");
	}

	@Test
	void contextWhenPropertiesOfTestAreWeakIsRefused(CapturedOutput output) {
		assertRefused(Inlined.class);
		assertThat(output).contains("    Origin:      'jwt.secret' in 'Inlined Test Properties'\n"
				+ "    Violation:   too-short: 5 bytes; required:");
	}

	@Test
	void contextWhenPropertySourceOfTestIsWeakIsRefused(CapturedOutput output) {
		assertRefused(InlinedSource.class);
		assertThat(output).contains("    Origin:      'jwt.secret' in 'Inlined Test Properties'\n"
				+ "    Violation:   too-short: 6 bytes; required:");
	}

	@Test
	void contextWhenFileOfTestIsPackagedIsRefused(CapturedOutput output) {
		assertRefused(Packaged.class);
		assertThat(output).contains("    Origin:      class path resource [packaged-secret.properties]")
			.contains("    Violation:   hard-coded: packaged with the application;")
			.contains("and never use it again. The test has a random secret then.\n");
	}

	@Test
	void contextWhenConfigurationFileOfTestIsPackagedIsRefused(CapturedOutput output) {
		assertRefused(PackagedConfiguration.class);
		assertThat(output).contains("    Origin:      class path resource [packaged-secret.properties]")
			.contains("    Violation:   hard-coded: packaged with the application;")
			.contains("and never use it again. The test has a random secret then.\n");
	}

	@Test
	void contextWhenApplicationNamesFileThatIsAbsentHasRandomSecret() throws Exception {
		assertThat(originOf(AbsentFile.class)).isEqualTo("'jwt.secret' in 'Random Test Secret'");
	}

	@Test
	void contextWhenTestNamesFileOfApplicationReadsIt(@TempDir Path folder) throws Exception {
		PresentFile.file = Files.writeString(folder.resolve("jwt"), SECRET);
		assertThat(originOf(PresentFile.class)).startsWith("file '" + PresentFile.file + "', named by class path");
	}

	@Test
	void contextWhenTestNamesFileThatIsAbsentIsRefused(CapturedOutput output) {
		assertRefused(AbsentFileOfTest.class, "'jwt.secret-file' (unreadable)");
		assertThat(output).contains("in 'jwt.secret-file' in 'Inlined Test Properties'");
	}

	@Test
	void contextWhenRegistrarIsBeanHasRandomSecret() throws Exception {
		assertThat(originOf(Registrar.class)).isEqualTo("'jwt.secret' in 'Random Test Secret'");
	}

	@Test
	void contextWhenParentHasSecretHasItAsWell() throws Exception {
		assertThat(originOf(Hierarchy.class)).isEqualTo("'jwt.secret' in 'Random Test Secret'");
	}

	private static String originOf(Class<?> testClass) throws Exception {
		TestContextManager manager = new TestContextManager(testClass);
		return manager.getTestContext()
			.getApplicationContext()
			.getBean(JwtKeys.class)
			.getKeys()
			.stream()
			.map(JwtKey::origin)
			.findFirst()
			.orElseThrow();
	}

	private static void assertRefused(Class<?> testClass) {
		assertRefused(testClass, "'jwt.secret' (");
	}

	private static void assertRefused(Class<?> testClass, String violation) {
		assertThatIllegalStateException()
			.isThrownBy(() -> new TestContextManager(testClass).getTestContext().getApplicationContext())
			.withRootCauseInstanceOf(RuntimeException.class)
			.havingRootCause()
			.withMessageContaining("The JWT signing secret is refused: " + violation);
	}

	@SpringBootTest(classes = CodecConfiguration.class)
	static class Dynamic {

		@DynamicPropertySource
		static void secret(DynamicPropertyRegistry registry) {
			registry.add("jwt.secret", () -> SECRET);
		}

	}

	@SpringBootTest(classes = CodecConfiguration.class, properties = "jwt.secret=${generated.secret}")
	static class DynamicPlaceholder {

		@DynamicPropertySource
		static void secret(DynamicPropertyRegistry registry) {
			registry.add("generated.secret", () -> SECRET);
		}

	}

	@SpringBootTest(classes = CodecConfiguration.class, properties = "jwt.secret=short")
	static class Inlined {

	}

	@SpringBootTest(classes = CodecConfiguration.class)
	@TestPropertySource(properties = "jwt.secret=source")
	static class InlinedSource {

	}

	@SpringBootTest(classes = CodecConfiguration.class)
	@TestPropertySource("classpath:packaged-secret.properties")
	static class Packaged {

	}

	@SpringBootTest(classes = CodecConfiguration.class, properties = "spring.config.name=packaged-secret")
	static class PackagedConfiguration {

	}

	@SpringBootTest(classes = CodecConfiguration.class, properties = "spring.config.name=secret-file")
	static class AbsentFile {

	}

	@SpringBootTest(classes = CodecConfiguration.class, properties = "spring.config.name=secret-file")
	static class PresentFile {

		static Path file;

		@DynamicPropertySource
		static void file(DynamicPropertyRegistry registry) {
			registry.add("MY_SECRET_FILE", () -> file.toString());
		}

	}

	@SpringBootTest(classes = CodecConfiguration.class,
			properties = { "spring.config.name=secret-file", "jwt.secret-file=/no/such/folder/other" })
	static class AbsentFileOfTest {

	}

	@SpringBootTest(classes = { CodecConfiguration.class, RegistrarConfiguration.class })
	static class Registrar {

	}

	@Configuration(proxyBeanMethods = false)
	static class RegistrarConfiguration {

		@Bean
		DynamicPropertyRegistrar secret() {
			return (registry) -> registry.add("jwt.secret", () -> SECRET);
		}

	}

	@SpringBootTest
	@ContextHierarchy({ @ContextConfiguration(classes = CodecConfiguration.class),
			@ContextConfiguration(classes = ChildConfiguration.class) })
	static class Hierarchy {

	}

	@Configuration(proxyBeanMethods = false)
	@Import(CodecConfiguration.class)
	static class ChildConfiguration {

	}

}
