package io.github.jwtsecret.autoconfigure.actuate;

import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.autoconfigure.info.ConditionalOnEnabledInfoContributor;
import org.springframework.boot.actuate.autoconfigure.info.InfoContributorFallback;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

import io.github.jwtsecret.jwt.TokenCounts;
import io.github.jwtsecret.reload.JwtKeysReloader;
import io.github.jwtsecret.reload.KeyRingHolder;

/**
 * {@link AutoConfiguration Auto-configuration} for the endpoint {@code jwtkeys} and, if
 * enabled, the keys in the endpoint {@code info}.
 *
 * @since 0.1.0
 */
@AutoConfiguration(afterName = { "io.github.jwtsecret.autoconfigure.JwtCodecAutoConfiguration",
		"io.github.jwtsecret.autoconfigure.JwtReloadAutoConfiguration" })
@ConditionalOnClass(ConditionalOnAvailableEndpoint.class)
@ConditionalOnBean({ KeyRingHolder.class, JwtKeysReloader.class, TokenCounts.class })
public final class JwtKeysActuatorAutoConfiguration {

	JwtKeysActuatorAutoConfiguration() {
	}

	@Bean
	@ConditionalOnAvailableEndpoint
	JwtKeysEndpoint jwtKeysEndpoint(KeyRingHolder holder, JwtKeysReloader reloader, TokenCounts counts) {
		return new JwtKeysEndpoint(holder, reloader, counts);
	}

	@Bean
	@ConditionalOnEnabledInfoContributor(value = "jwtkeys", fallback = InfoContributorFallback.DISABLE)
	JwtKeysInfoContributor jwtKeysInfoContributor(KeyRingHolder holder) {
		return new JwtKeysInfoContributor(holder.asJwtKeys());
	}

}
