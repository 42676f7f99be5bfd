package io.github.jwtsecret.integration.documentation;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.util.FileSystemUtils;

/**
 * A git repository for one shell block, with stand-ins for the programs that are not run.
 */
final class Sandbox implements AutoCloseable {

	private static final long DEADLINE_SECONDS = 60;

	private static final String OWN_FILES = "jwt-secret-cli tools secrets.txt candidates.txt block.sh mvnw gradlew";

	private static final Pattern SYSTEM_PATH = Pattern.compile("(?<![\\w./:=-])/(?:etc|opt|run|srv|tmp|var)/[\\w./-]+");

	private static final Pattern PROJECT_SCRIPT = Pattern.compile("(?m)^([\\w-]+(?:/[\\w.-]+)+)");

	private final Path folder;

	private final Path calls;

	private final Path programs;

	Sandbox() throws Exception {
		Path root = Files.createTempDirectory("sandbox");
		this.folder = Files.createDirectory(root.resolve("project"));
		this.calls = Files.createDirectory(root.resolve("calls"));
		this.programs = Files.createDirectory(root.resolve("programs"));
		for (String program : resource("programs.txt").lines().filter((line) -> !line.startsWith("#")).toList()) {
			if (!program.startsWith("?") || !isInstalled(program.substring(1))) {
				write(this.programs.resolve(program.replace("?", "")), resource("stand-in.sh"));
			}
		}
		write(this.programs.resolve("openssl"), resource("openssl.sh"));
		write(this.folder.resolve("mvnw"), resource("stand-in.sh"));
		write(this.folder.resolve("gradlew"), resource("stand-in.sh"));
		Path jar = SourceTree.ROOT
			.resolve("jwt-secret-cli/target/jwt-secret-cli-" + SourceTree.get().version() + ".jar");
		link("jwt-secret-cli/target/" + jar.getFileName(), jar);
		link("tools/jwt-secret-cli.jar", jar);
		write(this.programs.resolve("jwt-secret"),
				"#!/bin/sh\nexec java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar '" + jar + "' \"$@\"\n");
		Files.writeString(this.folder.resolve("secrets.txt"), Secrets.hex(1) + "\n");
		Files.writeString(this.folder.resolve("candidates.txt"), Secrets.hex(1) + "\nchange-me-please\n");
		Result result = run("git init -q && printf '/%s\\n' " + OWN_FILES + " > .git/info/exclude");
		if (result.exitCode() != 0) {
			throw new IllegalStateException("'git' can't make a repository");
		}
	}

	private static boolean isInstalled(String program) {
		return Stream.of(System.getenv("PATH").split(File.pathSeparator))
			.anyMatch((folder) -> Files.isExecutable(Path.of(folder, program)));
	}

	private static String resource(String name) throws IOException {
		try (InputStream input = Sandbox.class.getResourceAsStream("/stand-ins/" + name)) {
			return new String(input.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static void write(Path file, String content) throws IOException {
		Files.writeString(file, content);
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
	}

	private void link(String name, Path target) throws IOException {
		Path link = this.folder.resolve(name);
		Files.createDirectories(link.getParent());
		Files.createSymbolicLink(link, target);
	}

	Path folder() {
		return this.folder;
	}

	/**
	 * Run a script to its end.
	 * @param script the script
	 * @return its result
	 * @throws Exception if it does not end
	 */
	Result run(String script) throws Exception {
		Path file = this.folder.resolve("block.sh");
		Files.writeString(file, "shopt -s expand_aliases\nset -e\n" + withOwnPaths(script));
		Path output = this.calls.resolve("output");
		ProcessBuilder builder = new ProcessBuilder("bash", file.getFileName().toString())
			.directory(this.folder.toFile())
			.redirectInput(new File("/dev/null"))
			.redirectOutput(output.toFile())
			.redirectErrorStream(true);
		String path = Path.of(System.getProperty("java.home"), "bin") + ":" + System.getenv("PATH");
		builder.environment().keySet().retainAll(List.of("TMPDIR", "LANG"));
		builder.environment().put("PATH", this.programs + ":" + path);
		builder.environment().put("REAL_PATH", path);
		builder.environment().put("HOME", this.folder.toString());
		builder.environment().put("STAND_IN_CALLS", this.calls.toString());
		// For pages whose reader has one by then
		builder.environment().put("JWT_SECRET", Secrets.hex(2));
		Process process = builder.start();
		if (!process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS)) {
			process.descendants().forEach(ProcessHandle::destroyForcibly);
			process.destroyForcibly();
			return new Result(-1, "It does not end.\n" + Files.readString(output));
		}
		return new Result(process.exitValue(), Files.readString(output));
	}

	// Folders of the system are the sandbox's, and scripts of the project stand-ins
	private String withOwnPaths(String script) throws IOException {
		Path system = this.folder.getParent().resolve("system");
		for (MatchResult path : SYSTEM_PATH.matcher(script).results().toList()) {
			Files.createDirectories(system.resolve(path.group().substring(1)).getParent());
		}
		for (MatchResult path : PROJECT_SCRIPT.matcher(script).results().toList()) {
			Path standIn = this.folder.resolve(path.group(1));
			if (Files.isRegularFile(SourceTree.ROOT.resolve(path.group(1))) && !Files.exists(standIn)) {
				Files.createDirectories(standIn.getParent());
				write(standIn, resource("stand-in.sh"));
			}
		}
		return SYSTEM_PATH.matcher(script).replaceAll((path) -> Matcher.quoteReplacement(system + path.group()));
	}

	/**
	 * Return the secrets that were generated.
	 * @return what {@code openssl} has printed, each call apart
	 * @throws IOException if it can't be read
	 */
	Stream<String> generated() throws IOException {
		Path generated = this.calls.resolve("generated");
		return Files.exists(generated) ? Stream.of(Files.readString(generated).split("\f")) : Stream.empty();
	}

	/**
	 * Return the calls of stand-ins.
	 * @return the calls, in no order
	 * @throws IOException if they can't be read
	 */
	List<Call> calls() throws IOException {
		List<Call> found = new ArrayList<>();
		try (Stream<Path> folders = Files.list(this.calls)) {
			for (Path call : folders.filter(Files::isDirectory).toList()) {
				found.add(new Call(List.of(Files.readString(call.resolve("arguments")).split("\0")),
						Files.readString(call.resolve("input")), Files.readString(call.resolve("variables"))));
			}
		}
		return found;
	}

	@Override
	public void close() throws IOException {
		FileSystemUtils.deleteRecursively(this.folder.getParent());
	}

	/**
	 * What a script did.
	 *
	 * @param exitCode its exit code
	 * @param output what it wrote, to either output
	 */
	record Result(int exitCode, String output) {

	}

	/**
	 * A call of a stand-in.
	 *
	 * @param arguments the name and the arguments
	 * @param input what it read
	 * @param variables its environment
	 */
	record Call(List<String> arguments, String input, String variables) {

		String program() {
			return this.arguments.get(0);
		}

	}

}
