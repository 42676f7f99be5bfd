package io.github.jwtsecret.policy;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LetterModel}.
 */
class LetterModelTests {

	private static final int ENGLISH = 0;

	@Test
	void ratioWhenUsualIsPositive() {
		assertThat(ratio(ENGLISH, "the")).isGreaterThan(3);
		assertThat(ratio(LetterModel.KEYS, "asd")).isGreaterThan(2);
	}

	@Test
	void ratioWhenUnusualIsNegative() {
		assertThat(ratio(ENGLISH, "qzx")).isLessThan(-1);
		assertThat(ratio(ENGLISH, "thz")).isLessThan(-2);
	}

	@Test
	void ratiosWhenAskedAreThoseOfEachTable() {
		float[] ratios = new float[LetterModel.TABLES];
		LetterModel.ratios('s' - 'a', 'c' - 'a', 'h' - 'a', ratios);
		for (int table = 0; table < ratios.length; table++) {
			assertThat(ratios[table]).isEqualTo(ratio(table, "sch"));
		}
	}

	@Test
	void ratiosWhenSummedAreProbabilities() {
		for (int table = 0; table < LetterModel.TABLES; table++) {
			double sum = 0;
			for (int letter = 0; letter < 26; letter++) {
				sum += Math.pow(2, LetterModel.ratio(table, LetterModel.BOUNDARY, LetterModel.BOUNDARY, letter)) / 26;
			}
			assertThat(sum).isBetween(0.9, 1.1);
		}
	}

	private static float ratio(int table, String letters) {
		return LetterModel.ratio(table, letters.charAt(0) - 'a', letters.charAt(1) - 'a', letters.charAt(2) - 'a');
	}

}
