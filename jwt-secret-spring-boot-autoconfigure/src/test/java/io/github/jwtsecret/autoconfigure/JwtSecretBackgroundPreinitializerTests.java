package io.github.jwtsecret.autoconfigure;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.preinitialize.BackgroundPreinitializer;
import org.springframework.core.io.support.SpringFactoriesLoader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Tests for {@link JwtSecretBackgroundPreinitializer}.
 */
class JwtSecretBackgroundPreinitializerTests {

	@Test
	void preinitializeWhenAloneThrowsNothing() {
		assertThatNoException().isThrownBy(() -> new JwtSecretBackgroundPreinitializer().preinitialize());
	}

	@Test
	void springBootWhenStartingFindsIt() {
		List<BackgroundPreinitializer> found = SpringFactoriesLoader.forDefaultResourceLocation()
			.load(BackgroundPreinitializer.class);
		assertThat(found).hasAtLeastOneElementOfType(JwtSecretBackgroundPreinitializer.class);
	}

}
