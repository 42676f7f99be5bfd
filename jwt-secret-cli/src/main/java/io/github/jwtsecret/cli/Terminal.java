package io.github.jwtsecret.cli;

import java.io.Console;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

import io.github.jwtsecret.tool.Report;

/**
 * The standard streams of a command.
 */
final class Terminal {

	private final InputStream in;

	private final PrintStream out;

	private final PrintStream err;

	Terminal(InputStream in, PrintStream out, PrintStream err) {
		this.in = in;
		this.out = out;
		this.err = err;
	}

	/**
	 * Return the input for secrets: what is typed is not shown.
	 * @return the standard input
	 */
	InputStream secrets() {
		Console console = (this.in == System.in) ? HiddenInput.console() : null;
		if (console == null) {
			return this.in;
		}
		this.err.println("Type one secret a line, which is not shown, and an empty line at the end.");
		return new HiddenInput(console);
	}

	PrintStream out() {
		return this.out;
	}

	PrintStream err() {
		return this.err;
	}

	/**
	 * Return a writer for the help of Picocli, which is plain ASCII.
	 * @param stream {@link #out()} or {@link #err()}
	 * @return the writer
	 */
	static PrintWriter writer(PrintStream stream) {
		return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.US_ASCII), true);
	}

	/**
	 * Write a report.
	 * @param report the report
	 * @param json whether it is for a machine
	 */
	void write(Report report, boolean json) {
		if (json) {
			this.out.println(report.exportJson());
		}
		else {
			String secret = report.exportSecret();
			if (secret != null) {
				this.out.println(secret);
			}
			report.lines().forEach(this.out::println);
		}
		report.notes().forEach(this.err::println);
	}

	/**
	 * Write out what is buffered.
	 * @return whether all of the output has arrived
	 */
	boolean flush() {
		this.err.flush();
		return !this.out.checkError();
	}

}
