package io.github.jwtsecret.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A command that runs in a process of its own.
 */
final class ToolProcess implements AutoCloseable {

	private static final long DEADLINE_SECONDS = 120;

	private final Process process;

	private final List<String> lines = new ArrayList<>();

	private ToolProcess(Process process) {
		this.process = process;
	}

	/**
	 * Start the packaged command.
	 * @param directory its working directory
	 * @param arguments its arguments
	 * @return the process
	 * @throws IOException if it can't be started
	 */
	static ToolProcess ofJar(Path directory, String... arguments) throws IOException {
		return start(directory, List.of("-jar", System.getProperty("cli.jar", "'./mvnw verify' sets 'cli.jar'")),
				arguments);
	}

	/**
	 * Start a main class of the tests.
	 * @param directory its working directory
	 * @param type the class
	 * @param arguments its arguments
	 * @return the process
	 * @throws IOException if it can't be started
	 */
	static ToolProcess ofClass(Path directory, Class<?> type, String... arguments) throws IOException {
		return start(directory, List.of("-cp", System.getProperty("java.class.path"), type.getName()), arguments);
	}

	private static ToolProcess start(Path directory, List<String> main, String... arguments) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"-XX:+UseSerialGC", "-Xshare:auto"));
		command.addAll(main);
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
		builder.environment().remove("JAVA_TOOL_OPTIONS");
		return new ToolProcess(builder.start());
	}

	Process process() {
		return this.process;
	}

	/**
	 * Wait until the process says something.
	 * @return the line
	 * @throws IOException if it ends without having said anything
	 */
	String firstLine() throws IOException {
		String line = reader().readLine();
		if (line == null) {
			throw new IOException("no output");
		}
		return line;
	}

	private BufferedReader reader() {
		return this.process.inputReader();
	}

	/**
	 * Wait for the end.
	 * @return the exit code
	 * @throws Exception if the process does not end
	 */
	int exitCode() throws Exception {
		reader().lines().forEach(this.lines::add);
		assertThat(this.process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS)).as("ended").isTrue();
		return this.process.exitValue();
	}

	List<String> lines() {
		return this.lines;
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

}
