package io.github.jwtsecret.autoconfigure;

import java.time.Clock;

import org.springframework.beans.factory.BeanFactory;
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

	private static final String CLOCK = "jwtClock";

	JwtSecretAutoConfiguration() {
	}

	@Bean
	static JwtSecretGuard jwtSecretGuard(ConfigurableEnvironment environment, ResourceLoader resourceLoader,
			BeanFactory beanFactory) {
		return new JwtSecretGuard(environment, resourceLoader, () -> clock(beanFactory));
	}

	// By its name: what an application has a clock for is another matter
	private static Clock clock(BeanFactory beanFactory) {
		return beanFactory.containsBean(CLOCK) ? beanFactory.getBean(CLOCK, Clock.class) : Clock.systemUTC();
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
