package io.github.jwtsecret.cli;

import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import io.github.jwtsecret.tool.Frontend;
import io.github.jwtsecret.tool.Generate;
import io.github.jwtsecret.tool.SecretOptions;

/**
 * {@code generate}.
 */
@Command(name = "generate", mixinStandardHelpOptions = true, description = "Makes a secret.")
final class GenerateCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Option(names = "--bytes", paramLabel = "N", description = "Random bytes, 32 to 1024 (64).")
	private @Nullable String bytes;

	@Option(names = "--format", paramLabel = "FORM", description = "hex, base64 or base64url (hex).")
	private @Nullable String form;

	@Option(names = "--json", description = "Write JSON.")
	private boolean json;

	GenerateCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() {
		SecretOptions options = SecretOptions.of(Frontend.COMMAND_LINE, this.bytes, this.form, null, null);
		this.terminal.write(new Generate().toTerminal(options), this.json);
		return JwtSecretCli.FINE;
	}

}
