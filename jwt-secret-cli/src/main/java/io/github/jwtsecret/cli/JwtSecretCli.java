package io.github.jwtsecret.cli;

import java.io.InputStream;
import java.io.PrintStream;

import picocli.CommandLine;

/**
 * The command line. Exit codes: 0 fine, 1 findings, 2 usage or a fault.
 *
 * @since 0.1.0
 */
public final class JwtSecretCli {

	static final int FINE = 0;

	static final int FINDINGS = 1;

	static final int FAULT = 2;

	private JwtSecretCli() {
	}

	/**
	 * Run a command and end the process with its exit code.
	 * @param args the arguments
	 */
	public static void main(String[] args) {
		System.exit(run(new Terminal(System.in, System.out, System.err), args));
	}

	static int run(Terminal terminal, String... args) {
		CommandLine commandLine = new CommandLine(new JwtSecretCommand(), new CommandFactory(terminal));
		Faults faults = new Faults(terminal);
		commandLine.setExpandAtFiles(false)
			.setOut(Terminal.writer(terminal.out()))
			.setErr(Terminal.writer(terminal.err()))
			.setParameterExceptionHandler(faults)
			.setExecutionExceptionHandler(faults);
		int exitCode = commandLine.execute(args);
		return terminal.flush() ? exitCode : FAULT;
	}

	static int run(InputStream in, PrintStream out, PrintStream err, String... args) {
		return run(new Terminal(in, out, err), args);
	}

}
