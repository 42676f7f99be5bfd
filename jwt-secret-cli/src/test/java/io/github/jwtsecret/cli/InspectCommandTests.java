package io.github.jwtsecret.cli;

import java.nio.charset.StandardCharsets;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.jwtsecret.TestSecrets;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link InspectCommand}.
 */
class InspectCommandTests {

	@Test
	void inspectWhenLinesDifferReportsEach() {
		String secret = TestSecrets.hex();
		CommandRun run = inspect(secret + "\r\nchange-me-please\n\n" + secret + " \n" + secret);
		assertThat(run.out()).isEqualToNormalizingNewlines("""
				line 1: ok, 512 bits
				line 2: too-short, low-strength, placeholder-word
				line 3: empty
				line 4: whitespace
				line 5: ok, 512 bits
				5 lines: 2 ok, 3 refused (empty: 1, whitespace: 1, too-short: 1, low-strength: 1, placeholder-word: 1)
				""");
		assertThat(run.exitCode()).isEqualTo(1);
		assertThat(TestSecrets.leaks(run.all(), secret)).isFalse();
	}

	@Test
	void inspectWhenAllAreAcceptedEndsWellAndTellsIds() {
		String secret = TestSecrets.base64();
		CommandRun run = inspect(secret, "--key-id");
		assertThat(run.out()).isEqualToNormalizingNewlines(
				"line 1: ok, 516 bits, key id " + TestSecrets.keyId(secret) + "\n1 line: 1 ok, 0 refused\n");
		assertThat(run.exitCode()).isZero();
	}

	@Test
	void inspectWhenRefusedTellsNoId() {
		assertThat(inspect("change-me-please-as-soon-as-you-can", "--key-id").out()).doesNotContain("key id");
	}

	@Test
	void inspectWhenJsonWritesAnObjectALine() {
		String secret = TestSecrets.hex();
		assertThat(inspect(secret + "\nchange-me\n", "--json", "--key-id").out()).isEqualToNormalizingNewlines("""
				{"line":1,"ok":true,"bits":512,"keyId":"%s"}
				{"line":2,"ok":false,"violations":["too-short","low-strength","placeholder-word"]}
				{"lines":2,"ok":1,"refused":1,"violations":{"too-short":1,"low-strength":1,"placeholder-word":1}}
				""".formatted(TestSecrets.keyId(secret)));
	}

	@ParameterizedTest
	@CsvSource({ "--format hex, ok", "--secret-format base64, ok", "--algorithm HS512, ok",
			"--minimum-strength 600, low-strength", "--format base64 --algorithm HS512, ok" })
	void inspectWhenOptionsAreGivenFollowsThem(String options, String expected) {
		assertThat(inspect(TestSecrets.hex(), options.split(" ")).out()).startsWith("line 1: " + expected);
	}

	@Test
	void inspectWhenInputIsEmptyIsAFault() {
		CommandRun run = inspect("");
		assertThat(run.err())
			.isEqualToNormalizingNewlines("There is nothing on standard input. Give it one secret a line.\n");
		assertThat(run.exitCode()).isEqualTo(2);
	}

	@Test
	void inspectWhenInputIsBinaryReportsEveryLine() {
		byte[] input = new byte[300_000];
		new Random(8259).nextBytes(input);
		CommandRun run = CommandRun.withInput(input, "inspect");
		long lines = 1;
		for (int i = 0; i < input.length - 1; i++) {
			lines += (input[i] == '\n') ? 1 : 0;
		}
		assertThat(run.out().lines().count()).isEqualTo(lines + 1);
		assertThat(run.exitCode()).isEqualTo(1);
	}

	@Test
	void inspectWhenLineIsHugeKeepsLittleOfIt() {
		assertThat(inspect("x".repeat(5_000_000) + "\n" + TestSecrets.hex()).out()).isEqualToNormalizingNewlines(
				"line 1: too-long\nline 2: ok, 512 bits\n2 lines: 1 ok, 1 refused (too-long: 1)\n");
	}

	@Test
	void inspectWhenLinesAreManyReportsThemInOrder() {
		StringBuilder input = new StringBuilder();
		StringBuilder expected = new StringBuilder();
		for (int i = 1; i <= 5000; i++) {
			input.append((i % 7 != 0) ? "x".repeat(4097) : "").append('\n');
			expected.append("line ").append(i).append((i % 7 != 0) ? ": too-long\n" : ": empty\n");
		}
		assertThat(inspect(input.toString()).out().replace("\r", "")).startsWith(expected);
	}

	private static CommandRun inspect(String input, String... options) {
		String[] arguments = new String[options.length + 1];
		arguments[0] = "inspect";
		System.arraycopy(options, 0, arguments, 1, options.length);
		return CommandRun.withInput(input.getBytes(StandardCharsets.UTF_8), arguments);
	}

}
