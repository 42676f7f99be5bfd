package io.github.jwtsecret.jwt;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Base64Url}.
 */
class Base64UrlTests {

	@Test
	void decodeWhenEncodedReturnsBytes() {
		Random random = new Random(1);
		for (int length = 1; length < 200; length++) {
			byte[] bytes = new byte[length];
			random.nextBytes(bytes);
			byte[] encoded = Base64Url.encode(Arrays.copyOf(bytes, length + 5), length);
			assertThat(encoded).isEqualTo(Base64.getUrlEncoder().withoutPadding().encode(bytes))
				.hasSize(Base64Url.encodedLength(length));
			byte[] around = (".." + new String(encoded, StandardCharsets.US_ASCII) + "..")
				.getBytes(StandardCharsets.US_ASCII);
			assertThat(Base64Url.decode(around, 2, around.length - 2)).isEqualTo(bytes);
		}
	}

	@Test
	void decodeAcceptsExactlyWhatEncodeWrites() {
		// All two-character texts over all byte values, and one character more
		for (int first = 0; first < 256; first++) {
			for (int second = 0; second < 256; second++) {
				byte[] text = { (byte) first, (byte) second };
				byte[] decoded = Base64Url.decode(text, 0, 2);
				if (decoded != null) {
					assertThat(Base64Url.encode(decoded, 1)).isEqualTo(text);
				}
			}
		}
		assertThat(countAccepted("AA?", 2)).isEqualTo(16);
		assertThat(countAccepted("?AA", 0)).isEqualTo(64);
		assertThat(countAccepted("?AAA", 0)).isEqualTo(64);
		assertThat(countAccepted("A?AA", 1)).isEqualTo(64);
		assertThat(countAccepted("AA?A", 2)).isEqualTo(64);
		assertThat(countAccepted("AAA?", 3)).isEqualTo(64);
		assertThat(countAccepted("A?", 1)).isEqualTo(4);
		assertThat(countAccepted("?A", 0)).isEqualTo(64);
		assertThat(countAccepted("?", 0)).isZero();
		assertThat(countAccepted("AAAA?", 4)).isZero();
	}

	private static int countAccepted(String template, int position) {
		int accepted = 0;
		for (int value = 0; value < 256; value++) {
			byte[] text = template.getBytes(StandardCharsets.US_ASCII);
			text[position] = (byte) value;
			boolean decodes = Base64Url.decode(text, 0, text.length) != null;
			assertThat(Base64Url.isValid(text, 0, text.length)).isEqualTo(decodes);
			accepted += decodes ? 1 : 0;
		}
		return accepted;
	}

}
