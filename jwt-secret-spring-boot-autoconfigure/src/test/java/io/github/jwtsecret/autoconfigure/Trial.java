package io.github.jwtsecret.autoconfigure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.web.context.support.StandardServletEnvironment;

/**
 * One start of a web application with an environment of its own: variables, arguments,
 * system properties, and files packaged with it or beside it.
 */
final class Trial {

	private final Path folder;

	private final Map<String, Object> variables = new LinkedHashMap<>();

	private final Map<String, Object> systemProperties = new LinkedHashMap<>();

	private final List<String> arguments = new ArrayList<>();

	private final List<Class<?>> sources = new ArrayList<>(List.of(Application.class));

	private final List<Consumer<SpringApplication>> customizers = new ArrayList<>();

	private final List<Consumer<ConfigurableEnvironment>> environments = new ArrayList<>();

	private final List<String> secrets = new ArrayList<>();

	private String level = "TRACE";

	Trial(Path folder) {
		this.folder = folder;
		argument("--server.port=0");
		argument("--spring.main.banner-mode=off");
	}

	Path folder() {
		return this.folder;
	}

	/**
	 * Register a value that must not be shown.
	 */
	String secret(String secret) {
		this.secrets.add(secret);
		return secret;
	}

	/**
	 * Log at INFO only, where Spring itself logs a location or a name at TRACE.
	 */
	Trial quietly() {
		this.level = "INFO";
		return this;
	}

	Trial variable(String name, String value) {
		this.variables.put(name, value);
		return this;
	}

	Trial systemProperty(String name, Object value) {
		this.systemProperties.put(name, value);
		return this;
	}

	Trial argument(String argument) {
		this.arguments.add(argument);
		return this;
	}

	Trial source(Class<?> source) {
		this.sources.add(source);
		return this;
	}

	Trial customize(Consumer<SpringApplication> customizer) {
		this.customizers.add(customizer);
		return this;
	}

	Trial environment(Consumer<ConfigurableEnvironment> customizer) {
		this.environments.add(customizer);
		return this;
	}

	/**
	 * Write a file that is packaged with the application.
	 */
	Trial packaged(String name, String content) {
		write("packaged/" + name, content.getBytes(StandardCharsets.UTF_8));
		return this;
	}

	/**
	 * Write a file that is deployed beside the application.
	 */
	Path external(String name, String content) {
		return external(name, content.getBytes(StandardCharsets.UTF_8));
	}

	Path external(String name, byte[] content) {
		return write("external/" + name, content);
	}

	Trial imported(String location) {
		return argument("--spring.config.import=" + location);
	}

	private Path write(String name, byte[] content) {
		try {
			Path file = this.folder.resolve(name);
			Files.createDirectories(file.getParent());
			return Files.write(file, content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Outcome run() {
		ByteArrayOutputStream output = new ByteArrayOutputStream();
		PrintStream out = System.out;
		PrintStream err = System.err;
		ClassLoader contextClassLoader = Thread.currentThread().getContextClassLoader();
		int beans = Application.BEANS.get();
		try (URLClassLoader classLoader = new URLClassLoader(
				new URL[] { this.folder.resolve("packaged").toUri().toURL() }, contextClassLoader);
				PrintStream captured = new PrintStream(output, true, StandardCharsets.UTF_8)) {
			Files.createDirectories(this.folder.resolve("packaged"));
			System.setOut(captured);
			System.setErr(captured);
			Thread.currentThread().setContextClassLoader(classLoader);
			Throwable failure = start(classLoader);
			return new Outcome(failure, output.toString(StandardCharsets.UTF_8), Application.BEANS.get() - beans,
					List.copyOf(this.secrets));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			System.setOut(out);
			System.setErr(err);
			LoggingSystem.get(contextClassLoader).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.INFO);
			Thread.currentThread().setContextClassLoader(contextClassLoader);
		}
	}

	private Throwable start(ClassLoader classLoader) {
		SpringApplication application = new SpringApplication(new DefaultResourceLoader(classLoader),
				this.sources.toArray(Class<?>[]::new));
		application.setWebApplicationType(WebApplicationType.SERVLET);
		application.setEnvironment(new TrialEnvironment(this.variables, this.systemProperties));
		application.setRegisterShutdownHook(false);
		application.addInitializers(
				(context) -> this.environments.forEach((customizer) -> customizer.accept(context.getEnvironment())));
		this.customizers.forEach((customizer) -> customizer.accept(application));
		argument("--logging.level.root=" + this.level);
		try {
			application.run(this.arguments.toArray(String[]::new)).close();
			return null;
		}
		catch (Throwable ex) {
			return ex;
		}
	}

	/**
	 * The web application, with a bean that must not be created without a secret.
	 */
	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ JwtSecretAutoConfiguration.class, TomcatServletWebServerAutoConfiguration.class,
			DispatcherServletAutoConfiguration.class })
	static class Application {

		static final AtomicInteger BEANS = new AtomicInteger();

		@Bean
		Object witness() {
			return BEANS.incrementAndGet();
		}

	}

	/**
	 * An environment with variables and system properties of its own.
	 */
	static final class TrialEnvironment extends StandardServletEnvironment {

		TrialEnvironment(Map<String, Object> variables, Map<String, Object> systemProperties) {
			MutablePropertySources sources = getPropertySources();
			Properties properties = new Properties();
			properties.putAll(System.getProperties());
			properties.putAll(systemProperties);
			sources.replace(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME, new PropertiesPropertySource(
					StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME, properties));
			sources.replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
					new SystemEnvironmentPropertySource(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
							variables));
		}

	}

}
