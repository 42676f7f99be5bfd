package io.github.jwtsecret.policy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link StructureCheck}.
 */
class StructureCheckTests {

	private static final String UNSTRUCTURED = "m2Vf0QzXw7sKJ4bTg9LhPc1yUeRa8NoD";

	@Test
	void checkWhenUnstructuredIsEmpty() {
		assertThat(check(UNSTRUCTURED)).isEmpty();
	}

	@Test
	void checkWhenEmptyIsEmpty() {
		assertThat(check("")).isEmpty();
	}

	@Test
	void checkWhenPeriodReportsIt() {
		assertThat(check("9fK2".repeat(8))).containsExactly(new Violation(ViolationId.REPETITIVE,
				"a period of 4 characters in 32", "no period up to half the length"));
	}

	@Test
	void checkWhenTwiceTheSameReportsPeriod() {
		assertThat(check(UNSTRUCTURED + UNSTRUCTURED)).containsExactly(new Violation(ViolationId.REPETITIVE,
				"a period of 32 characters in 64", "no period up to half the length"));
	}

	@Test
	void checkWhenMirroredReportsRepetition() {
		String mirrored = new StringBuilder(UNSTRUCTURED).reverse().toString();
		assertThat(ids(UNSTRUCTURED + mirrored)).containsExactly(ViolationId.REPETITIVE);
	}

	@Test
	void checkWhenFewDistinctCharactersReportsRepetition() {
		SplittableRandom random = new SplittableRandom(7);
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < 64; i++) {
			text.append("3a7f".charAt(random.nextInt(4)));
		}
		assertThat(ids(text.toString())).containsExactly(ViolationId.REPETITIVE);
	}

	@Test
	void checkWhenLanguageReportsFactsWithoutValue() {
		assertThat(check("the-quick-brown-fox-jumps-over-the-lazy-dog")).singleElement().satisfies((violation) -> {
			assertThat(violation.id()).isEqualTo(ViolationId.PHRASE);
			assertThat(violation.measured())
				.matches("language in \\d+ of 43 characters, \\d+ bits of evidence against chance");
			assertThat(violation.required()).isEqualTo("less than 23 bits");
		});
	}

	@Test
	void checkWhenMarkerWordsReportsThem() {
		assertThat(ids("change-this-jwt-secret-key-token")).contains(ViolationId.PLACEHOLDER_WORD);
	}

	@Test
	void checkWhenMarkerWordsAreDisguisedReportsThem() {
		assertThat(ids("ch4ng3-th1s-jwt-$3cr3t-k3y-t0k3n")).contains(ViolationId.PLACEHOLDER_WORD);
	}

	@ParameterizedTest
	@ValueSource(strings = { "qwertyuiopasdfghjklzxcvbnm1234567890", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,",
			"0123456789abcdefghijklmnopqrstuvwxyz", "000102030405060708090a0b0c0d0e0f" })
	void checkWhenRowReportsSequence(String text) {
		assertThat(ids(text)).contains(ViolationId.SEQUENCE);
	}

	@Test
	void checkWhenReversedReportsPhrase() {
		assertThat(ids("godyzalehtrevospmujxofnworbkciuqeht")).containsExactly(ViolationId.PHRASE);
	}

	@Test
	void checkWhenLettersAreRotatedReportsPhrase() {
		assertThat(ids("guvf-vf-zl-frperg-xrl-sbe-gur-freire-naq-vgf-pyvragf")).containsExactly(ViolationId.PHRASE);
	}

	@Test
	void checkWhenPhraseHasShortRandomTailReportsPhrase() {
		assertThat(ids("applicationservicesecret-8Kd72hQzP1mW")).isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "prod-", "sk_live_", "mycompany-production-jwt-signing-key-" })
	void checkWhenRandomPartSufficesIgnoresPrefix(String prefix) {
		SplittableRandom random = new SplittableRandom(11);
		byte[] bytes = new byte[32];
		for (int i = 0; i < 1000; i++) {
			random.nextBytes(bytes);
			assertThat(check(prefix + HexFormat.of().formatHex(bytes)).isEmpty()).as("seed 11, value %d", i).isTrue();
		}
	}

	@Test
	void checkWhenBytesAreArbitraryDoesNotThrow() {
		SplittableRandom random = new SplittableRandom(13);
		for (int i = 0; i < 2000; i++) {
			byte[] bytes = new byte[random.nextInt(200)];
			random.nextBytes(bytes);
			assertThat(StructureCheck.check(bytes)).as("seed 13, value %d", i).isNotNull();
		}
	}

	@Test
	void checkWhenAsLongAsAllowedReportsEachRuleOnce() {
		byte[] sentences = "this is not a secret at all. ".repeat(105).getBytes(StandardCharsets.US_ASCII);
		String text = Base64.getEncoder().encodeToString(sentences);
		assertThat(ids(text)).doesNotHaveDuplicates().contains(ViolationId.ENCODED_TEXT);
	}

	private static List<ViolationId> ids(String text) {
		return check(text).stream().map(Violation::id).toList();
	}

	private static List<Violation> check(String text) {
		return StructureCheck.check(text.getBytes(StandardCharsets.US_ASCII));
	}

}
