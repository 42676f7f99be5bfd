package io.github.jwtsecret.cli;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.jwtsecret.TestSecrets;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Faults}: a secret in the wrong place is never repeated.
 */
class FaultsTests {

	static Stream<String> runWhenSecretIsInTheWrongPlaceNeverRepeatsIt() {
		return Stream.of("%s", "generate %s", "generate --%s", "generate -%s", "generate --env-flie=%s",
				"generate --bytes %s", "generate --bytes=%s", "generate --format %s", "generate --secret-format %s",
				"generate --algorithm %s", "generate --environment %s", "generate --env-file %s",
				"generate --key-set %s", "generate --env-file ./%s", "generate --env-file .env.%s",
				"generate --env-file %s/.env", "generate --key-set %s.json", "generate --json=%s",
				"generate --force=%s", "generate @%s", "rotate %s", "rotate --keep %s",
				"rotate --key-set k.json --keep %s", "rotate --activate-in=%s", "rotate --keep-previous %s",
				"rotate --env-file %s", "rotate --key-set %s", "rotate --stage=%s", "inspect %s", "inspect --%s",
				"inspect --format %s", "inspect --minimum-strength %s", "inspect --key-id=%s", "inspect --key-id %s",
				"help %s", "generate --bytes 64 --bytes %s", "generate -- %s", "%s generate", "--help=%s",
				"generate --version=%s", "generate --env-file=%s --env-file=%s");
	}

	@ParameterizedTest
	@MethodSource
	void runWhenSecretIsInTheWrongPlaceNeverRepeatsIt(String arguments) {
		String secret = TestSecrets.hex();
		CommandRun run = CommandRun.of(arguments.replace("%s", secret).split(" "));
		assertThat(TestSecrets.leaks(run.all(), secret)).isFalse();
		assertThat(run.out()).isEmpty();
		assertThat(run.err()).isNotEmpty();
		assertThat(run.exitCode()).isEqualTo(2);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
			"generate --env-file | '--env-file' needs a value.⏎Try 'jwt-secret generate --help'.⏎",
			"generate --env-flie=x | An argument is not understood. It is not shown, since it may be a secret, and a secret is no argument: others see it in the process list. Similar: --env-file, --environment.⏎Try 'jwt-secret generate --help'.⏎",
			"generate --json=x | '--json' is not used rightly.⏎Try 'jwt-secret generate --help'.⏎",
			"rotate | '--env-file' or '--key-set' is needed, and not both.⏎",
			"generate --env-file a.env --key-set b.json | '--env-file' and '--key-set' exclude each other.⏎",
			"generate --key-set b.json --format hex | '--format' has no meaning for a key set, whose keys are in base64url.⏎",
			"rotate --env-file a.env --stage --promote | '--stage' and '--promote' exclude each other.⏎" })
	void runWhenUsageIsWrongSaysWhat(String arguments, String message) {
		CommandRun run = CommandRun.of(arguments.split(" "));
		assertThat(run.err()).isEqualToNormalizingNewlines(message.replace('⏎', '\n'));
		assertThat(run.exitCode()).isEqualTo(2);
	}

	@Test
	void runWhenThereIsNoCommandNamesThem() {
		CommandRun run = CommandRun.of();
		assertThat(run.err()).startsWith("A command is needed: generate, rotate, inspect");
		assertThat(run.exitCode()).isEqualTo(2);
	}

	@Test
	void runWhenHelpIsAskedForPrintsIt() {
		assertThat(CommandRun.of("--help").out()).contains("generate", "rotate", "inspect", "Exit codes:");
		assertThat(CommandRun.of("rotate", "--help").out()).contains("--activate-in", "--keep-previous");
		assertThat(CommandRun.of("inspect", "--help").exitCode()).isZero();
	}

}
