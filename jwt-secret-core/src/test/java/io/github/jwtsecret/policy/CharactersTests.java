package io.github.jwtsecret.policy;

import java.nio.charset.StandardCharsets;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Characters}.
 */
class CharactersTests {

	private static final Offset<Float> ROUNDING = Offset.offset(0.001f);

	@ParameterizedTest
	@CsvSource({ "a, 0", "A, 0", "z, 25", "Z, 25", "0, 26", "9, 35", "@, 100", "[, 127", "`, 132", "{, 159", "/, 83",
			":, 94" })
	void symbolIsThatOfTheLetterInEitherCase(String character, int symbol) {
		assertThat(characters(character).symbol(0)).isEqualTo(symbol);
	}

	@Test
	void letterAndCaseAreThoseOfAscii() {
		Characters value = characters("AZaz@[`{09\u0000");
		assertThat(flags(value, value::isLetter)).isEqualTo("++++-------");
		assertThat(flags(value, value::isUpperCase)).isEqualTo("++---------");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# the whole of it
			0a1b,                      ++++
			0A1B,                      ++++
			ab-cd,                     +++++
			abcd,                      ++++
			# no letters, two cases, a hyphen at the start, other letters
			0123,                      ----
			a0A1,                      ----
			-a0b1,                     -----
			0a1g,                      ----
			# a part, of sixteen digits and more than a quarter of them decimal
			x:0a1b2c3d4e5f6071,        --++++++++++++++++
			x:0a1b2c3d4e5f607,         -----------------
			x:0a1b2c3d4e5f6071:y,      --++++++++++++++++--
			x:abcdefabcde01234,        --++++++++++++++++
			x:abcdefabcdef0123,        ------------------
			x:0123456789012345,        ------------------
			x:-0a1b2c3d4e5f6071,       ---++++++++++++++++
			x:0a1b2c3d-4e5f6071,       --+++++++++++++++++
			x:A0a1b2c3d4e5f6071,       -------------------
			xA0b1c2d3e4f506172,        ------------------
			# what is before one part is not counted for the next
			0a1b2c3d:4e5f6071,         -----------------
			""")
	void hexadecimalPartsAreMarked(String text, String marks) {
		Characters value = characters(text);
		assertThat(flags(value, value::isHexadecimal)).isEqualTo(marks);
	}

	@ParameterizedTest
	@CsvSource({ "gz, 9.40088", "09, 6.64386", "0a, 8", "g0, 8.02237",
			// Symbols are cheap where there are few of them
			"g_, 5.70044", "g-_, 6.70044", "g-_!, 10.70044", "g-_!#, 12.70044", "g-_!#$, 29.70044", "g@_`~{, 29.70044",
			"g@_`, 10.70044", "g!#$, 10.70044", "g-----, 9.70044", "a-0, 9" })
	void bitsAreThoseOfTheClassesOfItsCharacters(String text, float bits) {
		Characters value = characters(text);
		assertThat(value.bits(0, value.length())).isCloseTo(bits, ROUNDING);
		assertThat(value.bits(1, value.length())).isCloseTo(bits - value.bits(0, 1), ROUNDING);
		assertThat(value.bits(1, 1)).isZero();
	}

	@Test
	void rankIsThePlaceWithinTheClass() {
		Characters plain = characters("gz09-\u0000");
		assertThat(ranks(plain)).containsExactly(6, 25, 0, 9, '-', 0);
		assertThat(sizes(plain)).containsExactly(26, 26, 10, 10, 128, 128);
		Characters hexadecimal = characters("af09-");
		assertThat(ranks(hexadecimal)).containsExactly(10, 15, 0, 9, '-');
		assertThat(sizes(hexadecimal)).containsExactly(16, 16, 16, 16, 128);
	}

	private static int[] ranks(Characters value) {
		int[] ranks = new int[value.length()];
		for (int i = 0; i < ranks.length; i++) {
			ranks[i] = value.rank(i);
		}
		return ranks;
	}

	private static int[] sizes(Characters value) {
		int[] sizes = new int[value.length()];
		for (int i = 0; i < sizes.length; i++) {
			sizes[i] = value.classSize(i);
		}
		return sizes;
	}

	private static String flags(Characters value, Flag flag) {
		StringBuilder flags = new StringBuilder();
		for (int i = 0; i < value.length(); i++) {
			flags.append(flag.at(i) ? '+' : '-');
		}
		return flags.toString();
	}

	private static Characters characters(String text) {
		return Characters.ofText(text.getBytes(StandardCharsets.US_ASCII));
	}

	private interface Flag {

		boolean at(int index);

	}

}
