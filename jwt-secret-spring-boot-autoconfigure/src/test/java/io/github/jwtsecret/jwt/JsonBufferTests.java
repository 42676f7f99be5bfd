package io.github.jwtsecret.jwt;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link JsonBuffer}.
 */
class JsonBufferTests {

	/**
	 * The first and the last code point of each length in UTF-8 (RFC 3629, section 3).
	 */
	@ParameterizedTest
	@ValueSource(ints = { ' ', '!', '#', '[', ']', '~', 0x7f, 0x80, 0x7ff, 0x800, 0xd7ff, 0xe000, 0xffff, 0x10000,
			0x3ffff, 0x40000, 0x10ffff })
	void stringWhenCodePointHasNoEscapeIsUtf8(int codePoint) {
		String text = "a" + Character.toString(codePoint) + "b";
		assertThat(string(text)).isEqualTo("\"" + text + "\"");
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', textBlock = """
			22, \\"
			5c, \\\\
			a, \\n
			d, \\r
			9, \\t
			0, \\u0000
			1f, \\u001f
			d800, \\ud800
			dbff, \\udbff
			dc00, \\udc00
			dfff, \\udfff
			""")
	void stringWhenCharacterIsSpecialIsEscaped(String character, String escape) {
		String text = "a" + (char) Integer.parseInt(character, 16) + "b";
		assertThat(string(text)).isEqualTo("\"a" + escape + "b\"");
	}

	@Test
	void stringWhenLongerThanTheBufferIsWhole() {
		for (int length = 500; length < 520; length++) {
			for (String end : new String[] { "", "\n", "\u0001", "\u00e4", "\ud83d\ude00" }) {
				String text = "x".repeat(length) + end;
				String json = "\"" + text.replace("\n", "\\n").replace("\u0001", "\\u0001") + "\"";
				assertThat(string(text)).isEqualTo(json);
			}
		}
	}

	@Test
	void appendWhenBufferIsFullGrows() {
		JsonBuffer buffer = new JsonBuffer();
		StringBuilder expected = new StringBuilder();
		for (int i = 0; i < 3000; i++) {
			buffer.character(':');
			buffer.literal("true");
			expected.append(":true");
		}
		assertThat(text(buffer)).isEqualTo(expected.toString());
	}

	private static String string(String text) {
		JsonBuffer buffer = new JsonBuffer();
		buffer.string(text);
		return text(buffer);
	}

	private static String text(JsonBuffer buffer) {
		return new String(Base64.getUrlDecoder().decode(buffer.toBase64Url()), StandardCharsets.UTF_8);
	}

}
