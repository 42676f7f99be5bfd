package io.github.jwtsecret.policy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LetterContext}.
 */
class LetterContextTests {

	/**
	 * Each place is compared with what the model says of three letters: the two before
	 * it, where a period is the boundary of a word, and itself.
	 */
	@ParameterizedTest
	@CsvSource(textBlock = """
			the,        0, ..t
			the,        1, .th
			the,        2, the
			THE,        2, the
			the-key,    4, ..k
			the-key,    5, .ke
			# a capital begins a word
			theKey,     3, ..k
			theKey,     4, .ke
			abCd,       2, ..c
			THEKEY,     3, hek
			The,        0, ..t
			the-Key,    5, .ke
			# unless there are too many of them
			aBcdEfg,    4, cde
			aBcDeF,     3, bcd
			# letters that stand alone are read across what is between them
			t.h.e.y,    4, the
			t.h.e.y,    6, hey
			ab.c,       3, abc
			ab.cd,      3, ..c
			""")
	void letterHasTheTwoBeforeIt(String text, int index, String expected) {
		assertThat(ratios(text, index)).containsExactly(model(expected, 0));
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			p4ssword,   1, .pa
			p@ssword,   1, .pa
			pa55word,   2, pas
			pa55word,   3, ass
			""")
	void lookAlikeAmongLettersIsTheLetterAndCostsMore(String text, int index, String expected) {
		assertThat(ratios(text, index)).containsExactly(model(expected, text.contains("@") ? 0 : 1.4f));
	}

	@ParameterizedTest
	@CsvSource({ "the-key, 3", "4ss, 0", "ss4, 2", "55word, 1", "wor55, 3", "pa555word, 3", "pa-4-word, 3", "p#ss, 1",
			"0a1b2c3d, 1" })
	void whatIsNoLetterIsNone(String text, int index) {
		float[] none = new float[LetterModel.TABLES];
		Arrays.fill(none, -0.1f);
		assertThat(ratios(text, index)).containsExactly(none);
	}

	private static float[] ratios(String text, int index) {
		float[] ratios = new float[LetterModel.TABLES];
		new LetterContext(Characters.ofText(text.getBytes(StandardCharsets.US_ASCII))).ratios(index, ratios);
		return ratios;
	}

	private static float[] model(String letters, float cost) {
		float[] ratios = new float[LetterModel.TABLES];
		LetterModel.ratios(letter(letters, 0), letter(letters, 1), letter(letters, 2), ratios);
		for (int table = 0; table < ratios.length; table++) {
			ratios[table] -= cost;
		}
		return ratios;
	}

	private static int letter(String letters, int index) {
		return (letters.charAt(index) != '.') ? letters.charAt(index) - 'a' : LetterModel.BOUNDARY;
	}

}
