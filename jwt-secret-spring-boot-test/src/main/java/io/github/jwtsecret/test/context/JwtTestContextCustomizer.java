package io.github.jwtsecret.test.context;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * {@link ContextCustomizer} that gives a context a random secret, unless there is one,
 * and the bean that makes tokens. All instances are equal, so that contexts are shared as
 * without it.
 */
final class JwtTestContextCustomizer implements ContextCustomizer {

	@Override
	public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration mergedConfig) {
		ConfigurableEnvironment environment = context.getEnvironment();
		RandomSecretPropertySource source = new RandomSecretPropertySource(environment);
		environment.getPropertySources().addLast(source);
		source.update();
		context.addBeanFactoryPostProcessor(new JwtTestPostProcessor(source));
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof JwtTestContextCustomizer;
	}

	@Override
	public int hashCode() {
		return JwtTestContextCustomizer.class.hashCode();
	}

}
