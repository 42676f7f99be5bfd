package io.github.jwtsecret.test.context;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestContextManager;
import org.springframework.test.context.TestPropertySource;

import io.github.jwtsecret.jwt.JwtKeys;
import io.github.jwtsecret.test.CodecConfiguration;
import io.github.jwtsecret.test.JwtTokens;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Contexts are shared as without a random secret.
 */
@SpringBootTest(classes = ContextCachingTests.Counted.class)
class ContextCachingTests {

	@Autowired
	private ApplicationContext context;

	@Test
	void contextWhenTestsAskForSameOneIsStartedOnce() throws Exception {
		int before = Counted.STARTED.get();
		assertThat(contextOf(First.class)).isSameAs(this.context);
		assertThat(contextOf(Second.class)).isSameAs(this.context);
		assertThat(Counted.STARTED).hasValue(before);
		ApplicationContext other = contextOf(Other.class);
		assertThat(other).isNotSameAs(this.context).isSameAs(contextOf(Other.class));
		assertThat(Counted.STARTED).hasValue(before + 1);
		assertThat(other.getBean(JwtKeys.class).getActiveKeyId())
			.isEqualTo(this.context.getBean(JwtKeys.class).getActiveKeyId());
	}

	@Test
	void customizersWhenComparedAreEqual() {
		assertThat(new JwtTestContextCustomizer()).isEqualTo(new JwtTestContextCustomizer())
			.hasSameHashCodeAs(new JwtTestContextCustomizer())
			.isNotEqualTo(new Object());
	}

	private static ApplicationContext contextOf(Class<?> testClass) throws Exception {
		TestContextManager manager = new TestContextManager(testClass);
		return manager.getTestContext().getApplicationContext();
	}

	@Nested
	class InnerTests {

		@Test
		void contextWhenTestIsNestedIsThatOfItsOuterClass(@Autowired ApplicationContext nested) throws Exception {
			assertThat(nested).isSameAs(contextOf(First.class));
			assertThat(nested.getBean(JwtTokens.class).forSubject("alice").value()).isNotEmpty();
		}

	}

	@Nested
	@TestPropertySource(properties = "jwt.algorithm=HS512")
	class InnerWithPropertiesTests {

		@Test
		void contextWhenNestedTestHasPropertiesIsItsOwn(@Autowired ApplicationContext nested) throws Exception {
			assertThat(nested).isNotSameAs(contextOf(First.class));
			assertThat(nested.getBean(JwtKeys.class).getAlgorithm()).hasToString("HS512");
		}

	}

	@SpringBootTest(classes = Counted.class)
	static class First {

	}

	@SpringBootTest(classes = Counted.class)
	static class Second {

	}

	@SpringBootTest(classes = Counted.class, properties = "jwt.issuer=https://issuer.example.org")
	static class Other {

	}

	@Configuration(proxyBeanMethods = false)
	@Import(CodecConfiguration.class)
	static class Counted {

		static final AtomicInteger STARTED = new AtomicInteger();

		@Bean
		Object counter() {
			return STARTED.incrementAndGet();
		}

	}

}
