package io.github.jwtsecret.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.jwtsecret.TestSecrets;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every command of {@code docs/tools.md}, in the order of the page.
 */
class DocumentedCommandsIT {

	private static final String COMMAND = "jwt-secret ";

	private static final String INPUT = " < candidates.txt";

	@TempDir
	private Path folder;

	@Test
	void commandsWhenRunInOrderDoWhatThePageSays() throws Exception {
		Files.writeString(this.folder.resolve("candidates.txt"), TestSecrets.hex() + "\nchange-me-please\n");
		List<String> commands = commands();
		assertThat(commands).hasSizeGreaterThan(11);
		for (String command : commands) {
			String[] arguments = command.replace(INPUT, "").split(" +");
			boolean judges = command.endsWith(INPUT);
			CommandRun run = judges
					? CommandRun.withInput(Files.readAllBytes(this.folder.resolve("candidates.txt")), arguments)
					: run(arguments);
			assertThat(run.exitCode()).as(command).isEqualTo(judges ? 1 : 0);
		}
		assertThat(Files.readString(this.folder.resolve(".env"))
			.matches("JWT_SECRET=[0-9a-f]{128}\nJWT_PREVIOUS_SECRETS=[0-9a-f]{128}\n")).isTrue();
	}

	private static List<String> commands() throws IOException {
		return Files.readAllLines(Path.of("..", "docs", "tools.md"))
			.stream()
			.filter((line) -> line.startsWith(COMMAND))
			.map((line) -> line.substring(COMMAND.length()).replaceAll(" *#.*", ""))
			.toList();
	}

	private CommandRun run(String... arguments) throws Exception {
		try (ToolProcess tool = ToolProcess.ofJar(this.folder, arguments)) {
			int exitCode = tool.exitCode();
			return new CommandRun(exitCode, String.join("\n", tool.lines()), "");
		}
	}

}
