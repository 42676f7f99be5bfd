package io.github.jwtsecret.policy;

import java.nio.charset.StandardCharsets;

import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link AlignedCopies}.
 */
class AlignedCopiesTests {

	/**
	 * With n pairs at the best distance, m of them alike, a chance c of each, and D the
	 * divergence of m / n from c, the bits are n D - log2(n + 1) - 4.
	 */
	@ParameterizedTest
	@CsvSource(textBlock = """
			zqzqzw,                              4.591
			zQZqzw,                              4.591
			gxg,                                 -0.300
			abcdefghijklmnopabcdefghijklmnop,    67.120
			abcdefghijklmnopqabcdefghijklmnopq,  -4.000
			20240115x20240229x20240307,          13.910
			1g1h1k1m1n,                          0.654
			gabxgczkgdvqghnu,                    -2.825
			kqabckqdefgh,                        -4.000
			kqabckqdefg,                         -2.690
			gk-gz-gq-gv-gx,                      3.858
			g!k!z!q!v!x!w!,                      -4.000
			'',                                  -4.000
			""")
	void gainIsTheDivergenceFromChance(String text, float bits) {
		assertThat(gain(text)).isCloseTo(bits, Offset.offset(0.01f));
	}

	private static float gain(String text) {
		return AlignedCopies.gain(Characters.ofText(text.getBytes(StandardCharsets.US_ASCII)));
	}

}
