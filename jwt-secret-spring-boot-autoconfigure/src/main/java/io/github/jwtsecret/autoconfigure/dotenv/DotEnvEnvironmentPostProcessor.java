package io.github.jwtsecret.autoconfigure.dotenv;

import java.util.List;

import org.apache.commons.logging.Log;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.util.StringUtils;

/**
 * {@link EnvironmentPostProcessor} that adds the {@code JWT_*} entries of {@code .env}
 * and, with precedence, {@code .env.<profile>}. Environment variables, system properties
 * and arguments win over them; they win over configuration files. A build that processes
 * the application ahead of time reads none.
 */
final class DotEnvEnvironmentPostProcessor implements EnvironmentPostProcessor, Ordered {

	private static final List<String> STRONGER_SOURCES = List.of(
			StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
			StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME,
			CommandLinePropertySource.COMMAND_LINE_PROPERTY_SOURCE_NAME);

	private final Log log;

	DotEnvEnvironmentPostProcessor(DeferredLogFactory logFactory) {
		this.log = logFactory.getLog(DotEnvEnvironmentPostProcessor.class);
	}

	@Override
	public int getOrder() {
		return ConfigDataEnvironmentPostProcessor.ORDER + 1;
	}

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		if (Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)) {
			return;
		}
		try {
			Binder binder = Binder.get(environment);
			if (binder.bind("jwt.dotenv.enabled", Boolean.class).orElse(true)) {
				addSources(environment, binder.bind("jwt.dotenv.location", String.class).orElse(""));
			}
		}
		catch (BindException ex) {
			// It shows the value, which may be a secret: the check of the secret reports
			// it
		}
	}

	private void addSources(ConfigurableEnvironment environment, String location) {
		MutablePropertySources sources = environment.getPropertySources();
		String previous = findStrongerSource(sources);
		for (DotEnvContent content : new DotEnvFolder(location).read(environment.getActiveProfiles())) {
			DotEnvPropertySource source = new DotEnvPropertySource(content);
			if (previous != null) {
				sources.addAfter(previous, source);
			}
			else {
				sources.addLast(source);
			}
			previous = source.getName();
			warn(content.problems());
		}
	}

	private static @Nullable String findStrongerSource(MutablePropertySources sources) {
		for (String name : STRONGER_SOURCES) {
			if (sources.contains(name)) {
				return name;
			}
		}
		return null;
	}

	private void warn(List<DotEnvProblem> problems) {
		if (!problems.isEmpty()) {
			this.log.warn("Ignored " + StringUtils.collectionToDelimitedString(problems, "; "));
		}
	}

}
