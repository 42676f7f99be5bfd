package io.github.jwtsecret.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Signs and verifies tokens with the library of another language. The secret reaches it
 * through the environment.
 *
 * @param command the command that runs the script
 * @param secret the secret
 * @param format the format of the secret
 * @param algorithm the algorithm
 */
record TokenScript(List<String> command, String secret, String format, String algorithm) {

	private static final Path DIRECTORY = Path.of("src", "test", "interop").toAbsolutePath();

	/**
	 * Sign a token.
	 * @param claims the claims, as JSON
	 * @return the token
	 */
	String sign(String claims) {
		Result result = run(this.command, claims, "sign");
		assertThat(result.exitCode()).as(result.output()).isZero();
		return result.output();
	}

	/**
	 * Verify a token.
	 * @param token the token
	 * @param audience the audience to require
	 * @return the claims, as JSON, or nothing if the token is refused
	 */
	Optional<String> verify(String token, String audience) {
		Result result = run(this.command, token, "verify", audience);
		return (result.exitCode() == 0) ? Optional.of(result.output()) : Optional.empty();
	}

	private Result run(List<String> command, String input, String... arguments) {
		ProcessBuilder builder = new ProcessBuilder(Stream.concat(command.stream(), Stream.of(arguments)).toList());
		builder.environment().put("JWT_SECRET", this.secret);
		builder.environment().put("JWT_SECRET_FORMAT", this.format);
		builder.environment().put("JWT_ALGORITHM", this.algorithm);
		try {
			return run(builder, input);
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	private static Result run(ProcessBuilder builder, String input) throws IOException {
		Process process = builder.directory(DIRECTORY.toFile()).redirectErrorStream(true).start();
		try (OutputStream in = process.getOutputStream()) {
			in.write(input.getBytes(StandardCharsets.UTF_8));
		}
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		return new Result(process.onExit().join().exitValue(), output);
	}

	/**
	 * The languages whose libraries are tried.
	 */
	enum Language {

		NODE, PYTHON;

		/**
		 * Return the command that runs the script.
		 * @return the command, or nothing where the library is not installed
		 */
		Optional<List<String>> command() {
			return switch (this) {
				case NODE -> command("node", "tokens.js", "-e", "require('jsonwebtoken')");
				case PYTHON -> pythonCommand("python3").or(() -> pythonCommand("/usr/bin/python3"));
			};
		}

		private static Optional<List<String>> pythonCommand(String interpreter) {
			// Other modules have that name as well
			return command(interpreter, "tokens.py", "-c", "import jwt; jwt.PyJWT");
		}

		private static Optional<List<String>> command(String interpreter, String script, String... check) {
			try {
				boolean installed = run(new ProcessBuilder(interpreter, check[0], check[1]), "").exitCode() == 0;
				return installed ? Optional.of(List.of(interpreter, script)) : Optional.empty();
			}
			catch (IOException ex) {
				return Optional.empty();
			}
		}

	}

	private record Result(int exitCode, String output) {

	}

}
