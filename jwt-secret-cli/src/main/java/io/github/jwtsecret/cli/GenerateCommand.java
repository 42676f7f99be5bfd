package io.github.jwtsecret.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import io.github.jwtsecret.tool.Frontend;
import io.github.jwtsecret.tool.Generate;

/**
 * {@code generate}.
 */
@Command(name = "generate", mixinStandardHelpOptions = true, sortOptions = false,
		description = "Makes a secret, on the terminal or in a file. What is written to a file is not shown.")
final class GenerateCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Mixin
	private FileOptions files = new FileOptions();

	@Mixin
	private FormOptions form = new FormOptions();

	@Option(names = "--force", description = "Replace a value that is there, which is lost.")
	private boolean force;

	GenerateCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() {
		Generate generate = new Generate(Frontend.COMMAND_LINE);
		this.terminal.write(generate.run(this.files.envFile(), this.files.keySet(), this.form.secretOptions(),
				this.files.environment(), this.force), this.files.json());
		return JwtSecretCli.FINE;
	}

}
