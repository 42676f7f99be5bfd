package io.github.jwtsecret.integration.configserver;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A git repository with the properties of one application.
 */
final class GitRepository {

	private final Path directory;

	GitRepository(Path directory) throws IOException, InterruptedException {
		this.directory = Files.createDirectories(directory);
		git("init", "--quiet", "--initial-branch=main");
	}

	String uri() {
		return this.directory.toUri().toString();
	}

	/**
	 * Replace the properties, and commit that.
	 * @param application the name of the application
	 * @param properties the properties
	 * @throws IOException if git can't be run
	 * @throws InterruptedException if this thread is interrupted
	 */
	void commit(String application, Map<String, String> properties) throws IOException, InterruptedException {
		List<String> lines = properties.entrySet()
			.stream()
			.map((entry) -> entry.getKey() + "=" + entry.getValue())
			.toList();
		Files.write(this.directory.resolve(application + ".properties"), lines);
		git("add", "--all");
		git("commit", "--quiet", "--message", "Change properties");
	}

	private void git(String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=Test", "-c",
				"user.email=test@example.org", "-c", "commit.gpgsign=false"));
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(command).directory(this.directory.toFile())
			.redirectErrorStream(true);
		// Neither the user's settings nor the repository around this one count
		builder.environment().keySet().removeIf((name) -> name.startsWith("GIT_"));
		builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
		builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
		Process process = builder.start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
		assertThat(process.exitValue()).as(output).isZero();
	}

}
