package io.github.jwtsecret.autoconfigure;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;

import io.github.jwtsecret.jwt.HmacJwtDecoder;
import io.github.jwtsecret.jwt.HmacJwtEncoder;
import io.github.jwtsecret.jwt.HmacReactiveJwtDecoder;
import io.github.jwtsecret.jwt.TokenCounts;
import io.github.jwtsecret.reload.KeyRingHolder;

/**
 * {@link AutoConfiguration Auto-configuration} for a JWT encoder and decoder on the
 * judged keys. It comes before the auto-configurations that protect an application only
 * where there is a decoder: behind them, bearer authentication silently becomes Basic.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = JwtSecretAutoConfiguration.class, beforeName = {
		"org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
		"org.springframework.boot.security.autoconfigure.ReactiveUserDetailsServiceAutoConfiguration",
		// Spring Boot 4.1
		"org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration",
		"org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration",
		"org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.reactive.ReactiveOAuth2ResourceServerWebSecurityAutoConfiguration",
		// Spring Boot 4.0 and 4.1
		"org.springframework.boot.security.oauth2.server.resource.autoconfigure.reactive.ReactiveOAuth2ResourceServerAutoConfiguration",
		// Spring Boot 4.0
		"org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.OAuth2ResourceServerAutoConfiguration" })
public final class JwtCodecAutoConfiguration {

	JwtCodecAutoConfiguration() {
	}

	@Bean
	TokenCounts jwtTokenCounts() {
		return new TokenCounts();
	}

	@Bean
	@ConditionalOnMissingBean(JwtEncoder.class)
	HmacJwtEncoder jwtEncoder(KeyRingHolder holder, JwtSecretGuard guard, TokenCounts counts) {
		return new HmacJwtEncoder(holder::getRing, guard.clock(), counts);
	}

	@Bean
	@ConditionalOnMissingBean(JwtDecoder.class)
	HmacJwtDecoder jwtDecoder(KeyRingHolder holder, JwtSecretGuard guard, TokenCounts counts,
			ObjectProvider<OAuth2TokenValidator<Jwt>> validators) {
		return decoder(holder, guard, counts, validators);
	}

	private static HmacJwtDecoder decoder(KeyRingHolder holder, JwtSecretGuard guard, TokenCounts counts,
			ObjectProvider<OAuth2TokenValidator<Jwt>> validators) {
		return new HmacJwtDecoder(holder::getRing,
				TokenValidators.of(guard.settings(), guard.clock(), validators.orderedStream().toList()), guard.clock(),
				counts);
	}

	/**
	 * The decoder of reactive applications.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(name = "reactor.core.publisher.Mono")
	static class ReactiveConfiguration {

		@Bean
		@ConditionalOnMissingBean(ReactiveJwtDecoder.class)
		HmacReactiveJwtDecoder reactiveJwtDecoder(KeyRingHolder holder, JwtSecretGuard guard, TokenCounts counts,
				ObjectProvider<OAuth2TokenValidator<Jwt>> validators) {
			return new HmacReactiveJwtDecoder(decoder(holder, guard, counts, validators));
		}

	}

}
