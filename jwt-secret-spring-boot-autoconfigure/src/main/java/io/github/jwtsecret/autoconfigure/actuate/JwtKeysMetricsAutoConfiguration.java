package io.github.jwtsecret.autoconfigure.actuate;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

import io.github.jwtsecret.jwt.TokenCounts;
import io.github.jwtsecret.reload.JwtKeysReloader;
import io.github.jwtsecret.reload.KeyRingHolder;

/**
 * {@link AutoConfiguration Auto-configuration} for metrics of tokens and keys.
 *
 * @since 0.1.0
 */
@AutoConfiguration(afterName = { "io.github.jwtsecret.autoconfigure.JwtCodecAutoConfiguration",
		"io.github.jwtsecret.autoconfigure.JwtReloadAutoConfiguration",
		"org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration",
		"org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration" })
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean({ MeterRegistry.class, KeyRingHolder.class, JwtKeysReloader.class, TokenCounts.class })
public final class JwtKeysMetricsAutoConfiguration {

	JwtKeysMetricsAutoConfiguration() {
	}

	@Bean
	JwtKeysMetrics jwtKeysMetrics(KeyRingHolder holder, JwtKeysReloader reloader, TokenCounts counts) {
		return new JwtKeysMetrics(holder, reloader, counts);
	}

}
