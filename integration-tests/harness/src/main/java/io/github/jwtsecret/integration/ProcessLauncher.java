package io.github.jwtsecret.integration;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Starts a main class as a process of its own, with no more of this process' environment
 * than Java needs. The process ends with this one.
 */
public final class ProcessLauncher {

	private static final Set<String> INHERITED = Set.of("PATH", "TMPDIR", "TEMP", "TMP", "SystemRoot");

	private final String mainClass;

	private final List<String> classPath;

	private final Path directory;

	private final Map<String, String> variables = new TreeMap<>();

	private final List<String> arguments = new ArrayList<>();

	/**
	 * Create a launcher.
	 * @param mainClass the name of the main class
	 * @param classPath where to find it and what it needs
	 * @param directory the working directory of the process
	 */
	public ProcessLauncher(String mainClass, List<String> classPath, Path directory) {
		this.mainClass = mainClass;
		this.classPath = new ArrayList<>(classPath);
		this.classPath.add(location(WatchedMain.class));
		this.directory = directory;
		variable("SERVER_PORT", "0");
		variable("SERVER_ADDRESS", "127.0.0.1");
	}

	/**
	 * Create a launcher of the sample, on the class path that the build has made of the
	 * dependencies of the module at run time. The instance takes part in the exchange of
	 * tokens.
	 * @param directory the working directory
	 * @return the launcher
	 */
	public static ProcessLauncher ofSample(Path directory) {
		List<String> classPath = new ArrayList<>(List.of(property("sample.classes")));
		classPath.addAll(classPath("sample.dependencies"));
		return new ProcessLauncher("io.github.jwtsecret.sample.SampleApplication", classPath, directory)
			.variable("SPRING_MAIN_SOURCES", TokenExchange.class.getName())
			.variable("LOGGING_LEVEL_IO_GITHUB_JWTSECRET", "TRACE");
	}

	/**
	 * Return a class path that the build has made.
	 * @param property the name of the system property that has it
	 * @return its elements
	 */
	public static List<String> classPath(String property) {
		return List.of(property(property).split(File.pathSeparator));
	}

	private static String property(String name) {
		String value = System.getProperty(name);
		if (value == null) {
			throw new IllegalStateException("'./mvnw verify' sets '" + name + "'");
		}
		return value;
	}

	/**
	 * Return where a class comes from.
	 * @param type the class
	 * @return an element of a class path
	 */
	public static String location(Class<?> type) {
		try {
			return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Set an environment variable of the process.
	 * @param name the name
	 * @param value the value
	 * @return this launcher
	 */
	public ProcessLauncher variable(String name, String value) {
		this.variables.put(name, value);
		return this;
	}

	/**
	 * Add an argument of the main class.
	 * @param argument the argument
	 * @return this launcher
	 */
	public ProcessLauncher argument(String argument) {
		this.arguments.add(argument);
		return this;
	}

	/**
	 * Start the process.
	 * @return the process
	 * @throws IOException if it can't be started
	 */
	public Instance start() throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"-XX:+UseSerialGC", "-Xmx192m", "-cp", String.join(File.pathSeparator, this.classPath),
						WatchedMain.class.getName(), this.mainClass));
		command.addAll(this.arguments);
		ProcessBuilder builder = new ProcessBuilder(command).directory(this.directory.toFile())
			.redirectErrorStream(true);
		builder.environment().keySet().retainAll(INHERITED);
		builder.environment().putAll(this.variables);
		return new Instance(builder.start());
	}

}
