package io.github.jwtsecret.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Starts the packaged application as a process of its own, with no more of this process'
 * environment than Java needs.
 */
final class ApplicationLauncher {

	private static final Set<String> INHERITED = Set.of("PATH", "TMPDIR", "TEMP", "TMP", "SystemRoot");

	private final Path directory;

	private final Map<String, String> variables = new TreeMap<>();

	private final List<String> arguments = new ArrayList<>();

	private Path jar = Path.of(System.getProperty("sample.jar", "'./mvnw verify' sets 'sample.jar'"));

	/**
	 * Create a launcher.
	 * @param directory the working directory of the application
	 */
	ApplicationLauncher(Path directory) {
		this.directory = directory;
		variable("SERVER_PORT", "0");
	}

	ApplicationLauncher profile(String profile) {
		return variable("SPRING_PROFILES_ACTIVE", profile);
	}

	ApplicationLauncher secret(String secret) {
		return variable("JWT_SECRET", secret);
	}

	ApplicationLauncher variable(String name, String value) {
		this.variables.put(name, value);
		return this;
	}

	ApplicationLauncher argument(String argument) {
		this.arguments.add(argument);
		return this;
	}

	/**
	 * Log all that there is to log.
	 * @return this launcher
	 */
	ApplicationLauncher talkative() {
		return argument("--debug").argument("--logging.level.root=TRACE");
	}

	/**
	 * Package one more file with the application.
	 * @param name the name of the file on the class path
	 * @param content the text of the file
	 * @return this launcher
	 * @throws IOException if the jar can't be copied
	 */
	ApplicationLauncher packaged(String name, String content) throws IOException {
		Path copy = Files.copy(this.jar, this.directory.resolve("packaged.jar"), StandardCopyOption.REPLACE_EXISTING);
		// It leaves the other entries as they are: Boot's loader wants nested jars stored
		try (FileSystem files = FileSystems.newFileSystem(copy)) {
			Files.writeString(files.getPath("BOOT-INF", "classes", name), content, StandardCharsets.UTF_8);
		}
		this.jar = copy;
		return this;
	}

	ApplicationProcess start() throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"-XX:+UseSerialGC", "-jar", this.jar.toString()));
		command.addAll(this.arguments);
		ProcessBuilder builder = new ProcessBuilder(command).directory(this.directory.toFile())
			.redirectErrorStream(true);
		builder.environment().keySet().retainAll(INHERITED);
		builder.environment().putAll(this.variables);
		return new ApplicationProcess(builder.start());
	}

}
