package io.github.jwtsecret.autoconfigure;

import java.util.Set;

import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MutablePropertySources;

/**
 * Whether an environment is that of a Spring test context, told by its property sources.
 */
enum TestRun {

	/** No test context, such as an application in production. */
	NONE,

	/** A test context that nothing supplies with a secret. */
	WITHOUT_TEST_STARTER,

	/** A test context that has a random secret unless there is another one. */
	WITH_TEST_STARTER;

	static final String RANDOM_TEST_SECRET = "Random Test Secret";

	static final String INLINED_TEST_PROPERTIES = "Inlined Test Properties";

	static final String DYNAMIC_TEST_PROPERTIES = "Dynamic Test Properties";

	static TestRun of(ConfigurableEnvironment environment) {
		MutablePropertySources sources = environment.getPropertySources();
		if (sources.contains(RANDOM_TEST_SECRET)) {
			return WITH_TEST_STARTER;
		}
		return Set.of(INLINED_TEST_PROPERTIES, DYNAMIC_TEST_PROPERTIES).stream().anyMatch(sources::contains)
				? WITHOUT_TEST_STARTER : NONE;
	}

}
