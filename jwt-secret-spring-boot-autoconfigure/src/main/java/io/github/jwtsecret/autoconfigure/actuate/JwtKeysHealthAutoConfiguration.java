package io.github.jwtsecret.autoconfigure.actuate;

import java.time.Duration;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

import io.github.jwtsecret.reload.JwtKeysReloader;
import io.github.jwtsecret.reload.KeyRingHolder;

/**
 * {@link AutoConfiguration Auto-configuration} for the health of the keys.
 *
 * @since 0.1.0
 */
@AutoConfiguration(afterName = "io.github.jwtsecret.autoconfigure.JwtReloadAutoConfiguration",
		beforeName = "org.springframework.boot.health.autoconfigure.contributor.HealthContributorAutoConfiguration")
@ConditionalOnClass(ConditionalOnEnabledHealthIndicator.class)
@ConditionalOnBean({ KeyRingHolder.class, JwtKeysReloader.class })
public final class JwtKeysHealthAutoConfiguration {

	private static final String WARN_BEFORE = "jwt.rotation.warn-before";

	JwtKeysHealthAutoConfiguration() {
	}

	@Bean
	@ConditionalOnEnabledHealthIndicator("jwtkeys")
	@ConditionalOnMissingBean(name = "jwtKeysHealthIndicator")
	JwtKeysHealthIndicator jwtKeysHealthIndicator(KeyRingHolder holder, JwtKeysReloader reloader,
			Environment environment) {
		// The check of the secret has bound it before
		Duration warnBefore = Binder.get(environment).bind(WARN_BEFORE, Duration.class).orElse(Duration.ofDays(7));
		return new JwtKeysHealthIndicator(holder, reloader, warnBefore);
	}

}
