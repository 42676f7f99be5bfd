package io.github.jwtsecret.autoconfigure;

import java.time.Clock;
import java.util.function.Supplier;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.ResourceLoader;
import org.springframework.util.function.SingletonSupplier;

import io.github.jwtsecret.jwt.JwtKey;
import io.github.jwtsecret.jwt.JwtKeys;
import io.github.jwtsecret.reload.JudgedKeys;
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

	private final Supplier<Clock> clock;

	private final KeyRingLoader loader;

	private final KeyRingHolder holder;

	/**
	 * Judge the secret.
	 * @param environment has the secret
	 * @param resourceLoader loads lists of denied secrets
	 * @param clock gives the clock that dates are measured by; asked early only if keys
	 * have dates
	 */
	JwtSecretGuard(ConfigurableEnvironment environment, ResourceLoader resourceLoader, Supplier<Clock> clock) {
		this.settings = JwtSettings.from(environment);
		this.clock = SingletonSupplier.of(clock);
		this.loader = new KeyRingLoader(environment, this.settings, resourceLoader, this.clock);
		JudgedKeys judged = this.loader.loadFirst();
		this.holder = new KeyRingHolder(judged,
				(this.settings.format() == ConfiguredFormat.JWKS) ? this.clock.get() : Clock.systemUTC());
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

	Clock clock() {
		return this.clock.get();
	}

	KeyRingLoader loader() {
		return this.loader;
	}

	KeyRingHolder holder() {
		return this.holder;
	}

}
