package io.github.jwtsecret.autoconfigure;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.ResourceLoader;

import io.github.jwtsecret.jwt.JwtKey;
import io.github.jwtsecret.jwt.JwtKeys;
import io.github.jwtsecret.reload.KeyRingHolder;

/**
 * Judges the secret before any ordinary bean, port or connection of one exists.
 * <p>
 * It post-processes nothing: a priority-ordered bean post-processor that judges in its
 * constructor is what the context creates first (after bean factory post-processors),
 * also with lazy initialization, and what an AOT build leaves alone.
 */
final class JwtSecretGuard implements BeanPostProcessor, PriorityOrdered {

	private static final Log logger = LogFactory.getLog(JwtSecretGuard.class);

	private final JwtSettings settings;

	private final KeyRingHolder holder;

	JwtSecretGuard(ConfigurableEnvironment environment, ResourceLoader resourceLoader) {
		this.settings = JwtSettings.from(environment);
		this.holder = new KeyRingHolder(new KeyRingLoader(environment, this.settings, resourceLoader).load());
		JwtKeys keys = this.holder.asJwtKeys();
		JwtKey active = keys.getKeys().get(0);
		logger.info("JWT signing key '" + active.id() + "': " + keys.getAlgorithm() + ", " + active.strength()
				+ " bits, from " + active.origin() + ", environment '" + environmentName() + "'");
	}

	private String environmentName() {
		String name = this.settings.environmentName();
		return this.holder.isSecretIn(name) ? "not shown" : Printable.of(name);
	}

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

	JwtSettings settings() {
		return this.settings;
	}

	KeyRingHolder holder() {
		return this.holder;
	}

}
