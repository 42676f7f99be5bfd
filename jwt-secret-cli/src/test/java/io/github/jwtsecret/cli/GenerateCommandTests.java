package io.github.jwtsecret.cli;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link GenerateCommand}. What fails shows no secret.
 */
class GenerateCommandTests {

	@ParameterizedTest
	@CsvSource({ "'', '[0-9a-f]{128}'", "--bytes 32, '[0-9a-f]{64}'", "--format base64, '[A-Za-z0-9+/]{86}=='",
			"--format base64url --bytes 32, '[A-Za-z0-9_-]{43}'", "--bytes=1024, '[0-9a-f]{2048}'" })
	void generateWhenToTerminalPrintsSecretAlone(String options, String pattern) {
		CommandRun run = CommandRun.of(("generate " + options).trim().split(" "));
		assertThat(run.out().strip().matches(pattern)).isTrue();
		assertThat(run.err()).isEmpty();
		assertThat(run.exitCode()).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "--bytes 31", "--bytes 1025", "--bytes x", "--bytes -1", "--bytes 99999999999" })
	void generateWhenSizeIsOutOfBoundsIsRefused(String options) {
		CommandRun run = CommandRun.of(("generate " + options).split(" "));
		assertThat(run.err()).isEqualToNormalizingNewlines("'--bytes' needs a whole number from 32 to 1024.\n");
		assertThat(run.out()).isEmpty();
		assertThat(run.exitCode()).isEqualTo(2);
	}

	@Test
	void generateWhenTwiceDiffers() {
		assertThat(CommandRun.of("generate").out().equals(CommandRun.of("generate").out())).isFalse();
	}

}
