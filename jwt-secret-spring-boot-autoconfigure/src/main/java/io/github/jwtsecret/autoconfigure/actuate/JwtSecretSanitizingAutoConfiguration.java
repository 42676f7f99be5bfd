package io.github.jwtsecret.autoconfigure.actuate;

import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

import io.github.jwtsecret.reload.KeyRingHolder;

/**
 * {@link AutoConfiguration Auto-configuration} that keeps the secrets out of actuator
 * endpoints, also where they show values.
 *
 * @since 0.1.0
 */
@AutoConfiguration(afterName = "io.github.jwtsecret.autoconfigure.JwtSecretAutoConfiguration")
@ConditionalOnClass(SanitizingFunction.class)
@ConditionalOnBean(KeyRingHolder.class)
public final class JwtSecretSanitizingAutoConfiguration {

	JwtSecretSanitizingAutoConfiguration() {
	}

	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	SanitizingFunction jwtSecretSanitizingFunction(KeyRingHolder holder) {
		return new JwtSecretSanitizingFunction(holder);
	}

}
