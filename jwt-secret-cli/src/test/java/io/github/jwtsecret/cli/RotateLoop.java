package io.github.jwtsecret.cli;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Rotates as fast as it can until it is killed, and tells what it has done.
 */
public final class RotateLoop {

	private RotateLoop() {
	}

	/**
	 * Run.
	 * @param args the arguments of the command
	 */
	public static void main(String[] args) {
		while (true) {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			PrintStream output = new PrintStream(bytes, false, StandardCharsets.UTF_8);
			int exitCode = JwtSecretCli.run(InputStream.nullInputStream(), output, output, args);
			System.out.println(exitCode + " " + bytes.toString(StandardCharsets.UTF_8).replaceAll("\\s+", " "));
			System.out.flush();
		}
	}

}
