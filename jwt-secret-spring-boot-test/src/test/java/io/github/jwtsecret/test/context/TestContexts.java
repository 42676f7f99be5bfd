package io.github.jwtsecret.test.context;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.mock.env.MockPropertySource;
import org.springframework.test.context.MergedContextConfiguration;

import io.github.jwtsecret.test.CodecConfiguration;

/**
 * Starts contexts as the test framework does, with variables and properties of their own.
 */
final class TestContexts {

	private final Map<String, Object> variables = new LinkedHashMap<>();

	private final MockPropertySource application = new MockPropertySource("application");

	private final Map<String, String> test = new LinkedHashMap<>();

	private Class<?> configuration = CodecConfiguration.class;

	TestContexts variable(String name, String value) {
		this.variables.put(name, value);
		return this;
	}

	/**
	 * Set what the application's own configuration has, at the least precedence.
	 */
	TestContexts application(String name, Object value) {
		this.application.setProperty(name, value);
		return this;
	}

	/**
	 * Set what the test gives, at the highest precedence.
	 */
	TestContexts test(String name, String value) {
		this.test.put(name, value);
		return this;
	}

	TestContexts configuration(Class<?> configuration) {
		this.configuration = configuration;
		return this;
	}

	AnnotationConfigApplicationContext start() {
		AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
		context.getEnvironment()
			.getPropertySources()
			.replace("systemEnvironment", new SystemEnvironmentPropertySource("systemEnvironment", this.variables));
		context.getEnvironment().getPropertySources().addLast(this.application);
		TestPropertyValues.of(this.test).applyTo(context);
		new JwtTestContextCustomizer().customizeContext(context,
				new MergedContextConfiguration(TestContexts.class, null, null, null, null));
		context.register(this.configuration);
		try {
			context.refresh();
			return context;
		}
		catch (RuntimeException ex) {
			context.close();
			throw ex;
		}
	}

}
