package io.github.jwtsecret.cli;

import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import io.github.jwtsecret.tool.Frontend;
import io.github.jwtsecret.tool.Rotate;
import io.github.jwtsecret.tool.RotateOptions;

/**
 * {@code rotate}.
 */
@Command(name = "rotate", mixinStandardHelpOptions = true, sortOptions = false,
		description = "Makes a new secret in a file, where the old one still verifies for a time.")
final class RotateCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Mixin
	private FileOptions files = new FileOptions();

	@Mixin
	private FormOptions form = new FormOptions();

	@Option(names = "--stage", description = ".env file: make a 'JWT_NEXT_SECRET', and leave the current one.")
	private boolean stage;

	@Option(names = "--promote", description = ".env file: make 'JWT_NEXT_SECRET' the current one.")
	private boolean promote;

	@Option(names = "--keep-previous", paramLabel = "N",
			description = ".env file: keep so many previous secrets (default: all).")
	private @Nullable String keepPrevious;

	@Option(names = "--force", description = ".env file: make a secret although a next one is there.")
	private boolean force;

	@Option(names = "--activate-in", paramLabel = "DURATION",
			description = "Key set: when the new key begins to sign (default: 10m).")
	private @Nullable String activateIn;

	@Option(names = "--keep", paramLabel = "DURATION",
			description = "Key set: how long the old key verifies after that (default: 24h).")
	private @Nullable String keep;

	RotateCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() {
		RotateOptions options = RotateOptions.of(Frontend.COMMAND_LINE, this.stage, this.promote, this.force,
				this.keepPrevious, this.activateIn, this.keep);
		Rotate rotate = new Rotate(Frontend.COMMAND_LINE);
		this.terminal.write(rotate.run(this.files.envFile(), this.files.keySet(), this.form.secretOptions(), options,
				this.files.environment()), this.files.json());
		return JwtSecretCli.FINE;
	}

}
