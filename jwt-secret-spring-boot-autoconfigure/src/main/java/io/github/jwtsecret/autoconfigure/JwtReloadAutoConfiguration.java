package io.github.jwtsecret.autoconfigure;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.cloud.context.environment.EnvironmentChangeEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.github.jwtsecret.reload.IsolatedEventPublisher;
import io.github.jwtsecret.reload.JwtKeysReloader;
import io.github.jwtsecret.reload.KeyFileWatcher;

/**
 * {@link AutoConfiguration Auto-configuration} that takes up new keys while the
 * application runs: from a file that changes, and from an environment that Spring Cloud
 * refreshes.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = JwtSecretAutoConfiguration.class)
public final class JwtReloadAutoConfiguration {

	JwtReloadAutoConfiguration() {
	}

	@Bean
	JwtKeysReloader jwtKeysReloader(JwtSecretGuard guard, ConfigurableApplicationContext context) {
		return new JwtKeysReloader(guard.loader(), guard.holder(), guard.clock(), new IsolatedEventPublisher(context));
	}

	@Bean
	KeyFileWatcher jwtKeyFileWatcher(JwtKeysReloader reloader, JwtSecretGuard guard) {
		return new KeyFileWatcher(reloader, guard.settings().reloadOnUpdate());
	}

	/**
	 * Reload with the environment, where Spring Cloud may refresh it.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(EnvironmentChangeEvent.class)
	static class EnvironmentChangeConfiguration {

		@Bean
		EnvironmentChangeListener jwtEnvironmentChangeListener(JwtKeysReloader reloader) {
			return new EnvironmentChangeListener(reloader);
		}

	}

	/**
	 * Reloads when the environment has changed.
	 */
	static final class EnvironmentChangeListener implements ApplicationListener<EnvironmentChangeEvent> {

		private final JwtKeysReloader reloader;

		EnvironmentChangeListener(JwtKeysReloader reloader) {
			this.reloader = reloader;
		}

		@Override
		public void onApplicationEvent(EnvironmentChangeEvent event) {
			this.reloader.reload();
		}

	}

}
