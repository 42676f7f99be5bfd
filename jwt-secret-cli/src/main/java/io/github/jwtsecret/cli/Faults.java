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
		if (ex instanceof UnmatchedArgumentException unmatched) {
			return unmatched(unmatched);
		}
		if (ex instanceof MissingParameterException missing) {
			return names(missing.getMissing()) + " needs a value.";
		}
		return (ex.getArgSpec() != null) ? names(List.of(ex.getArgSpec())) + " is not used rightly."
				: "A command is needed: " + commands(ex.getCommandLine()) + ".";
	}

	private static String names(List<ArgSpec> arguments) {
		return arguments.stream()
			.map((argument) -> (argument instanceof OptionSpec option) ? "'" + option.longestName() + "'"
					: "An argument")
			.collect(Collectors.joining(", "));
	}

	private static String unmatched(UnmatchedArgumentException ex) {
		StringBuilder message = new StringBuilder("An argument is not understood. It is not shown, since it may be a "
				+ "secret, and a secret is no argument: others see it in the process list.");
		if (!ex.getCommandLine().getSubcommands().isEmpty()) {
			message.append(" Commands: ").append(commands(ex.getCommandLine())).append('.');
		}
		else if (ex.isUnknownOption() && !ex.getSuggestions().isEmpty()) {
			message.append(" Similar: ").append(String.join(", ", ex.getSuggestions())).append('.');
		}
		return message.toString();
	}

	private static String commands(CommandLine commandLine) {
		return String.join(", ", commandLine.getSubcommands().keySet());
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
