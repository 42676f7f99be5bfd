package io.github.jwtsecret.test.context;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;

import io.github.jwtsecret.test.JwtTokens;

/**
 * Registers {@link JwtTokens}, and has the random secret decided on once more when every
 * property source is there. A context that was processed ahead of time has the bean
 * already.
 */
final class JwtTestPostProcessor implements BeanDefinitionRegistryPostProcessor {

	// An application may well have a bean 'jwtTokens' of its own
	private static final String BEAN_NAME = JwtTokens.class.getName();

	private final RandomSecretPropertySource source;

	JwtTestPostProcessor(RandomSecretPropertySource source) {
		this.source = source;
	}

	@Override
	public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
		if (!registry.containsBeanDefinition(BEAN_NAME)) {
			registry.registerBeanDefinition(BEAN_NAME, new RootBeanDefinition(JwtTokens.class));
		}
	}

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
		this.source.update();
	}

}
