package io.github.jwtsecret.policy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Strength}.
 */
class StrengthTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			# characters, by the logarithm of their alphabet
			0123456789,                                    33
			ghijklmnop,                                    47
			GHIJKLMNOP,                                    47
			ghijklmno0,                                    51
			GHIJKLMNO9,                                    51
			GHIJKmnopq,                                    59
			GHIJKmnop0,                                    59
			012345678+,                                    34
			ghijklmno/,                                    47
			ghijklmn0_,                                    52
			GHIJmnop0-,                                    60
			GHIJmnopq-,                                    60
			ghijklmno.,                                    65
			012345678!,                                    65
			zZaA09@[`{,                                    65
			# padding carries nothing
			ghijklmno=,                                    42
			ghijklmn==,                                    38
			ghijklm===,                                    38
			# hexadecimal digits, and groups of them
			0123456789a,                                   44
			0123456789A,                                   44
			abcdef-abc,                                    36
			12345678-12,                                   38
			3f2504e0-4f89-41d3-9a0c-0305e82c3301,          122
			3f2504e0-4f89-41d3-9a0c-0305e82c33013f2504e0-4f89-41d3-9a0c-0305e82c3301, 244
			3f2504e0-4f89-41d3-9a0c-0305e82c33,            120
			3f2504e0-4f89-41d3-9a0c0305e82c330112,         136
			'',                                            0
			""")
	void strengthIsWhatAlphabetAndLengthCarry(String text, int bits) {
		assertThat(Strength.ofText(ascii(text))).isEqualTo(bits);
	}

	@Test
	void lettersAndDigitsAsLongAsTheBase64OfAKeyMayBeOne() {
		String letters = "GHIJKLMNOPQRSTUVWXYZghijklmnopqrstuvwxyz0123456789";
		assertThat(Strength.ofText(ascii(letters.substring(0, 42)))).isEqualTo(250);
		assertThat(Strength.ofText(ascii(letters.substring(0, 43)))).isEqualTo(256);
		assertThat(Strength.ofText(ascii(letters.substring(0, 43) + "="))).isEqualTo(258);
		assertThat(Strength.ofText(ascii(letters.substring(0, 44)))).isEqualTo(264);
		// No base64 has that length
		assertThat(Strength.ofText(ascii(letters.substring(0, 45)))).isEqualTo(267);
		assertThat(Strength.ofText(ascii(letters.substring(0, 46)))).isEqualTo(273);
	}

	@Test
	void encodedTextHasTheStrengthOfTheText() {
		byte[] text = ascii("ghijklmnop");
		assertThat(Strength.ofText(ascii(HexFormat.of().formatHex(text)))).isEqualTo(47);
		assertThat(Strength.ofText(Base64.getEncoder().encode(text))).isEqualTo(47);
		assertThat(Strength.ofText(Base64.getEncoder().encode(Base64.getEncoder().encode(text)))).isEqualTo(47);
		assertThat(Strength.ofText(ascii("20202020"))).as("four spaces").isEqualTo(26);
		// Too short to tell
		assertThat(Strength.ofText(ascii("2020202"))).isEqualTo(23);
		// No text
		assertThat(Strength.ofText(ascii("67686a7f"))).isEqualTo(32);
		assertThat(Strength.ofText(ascii("67686a1f"))).isEqualTo(32);
	}

	@Test
	void keyHasEightBitsForEachByteUnlessItIsText() {
		assertThat(Strength.ofKey(ascii("ghijklmnop"))).isEqualTo(47);
		assertThat(Strength.ofKey(ascii("ghijklmno\u007f"))).isEqualTo(80);
		assertThat(Strength.ofKey(ascii("ghijklmno\u001f"))).isEqualTo(80);
		assertThat(Strength.ofKey(new byte[] { 'a', (byte) 0x80 })).isEqualTo(16);
	}

	private static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

}
