package io.github.jwtsecret.scan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A repository in a folder of its own.
 *
 * @param root the folder
 */
record GitRepository(Path root) {

	static GitRepository in(Path root) {
		GitRepository repository = new GitRepository(root);
		repository.git("init", "-q", "-b", "main");
		return repository;
	}

	GitRepository write(String path, String content) {
		try {
			Path file = this.root.resolve(path);
			Files.createDirectories(file.getParent());
			Files.writeString(file, content);
			return this;
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	GitRepository commit() {
		git("add", "-A");
		git("-c", "user.name=test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false", "commit", "-q",
				"--no-verify", "--allow-empty", "-m", "change");
		return this;
	}

	GitRepository git(String... arguments) {
		List<String> command = new ArrayList<>(List.of("git", "-C", this.root.toString()));
		command.addAll(List.of(arguments));
		try {
			Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
			String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			if (process.waitFor() != 0) {
				throw new AssertionError(output);
			}
			return this;
		}
		catch (IOException | InterruptedException ex) {
			throw new AssertionError(ex);
		}
	}

}
