package io.github.jwtsecret.test.context;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.annotation.DirtiesContext.HierarchyMode;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestContextManager;

import io.github.jwtsecret.jwt.JwtKeys;
import io.github.jwtsecret.key.KeyId;
import io.github.jwtsecret.test.CodecConfiguration;
import io.github.jwtsecret.test.JwtTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Nothing shows a random secret, however much is logged.
 */
@ExtendWith(OutputCaptureExtension.class)
class SilenceTests {

	private static final int PART = 12;

	@AfterEach
	void resetLogging() {
		LoggingSystem.get(getClass().getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.INFO);
	}

	@Test
	void outputWhenEverythingIsLoggedHasNoSecret(CapturedOutput output) throws Exception {
		TestContext test = new TestContextManager(Traced.class).getTestContext();
		ApplicationContext context = test.getApplicationContext();
		String secret = context.getEnvironment().getProperty("jwt.secret");
		KeyId active = context.getBean(JwtKeys.class).getActiveKeyId();
		context.getBean(JwtTokens.class).forSubject("alice").value();
		test.markApplicationContextDirty(HierarchyMode.EXHAUSTIVE);
		assertThat(output).contains("TRACE", "Random Test Secret")
			.contains("JWT signing key '" + active
					+ "': HS256, 512 bits, from 'jwt.secret' in 'Random Test Secret', environment 'default'");
		assertSilent(output.getAll(), secret);
		assertSilent(test.toString(), secret);
	}

	@Test
	void outputWhenContextFailsHasNoSecret(CapturedOutput output) {
		String secret = new String(RandomSecrets.fitting(new MockEnvironment()).exportBytes(),
				StandardCharsets.US_ASCII);
		Throwable failure = catchThrowable(
				() -> new TestContextManager(Failing.class).getTestContext().getApplicationContext());
		StringWriter trace = new StringWriter();
		failure.printStackTrace(new PrintWriter(trace));
		assertThat(trace.toString()).contains("jwt.secret is there").contains("JwtTestContextCustomizer");
		assertThat(output).contains("Application run failed");
		assertSilent(trace.toString(), secret);
		assertSilent(output.getAll(), secret);
	}

	private static void assertSilent(String shown, String secret) {
		assertThat(secret).hasSize(128);
		for (int i = 0; i + PART <= secret.length(); i++) {
			assertThat(shown.contains(secret.substring(i, i + PART))).as("part %d of the secret is shown", i).isFalse();
		}
	}

	@SpringBootTest(classes = CodecConfiguration.class, properties = { "logging.level.root=TRACE", "debug=true" })
	static class Traced {

	}

	@SpringBootTest(classes = FailingConfiguration.class, properties = "logging.level.root=TRACE")
	static class Failing {

	}

	@Configuration(proxyBeanMethods = false)
	@Import(CodecConfiguration.class)
	static class FailingConfiguration {

		@Bean
		Object failing(JwtKeys keys) {
			throw new IllegalStateException("jwt.secret is there");
		}

	}

}
