package io.github.jwtsecret.cli;

import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import io.github.jwtsecret.tool.Frontend;
import io.github.jwtsecret.tool.Inspect;
import io.github.jwtsecret.tool.InspectOptions;

/**
 * {@code inspect}.
 */
@Command(name = "inspect", mixinStandardHelpOptions = true, sortOptions = false,
		description = "Judges secrets from standard input, one a line, and never shows one. The exit code is 1 if one "
				+ "is refused.")
final class InspectCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Option(names = { "--secret-format", "--format" }, paramLabel = "FORMAT",
			description = "The 'jwt.secret-format' of the application: text, hex, base64, base64url (default: text).")
	private @Nullable String format;

	@Option(names = "--algorithm", paramLabel = "ALG",
			description = "The 'jwt.algorithm' of the application: HS256, HS384, HS512 (default: HS256).")
	private @Nullable String algorithm;

	@Option(names = "--minimum-strength", paramLabel = "BITS",
			description = "The 'jwt.policy.minimum-strength' of the application (default: the size of the hash).")
	private @Nullable String minimumStrength;

	@Option(names = "--key-id", description = "Also tell the key ids of accepted secrets.")
	private boolean keyIds;

	@Option(names = "--json", description = "Write a JSON object a line, and one for the summary.")
	private boolean json;

	InspectCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() {
		InspectOptions options = InspectOptions.of(Frontend.COMMAND_LINE, this.format, this.algorithm,
				this.minimumStrength, this.keyIds, this.json);
		boolean accepted = new Inspect(options).run(this.terminal.secrets(), this.terminal.out());
		return accepted ? JwtSecretCli.FINE : JwtSecretCli.FINDINGS;
	}

}
