package io.github.jwtsecret.policy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Decoding}.
 */
class DecodingTests {

	@ParameterizedTest
	@CsvSource({ "'two words', 'two words'", "'end \r\n\t ', end", "'a\tb', 'a\tb'", "'   ', ''", "'', ''", "~, ~" })
	void readableWhenTextIsItWithoutTheWhiteSpaceAtItsEnd(String text, String expected) {
		assertThat(readable(text, StandardCharsets.US_ASCII)).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "bell \u0007", "unit \u001f", "del \u007f", "zero \u0000" })
	void readableWhenThereAreControlCharactersIsNone(String text) {
		assertThat(readable(text, StandardCharsets.US_ASCII)).isNull();
	}

	@Test
	void readableWhenAFifthIsBeyondAsciiIsTextAndNotWhenMoreIs() {
		assertThat(readable("eight, ü", StandardCharsets.UTF_8)).isNull();
		assertThat(readable("eight,  ü", StandardCharsets.UTF_8)).isEqualTo("eight,  ü");
	}

	@Test
	void readableWhenBytesBeyondAsciiAreNoUtf8IsNone() {
		assertThat(readable("many letters before ü", StandardCharsets.ISO_8859_1)).isNull();
		assertThat(readable("many letters before ü", StandardCharsets.UTF_8)).isEqualTo("many letters before ü");
	}

	@Test
	void readableWhenUtf16IsWithoutItsZeros() {
		for (Charset charset : new Charset[] { StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE }) {
			assertThat(readable("four", charset)).as(charset.name()).isEqualTo("four");
			assertThat(readable("a longer text", charset)).isEqualTo("a longer text");
			assertThat(readable("few", charset)).isNull();
		}
		assertThat(Decoding.readable(HexFormat.of().parseHex("660069007600650073")))
			.isEqualTo("fives".getBytes(StandardCharsets.US_ASCII));
	}

	@ParameterizedTest
	@CsvSource({ "MZXW6, 666f6f", "mzxw6yq=, 666f6f62", "MZXW6YTBOI======, 666f6f626172", "77777777, ffffffffff",
			"22222222, d6b5ad6b5a", "zzzzzzzz, ce739ce739", "AA, 00", "'', ''" })
	void base32IsDecodedInEitherCase(String text, String expected) {
		assertThat(Decoding.base32(text.getBytes(StandardCharsets.US_ASCII)))
			.isEqualTo(HexFormat.of().parseHex(expected));
	}

	@ParameterizedTest
	@ValueSource(strings = { "MZXW0", "MZXW1", "MZXW8", "MZXW9", "MZ-W6", "MZ=W6" })
	void base32WhenThereAreOtherCharactersIsNone(String text) {
		assertThat(Decoding.base32(text.getBytes(StandardCharsets.US_ASCII))).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "%68%65%6C%6c%6F, hello", "%41abc, Aabc", "%41%, A%", "%41%4, A%4", "%4g%41, %4gA", "%g4%41, %g4A",
			"%41%7e, A~" })
	void percentEncodingIsUndone(String text, String expected) {
		assertThat(unescape(text)).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "abc", "%41abcd", "%%%%", "100%" })
	void percentEncodingWhenThereIsLittleIsNone(String text) {
		assertThat(unescape(text)).isNull();
	}

	private static @Nullable String readable(String text, Charset charset) {
		byte[] read = Decoding.readable(text.getBytes(charset));
		return (read != null) ? new String(read, StandardCharsets.UTF_8) : null;
	}

	private static @Nullable String unescape(String text) {
		byte[] bytes = Decoding.unescape(text.getBytes(StandardCharsets.US_ASCII));
		return (bytes != null) ? new String(bytes, StandardCharsets.US_ASCII) : null;
	}

}
