package io.github.jwtsecret.policy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link EncodedText}.
 */
class EncodedTextTests {

	private static final String PHRASE = "nobody will ever guess this phrase";

	private static final byte[] PHRASE_BYTES = PHRASE.getBytes(StandardCharsets.US_ASCII);

	@Test
	void checkWhenHexadecimalOfTextReportsIt() {
		assertThat(check(HexFormat.of().formatHex(PHRASE_BYTES))).containsExactly(new Violation(
				ViolationId.ENCODED_TEXT, "hexadecimal of text that is not random", "an encoding of random bytes"));
	}

	@Test
	void checkWhenBase64OfTextReportsIt() {
		assertThat(check(Base64.getEncoder().encodeToString(PHRASE_BYTES))).containsExactly(new Violation(
				ViolationId.ENCODED_TEXT, "base64 of text that is not random", "an encoding of random bytes"));
	}

	@Test
	void checkWhenBase64UrlWithoutPaddingReportsIt() {
		assertThat(check(Base64.getUrlEncoder().withoutPadding().encodeToString(PHRASE_BYTES))).hasSize(1);
	}

	@Test
	void checkWhenBase32OfTextReportsIt() {
		assertThat(check("NZXWE33EPEQHO2LMNQQGK5TFOIQGO5LFONZSA5DINFZSA4DIOJQXGZI=")).containsExactly(new Violation(
				ViolationId.ENCODED_TEXT, "base32 of text that is not random", "an encoding of random bytes"));
	}

	@Test
	void checkWhenEncodedTwiceReportsIt() {
		byte[] once = Base64.getEncoder().encode(PHRASE_BYTES);
		assertThat(check(HexFormat.of().formatHex(once))).hasSize(1);
		assertThat(check(Base64.getEncoder().encodeToString(once))).hasSize(1);
	}

	@Test
	void checkWhenUtf16ReportsIt() {
		byte[] wide = PHRASE.getBytes(StandardCharsets.UTF_16LE);
		assertThat(check(Base64.getEncoder().encodeToString(wide))).hasSize(1);
	}

	@Test
	void checkWhenUtf8BeyondAsciiReportsIt() {
		byte[] text = "ein sehr langes Passwort f\u00fcr B\u00fccherw\u00fcrmer".getBytes(StandardCharsets.UTF_8);
		assertThat(check(Base64.getEncoder().encodeToString(text))).hasSize(1);
	}

	@Test
	void checkWhenPercentEncodedReportsIt() {
		StringBuilder text = new StringBuilder();
		for (byte character : PHRASE_BYTES) {
			text.append('%').append(HexFormat.of().toHexDigits(character));
		}
		assertThat(check(text.toString())).hasSize(1);
	}

	@Test
	void checkWhenBytesCountReportsPattern() {
		byte[] bytes = new byte[32];
		for (int i = 0; i < bytes.length; i++) {
			bytes[i] = (byte) (17 * i);
		}
		assertThat(check(Base64.getEncoder().encodeToString(bytes))).containsExactly(new Violation(
				ViolationId.ENCODED_TEXT, "base64 of bytes with a pattern", "an encoding of random bytes"));
	}

	@Test
	void checkWhenTextIsRandomItselfIsEmpty() {
		SplittableRandom random = new SplittableRandom(3);
		byte[] bytes = new byte[32];
		for (int i = 0; i < 1000; i++) {
			random.nextBytes(bytes);
			String text = HexFormat.of().formatHex(bytes) + "\n";
			assertThat(check(Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII))).isEmpty())
				.as("seed 3, value %d", i)
				.isTrue();
		}
	}

	@Test
	void checkWhenTextIsShortReportsIt() {
		byte[] text = "k9F2xQ7m-Zp4T".getBytes(StandardCharsets.US_ASCII);
		assertThat(check(Base64.getEncoder().encodeToString(text))).hasSize(1);
	}

	private static List<Violation> check(String text) {
		EncodedText encoded = EncodedText.of(text.getBytes(StandardCharsets.US_ASCII));
		Violation violation = (encoded != null) ? encoded.violation() : null;
		return (violation != null) ? List.of(violation) : List.of();
	}

}
