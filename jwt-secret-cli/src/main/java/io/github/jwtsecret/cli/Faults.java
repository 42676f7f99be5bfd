package io.github.jwtsecret.cli;

import java.util.List;
import java.util.stream.Collectors;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

import io.github.jwtsecret.tool.ToolException;

/**
 * Says what is wrong without repeating an argument, which may be a secret in the wrong
 * place: the messages of Picocli quote it.
 */
final class Faults implements IParameterExceptionHandler, IExecutionExceptionHandler {

	private final Terminal terminal;

	Faults(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public int handleParseException(ParameterException ex, String[] args) {
		CommandLine commandLine = ex.getCommandLine();
		this.terminal.err().println(message(ex));
		this.terminal.err().println("Try '" + commandLine.getCommandSpec().qualifiedName(" ") + " --help'.");
		return JwtSecretCli.FAULT;
	}

	private static String message(ParameterException ex) {
		if (ex instanceof UnmatchedArgumentException) {
			return unmatched(ex.getCommandLine());
		}
		ArgSpec argument = ex.getArgSpec();
		if (argument instanceof OptionSpec option) {
			String problem = (ex instanceof MissingParameterException) ? "' needs a value." : "' is not used rightly.";
			return "'" + option.longestName() + problem;
		}
		return "The command is not complete.";
	}

	private static String unmatched(CommandLine commandLine) {
		String hint = "An argument is not understood. It is not shown, since it may be a secret, which an argument never is.";
		List<String> commands = List.copyOf(commandLine.getSubcommands().keySet());
		return commands.isEmpty() ? hint
				: hint + " Commands: " + commands.stream().collect(Collectors.joining(", ")) + ".";
	}

	@Override
	public int handleExecutionException(Exception ex, CommandLine commandLine, ParseResult result) {
		if (ex instanceof ToolException) {
			this.terminal.err().println(ex.getMessage());
		}
		else {
			// Its message may quote what was being handled
			this.terminal.err().println("An unexpected fault: " + ex.getClass().getName() + ".");
		}
		return JwtSecretCli.FAULT;
	}

}
