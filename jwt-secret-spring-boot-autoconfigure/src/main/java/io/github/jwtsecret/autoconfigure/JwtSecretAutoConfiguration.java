package io.github.jwtsecret.autoconfigure;

import java.time.Clock;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.ResourceLoader;

import io.github.jwtsecret.jwt.JwtKeys;
import io.github.jwtsecret.reload.KeyRingHolder;

/**
 * {@link AutoConfiguration Auto-configuration} that reads and judges the JWT signing
 * secret. Nothing makes the check back off.
 *
 * @since 0.1.0
 */
@AutoConfiguration
@ImportRuntimeHints(JwtSecretRuntimeHints.class)
public final class JwtSecretAutoConfiguration {

	JwtSecretAutoConfiguration() {
	}

	@Bean
	static JwtSecretGuard jwtSecretGuard(ConfigurableEnvironment environment, ResourceLoader resourceLoader,
			@Qualifier("jwtClock") ObjectProvider<Clock> clock) {
		return new JwtSecretGuard(environment, resourceLoader, () -> clock.getIfAvailable(Clock::systemUTC));
	}

	@Bean
	static KeyRingHolder jwtKeyRingHolder(JwtSecretGuard guard) {
		return guard.holder();
	}

	@Bean
	@ConditionalOnMissingBean
	JwtKeys jwtKeys(KeyRingHolder holder) {
		return holder.asJwtKeys();
	}

}
