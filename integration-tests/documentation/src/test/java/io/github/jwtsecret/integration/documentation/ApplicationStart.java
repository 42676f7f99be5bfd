package io.github.jwtsecret.integration.documentation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.web.context.support.StandardServletEnvironment;

/**
 * A start of an application on the starter, with variables of its own and configuration
 * files beside it.
 */
final class ApplicationStart {

	private final Path folder;

	private final Map<String, Object> variables = new LinkedHashMap<>();

	private final List<String> arguments = new ArrayList<>();

	private final List<Class<?>> sources = new ArrayList<>(List.of(Application.class));

	private WebApplicationType type = WebApplicationType.NONE;

	/**
	 * Create a start.
	 * @param folder for the configuration files
	 */
	ApplicationStart(Path folder) {
		this.folder = folder;
		argument("--spring.config.location=file:" + folder + "/");
		argument("--spring.main.banner-mode=off");
		argument("--server.port=0");
	}

	ApplicationStart variable(String name, String value) {
		this.variables.put(name, value);
		return this;
	}

	ApplicationStart argument(String argument) {
		this.arguments.add(argument);
		return this;
	}

	ApplicationStart source(Class<?> source) {
		this.sources.add(source);
		return this;
	}

	ApplicationStart web() {
		this.type = WebApplicationType.SERVLET;
		return this;
	}

	ApplicationStart file(String name, String content) throws IOException {
		Files.writeString(this.folder.resolve(name), content);
		return this;
	}

	/**
	 * Start and end the application.
	 * @return what happened
	 */
	Outcome run() {
		return run((context) -> {
		});
	}

	/**
	 * Start the application, use it and end it.
	 * @param user uses it
	 * @return what happened
	 */
	Outcome run(Consumer<ConfigurableApplicationContext> user) {
		ByteArrayOutputStream output = new ByteArrayOutputStream();
		PrintStream out = System.out;
		PrintStream err = System.err;
		try (PrintStream captured = new PrintStream(output, true, StandardCharsets.UTF_8)) {
			System.setOut(captured);
			System.setErr(captured);
			Throwable failure = start(user);
			return new Outcome(failure, output.toString(StandardCharsets.UTF_8));
		}
		finally {
			System.setOut(out);
			System.setErr(err);
		}
	}

	private Throwable start(Consumer<ConfigurableApplicationContext> user) {
		SpringApplication application = new SpringApplication(this.sources.toArray(Class<?>[]::new));
		application.setWebApplicationType(this.type);
		application.setEnvironment(environment());
		application.setRegisterShutdownHook(false);
		try (ConfigurableApplicationContext context = application.run(this.arguments.toArray(String[]::new))) {
			user.accept(context);
			return null;
		}
		catch (Throwable ex) {
			return ex;
		}
	}

	private StandardEnvironment environment() {
		StandardEnvironment environment = (this.type == WebApplicationType.NONE) ? new StandardEnvironment()
				: new StandardServletEnvironment();
		String name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
		environment.getPropertySources()
			.replace(name, new SystemEnvironmentPropertySource(name, new LinkedHashMap<>(this.variables)));
		return environment;
	}

	/**
	 * The application.
	 */
	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}
