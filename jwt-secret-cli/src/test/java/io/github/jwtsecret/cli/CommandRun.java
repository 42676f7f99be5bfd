package io.github.jwtsecret.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The outcome of a command that ran in this process.
 *
 * @param exitCode the exit code
 * @param out the standard output
 * @param err the error output
 */
record CommandRun(int exitCode, String out, String err) {

	static CommandRun of(String... args) {
		return withInput(new byte[0], args);
	}

	static CommandRun withInput(byte[] input, String... args) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		int exitCode = JwtSecretCli.run(new ByteArrayInputStream(input),
				new PrintStream(out, false, StandardCharsets.UTF_8),
				new PrintStream(err, false, StandardCharsets.UTF_8), args);
		return new CommandRun(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
	}

	String all() {
		return this.out + this.err;
	}

}
