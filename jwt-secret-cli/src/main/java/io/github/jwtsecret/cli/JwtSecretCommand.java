package io.github.jwtsecret.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The root command, which does nothing by itself.
 */
@Command(name = "jwt-secret", mixinStandardHelpOptions = true, versionProvider = VersionProvider.class,
		description = "Makes, rotates, judges and looks for the secrets that sign JSON Web Tokens.",
		subcommands = { GenerateCommand.class, RotateCommand.class, InspectCommand.class, CheckCommand.class },
		exitCodeListHeading = "Exit codes:%n", exitCodeList = { "0:fine", "1:findings", "2:usage or a fault" })
final class JwtSecretCommand implements Runnable {

	@Spec
	private CommandSpec spec;

	@Override
	public void run() {
		throw new ParameterException(this.spec.commandLine(), "no command");
	}

}
