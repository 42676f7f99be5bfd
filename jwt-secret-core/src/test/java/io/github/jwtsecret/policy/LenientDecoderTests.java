package io.github.jwtsecret.policy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LenientDecoder}.
 */
class LenientDecoderTests {

	@Test
	void hexWhenOfEitherCaseReturnsBytes() {
		assertThat(LenientDecoder.hex(ascii("00017f80fFAb"))).containsExactly(0, 1, 0x7f, -128, -1, 0xffffffab);
	}

	@Test
	void hexWhenNotHexReturnsNull() {
		for (String text : List.of("", "0", "000", "0g", "g0", "0 ", "@0", "`0", "/0", ":0", "0x")) {
			assertThat(LenientDecoder.hex(ascii(text))).as(text).isNull();
		}
		assertThat(LenientDecoder.hex(new byte[] { -1, '0' })).isNull();
	}

	@Test
	void base64WhenOfEitherAlphabetReturnsBytes() {
		Random random = new Random(4648);
		for (int i = 1; i < 200; i++) {
			byte[] bytes = new byte[i];
			random.nextBytes(bytes);
			for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
				assertThat(LenientDecoder.base64(encoder.encode(bytes))).isEqualTo(bytes);
				assertThat(LenientDecoder.base64(encoder.withoutPadding().encode(bytes))).isEqualTo(bytes);
			}
			assertThat(LenientDecoder.hex(ascii(HexFormat.of().formatHex(bytes)))).isEqualTo(bytes);
		}
	}

	@Test
	void base64WhenSloppyReturnsBytes() {
		assertThat(LenientDecoder.base64(ascii("AAB"))).containsExactly(0, 0);
		assertThat(LenientDecoder.base64(ascii("AA="))).containsExactly(0);
		assertThat(LenientDecoder.base64(ascii("+_"))).containsExactly(-5);
	}

	@Test
	void base64WhenNotBase64ReturnsNull() {
		for (String text : List.of("", "A", "=", "==", "A=", "A==", "AAAAA", "AA===", "A=AA", "A AA", "AA.A", "[AAA")) {
			assertThat(LenientDecoder.base64(ascii(text))).as(text).isNull();
		}
		assertThat(LenientDecoder.base64(new byte[] { -1, 'A' })).isNull();
	}

	private static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

}
