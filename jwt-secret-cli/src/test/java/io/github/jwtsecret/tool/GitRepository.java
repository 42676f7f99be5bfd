package io.github.jwtsecret.tool;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Assumptions;

/**
 * A repository for one test, which is skipped where there is no git command.
 */
public final class GitRepository {

	private final Path folder;

	private GitRepository(Path folder) {
		this.folder = folder;
	}

	public static GitRepository init(Path folder) throws IOException, InterruptedException {
		Assumptions.assumeTrue(isPresent(), "no git command");
		GitRepository repository = new GitRepository(folder);
		repository.git("init", "--quiet");
		return repository;
	}

	private static boolean isPresent() throws InterruptedException {
		try {
			return new ProcessBuilder("git", "--version").start().waitFor() == 0;
		}
		catch (IOException ex) {
			return false;
		}
	}

	public GitRepository git(String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of("git"));
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).directory(this.folder.toFile())
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
		if (process.waitFor() != 0) {
			throw new IOException("git " + arguments[0] + " fails");
		}
		return this;
	}

}
