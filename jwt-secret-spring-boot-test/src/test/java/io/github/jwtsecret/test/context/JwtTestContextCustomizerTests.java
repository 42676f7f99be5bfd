package io.github.jwtsecret.test.context;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;
import org.springframework.security.oauth2.jwt.JwtDecoder;

import io.github.jwtsecret.jwt.JwtKey;
import io.github.jwtsecret.jwt.JwtKeys;
import io.github.jwtsecret.key.KeyId;
import io.github.jwtsecret.key.SecretMaterial;
import io.github.jwtsecret.test.CodecConfiguration;
import io.github.jwtsecret.test.JwtTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * Tests for {@link JwtTestContextCustomizer}: when there is a random secret, and which.
 */
class JwtTestContextCustomizerTests {

	private final TestContexts contexts = new TestContexts();

	@Test
	void contextWhenNothingIsConfiguredHasRandomSecret() {
		assertThat(start().getKeys()).singleElement().satisfies((key) -> {
			assertThat(key.strength()).isEqualTo(512);
			assertThat(key.origin()).isEqualTo("'jwt.secret' in 'Random Test Secret'");
		});
	}

	@ParameterizedTest
	@CsvSource({ "text, HS256", "text, HS512", "hex, HS256", "hex, HS512", "base64, HS256", "base64, HS512",
			"base64url, HS256", "base64url, HS512", "BASE64_URL, HS384", "jwks, HS256", "jwks, HS512" })
	void contextWhenFormatIsConfiguredHasSecretThatFits(String format, String algorithm) {
		this.contexts.application("jwt.secret-format", format).application("jwt.algorithm", algorithm);
		try (AnnotationConfigApplicationContext context = this.contexts.start()) {
			String token = context.getBean(JwtTokens.class).forSubject("alice").value();
			assertThat(context.getBean(JwtDecoder.class).decode(token).getHeaders()).containsEntry("alg", algorithm);
			assertThat(context.getBean(JwtKeys.class).getKeys()).singleElement()
				.extracting(JwtKey::origin)
				.asString()
				.endsWith("in 'Random Test Secret'");
		}
	}

	@Test
	void contextWhenMoreStrengthIsRequiredHasIt() {
		this.contexts.application("jwt.policy.minimum-strength", 1001);
		assertThat(start().getKeys()).singleElement().extracting(JwtKey::strength).isEqualTo(1008);
	}

	@Test
	void contextWhenKeysOfEnvironmentsAreKnownStarts() {
		this.contexts.application("jwt.known-keys.prod[0]", "prod-2026-11")
			.application("jwt.known-keys.test[0]", "test-2026-11")
			.test("jwt.environment", "test");
		assertThat(start().getKeys()).hasSize(1);
	}

	@Test
	void contextWhenStartedTwiceHasSameKey() {
		KeyId first = start().getActiveKeyId();
		assertThat(new TestContexts().application("jwt.issuer", "https://issuer").start().getBean(JwtKeys.class))
			.extracting(JwtKeys::getActiveKeyId)
			.isEqualTo(first);
	}

	@ParameterizedTest
	@ValueSource(strings = { "${JWT_SECRET}", "${JWT_SECRET:}", "${my.signing-key}", "${mySigningKey}", "${one}" })
	void contextWhenPlaceholderIsNotSetHasRandomSecretThere(String placeholder) {
		this.contexts.application("jwt.secret", placeholder).application("one", "${two}");
		try (AnnotationConfigApplicationContext context = this.contexts.start()) {
			assertThat(context.getBean(JwtKeys.class).getKeys()).singleElement()
				.extracting(JwtKey::origin)
				.asString()
				.endsWith("in 'Random Test Secret'");
			assertThat(context.getEnvironment().getProperty("jwt.secret")).hasSize(128);
		}
	}

	@ParameterizedTest
	@CsvSource({ "jwt.secret, test", "JWT_SECRET, variable", "my.secret, test", "MY_SECRET, variable" })
	void contextWhenSecretIsGivenHasIt(String name, String place) {
		String secret = secret();
		this.contexts.application("jwt.secret", "${my.secret:}");
		if (place.equals("test")) {
			this.contexts.test(name, secret);
		}
		else {
			this.contexts.variable(name, secret);
		}
		assertThat(start().getActiveKeyId()).isEqualTo(KeyId.derive(SecretMaterial.ofText(secret)));
	}

	@Test
	void contextWhenFileIsGivenReadsIt(@TempDir Path folder) throws Exception {
		String secret = secret();
		Path file = Files.writeString(folder.resolve("jwt"), secret);
		this.contexts.application("jwt.secret", "${MY_SECRET:}").test("jwt.secret-file", file.toString());
		assertThat(start().getActiveKeyId()).isEqualTo(KeyId.derive(SecretMaterial.ofText(secret)));
	}

	@Test
	void contextWhenFileMayBeGivenAndIsNotHasRandomSecret() {
		this.contexts.application("jwt.secret-file", "${MY_FILE:}");
		assertThat(start().getKeys()).hasSize(1);
	}

	@Test
	void contextWhenGivenFileIsAbsentIsRefused() {
		assertRefused(this.contexts.application("jwt.secret-file", "/no/such/file"), "'jwt.secret-file' (unreadable)");
		assertRefused(new TestContexts().application("jwt.secret-file", "${MY_FILE}"),
				"'jwt.secret-file' (unresolved-placeholder)");
	}

	@ParameterizedTest
	@CsvSource({ "'', empty", "short, 'too-short, low-strength'", "${JWT_SECRET:short}, hard-coded-default",
			"${random.uuid}, random-placeholder", "a${JWT_SECRET}, mixed-placeholder",
			"${jwt.secret}, circular-placeholder" })
	void contextWhenGivenSecretIsBadIsRefused(String secret, String violation) {
		assertRefused(this.contexts.test("jwt.secret", secret), violation);
	}

	@Test
	void contextWhenVariableIsEmptyIsRefused() {
		assertRefused(this.contexts.variable("JWT_SECRET", ""), "'jwt.secret' (empty)");
	}

	@Test
	void contextWhenAnnotationBringsSecretJudgesIt() {
		assertRefused(this.contexts.configuration(WithPropertySource.class), "hard-coded");
	}

	@Test
	void contextWhenAnnotationBringsSettingForItHasSecretThatFits() {
		this.contexts.configuration(WithFormat.class);
		assertThat(start().getKeys()).singleElement()
			.extracting(JwtKey::origin)
			.isEqualTo("'signing.key' in 'Random Test Secret'");
	}

	@Test
	void contextWhenBeanNeedsSecretHasBean() {
		try (AnnotationConfigApplicationContext context = this.contexts.configuration(OnSecret.class).start()) {
			assertThat(context.containsBean("onSecret")).isTrue();
		}
	}

	@Test
	void sourceWhenPrintedHasNoSecret() {
		try (AnnotationConfigApplicationContext context = this.contexts.start()) {
			String secret = context.getEnvironment().getProperty("jwt.secret");
			assertThat(context.getEnvironment().getPropertySources().get(RandomSecretPropertySource.NAME).toString())
				.doesNotContain(secret);
		}
	}

	private JwtKeys start() {
		AnnotationConfigApplicationContext context = this.contexts.start();
		try (context) {
			return context.getBean(JwtKeys.class);
		}
	}

	private static void assertRefused(TestContexts contexts, String violation) {
		assertThatException().isThrownBy(contexts::start).havingRootCause().withMessageContaining(violation);
	}

	private static String secret() {
		return HexFormat.of().formatHex(new SecureRandom().generateSeed(64));
	}

	@Configuration(proxyBeanMethods = false)
	@Import(CodecConfiguration.class)
	@PropertySource("classpath:packaged-secret.properties")
	static class WithPropertySource {

	}

	@Configuration(proxyBeanMethods = false)
	@Import(CodecConfiguration.class)
	@PropertySource("classpath:secret-settings.properties")
	static class WithFormat {

	}

	@Configuration(proxyBeanMethods = false)
	@Import(CodecConfiguration.class)
	static class OnSecret {

		@Bean
		@ConditionalOnProperty("jwt.secret")
		String onSecret() {
			return "there";
		}

	}

}
