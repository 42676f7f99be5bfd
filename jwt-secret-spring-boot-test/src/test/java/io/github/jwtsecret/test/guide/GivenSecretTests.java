package io.github.jwtsecret.test.guide;

import java.security.SecureRandom;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import io.github.jwtsecret.jwt.JwtKeys;
import io.github.jwtsecret.key.KeyId;
import io.github.jwtsecret.key.SecretMaterial;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A secret of the test's own, as the guide shows it.
 */
@SpringBootTest
class GivenSecretTests {

	private static final String SECRET = HexFormat.of().formatHex(new SecureRandom().generateSeed(64));

	@DynamicPropertySource
	static void secret(DynamicPropertyRegistry registry) {
		registry.add("jwt.secret", () -> SECRET);
	}

	@Test
	void keysWhenTestHasSecretAreMadeOfIt(@Autowired JwtKeys keys) {
		assertThat(keys.getActiveKeyId()).isEqualTo(KeyId.derive(SecretMaterial.ofText(SECRET)));
	}

}
