package io.github.jwtsecret.autoconfigure;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

import io.github.jwtsecret.jwt.JwtKey;
import io.github.jwtsecret.jwt.JwtKeys;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Secrets that a test brings.
 */
@SpringBootTest(classes = Trial.Application.class, properties = "jwt.secret=${generated.secret}")
@TestPropertySource(properties = "jwt.environment=test")
class DynamicPropertyArrivalTests {

	@DynamicPropertySource
	static void register(DynamicPropertyRegistry registry) {
		registry.add("generated.secret", () -> Secrets.strong(1));
	}

	@Test
	void contextWhenSecretIsDynamicStarts(@Autowired JwtKeys keys) {
		assertThat(keys.getKeys()).extracting(JwtKey::origin)
			.containsExactly("'generated.secret' in 'Dynamic Test Properties'");
	}

}
