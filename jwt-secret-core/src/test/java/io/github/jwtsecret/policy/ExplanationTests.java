package io.github.jwtsecret.policy;

import java.nio.charset.StandardCharsets;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Explanation}: its parts are reckoned here anew, from 4.70044 bits for
 * a letter and 3.32193 for a digit.
 */
class ExplanationTests {

	private static final Offset<Float> ROUNDING = Offset.offset(0.01f);

	/**
	 * A copy of n characters costs 6 bits, its distance and 2 log2(n - 2) + 1; a mirror
	 * image 8, its place and the same; a row 10 and 2 log2(n) + 1; a known row 18.
	 */
	@ParameterizedTest
	@CsvSource(textBlock = """
			# 7 letters at distance 7: 32.903 - (6 + 3 + 5)
			qzxjvkwqzxjvkw,         COPY,      18.903, 7
			# with something random between: 32.903 - (6 + 4 + 5)
			qzxjvkw9qzxjvkw,        COPY,      17.903, 7
			# near, far from the start: 32.903 + 18.802 - (6 + 4 + 7)
			8051627394qjqjqjqjqjqj, COPY,      30.004, 10
			# mirrored about its own first letter: 37.604 - (8 + 2 + 5)
			qzxjvkwwkvjxzq,         COPY,      22.604, 8
			# with a digit in the middle, which is its own image: 36.225 - (8 + 2 + 5)
			qzxjvkw9wkvjxzq,        COPY,      21.225, 8
			# letters that count by two, behind the first two: 47.004 - (10 + 7)
			9bdfhjlnprtvx9,         SEQUENCE,  30.004, 10
			""")
	void gainIsThatOfTheBestPart(String text, Evidence evidence, float gain, int length) {
		Explanation explanation = explanation(text);
		assertThat(explanation.gain(evidence)).isCloseTo(gain, ROUNDING);
		assertThat(explanation.length(evidence)).isEqualTo(length);
		float shape = Shape.gain(Characters.ofText(ascii(text)));
		assertThat(explanation.total()).isCloseTo(gain + shape, ROUNDING);
	}

	@Test
	void languageGainsWhatItsTableSaysLessThatOfEntryAndExit() {
		Explanation whole = explanation("8thenotherthings");
		float[] ratios = new float[LetterModel.TABLES];
		LetterContext context = new LetterContext(Characters.ofText(ascii("8thenotherthings")));
		float sum = 0;
		for (int i = 1; i < 16; i++) {
			context.ratios(i, ratios);
			sum += ratios[0];
		}
		assertThat(whole.gain(Evidence.LANGUAGE)).isGreaterThanOrEqualTo(sum - 6 - 2 - 0.01f);
		assertThat(whole.total()).isCloseTo(whole.gain(Evidence.LANGUAGE), ROUNDING);
		assertThat(whole.length(Evidence.LANGUAGE)).isEqualTo(15);
	}

	@Test
	void randomBitsAreThoseOfTheStrongestPartThatNothingExplains() {
		String random = "q8vz5xk3wj9";
		assertThat(explanation(random).total()).isLessThan(5);
		int bits = Strength.ofText(ascii(random));
		assertThat(explanation(random).randomBits(18)).isEqualTo(bits);
		assertThat(explanation("the-other-thing-is-" + random).randomBits(0)).isBetween(bits, bits + 6);
		assertThat(explanation("theotherthingis" + random).randomBits(0)).isBetween(bits - 6, bits + 6);
		assertThat(explanation("theotherthingisthis").randomBits(18)).isLessThan(10);
		assertThat(explanation("").randomBits(18)).isZero();
	}

	private static Explanation explanation(String text) {
		return new Explanation(Characters.ofText(ascii(text)));
	}

	private static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

}
