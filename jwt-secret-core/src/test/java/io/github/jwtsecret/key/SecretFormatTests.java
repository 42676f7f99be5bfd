package io.github.jwtsecret.key;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link SecretFormat}.
 */
class SecretFormatTests {

	@ParameterizedTest
	@EnumSource
	void decodeWhenEncodedByTheSameFormatReturnsTheKey(SecretFormat format) {
		Random random = new Random(7518);
		for (int length = 1; length < 200; length++) {
			byte[] bytes = new byte[length];
			random.nextBytes(bytes);
			SecretMaterial key = SecretMaterial.copyOf(bytes);
			assertThat(format.decode(format.encode(key)).equalsInConstantTime(key)).isTrue();
		}
	}

	// The vectors of RFC 4648, section 10, and bytes that need the symbols
	@ParameterizedTest
	@CsvSource({ "BASE64, Zg==, f", "BASE64, Zm8=, fo", "BASE64, Zm9v, foo", "BASE64, Zm9vYmE=, fooba",
			"BASE64URL, Zg==, f", "BASE64URL, Zg, f", "BASE64URL, Zm8, fo", "BASE64URL, Zm8=, fo",
			"BASE64URL, Zm9v, foo", "HEX, 666F6F, foo", "HEX, 666f6F, foo", "TEXT, foo, foo", "BASE64, Pz8/, ???",
			"BASE64URL, Pz8_, ???", "BASE64URL, fn5-, ~~~", "BASE64, fn5+, ~~~" })
	void decodeWhenWellFormedReturnsBytes(SecretFormat format, String text, String expected) {
		assertThat(format.decode(SecretMaterial.ofText(text)).exportBytes()).asString().isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			BASE64    | Zg       | the padding does not fit
			BASE64    | Zg=      | the padding does not fit
			BASE64    | Zh==     | the last character has unused bits set
			BASE64    | Zm9=     | the last character has unused bits set
			BASE64    | Zm9v_w== | character 5 is outside the alphabet
			BASE64    | Zm 9v    | character 3 is outside the alphabet
			BASE64    | Zm9v=    | the padding does not fit
			BASE64    | Z===     | character 2 is outside the alphabet
			BASE64    | Zg==Zg== | character 3 is outside the alphabet
			BASE64    | ====     | character 1 is outside the alphabet
			BASE64URL | Zm9v+w   | character 5 is outside the alphabet
			BASE64URL | Zh       | the last character has unused bits set
			BASE64URL | Zm9v-    | 5 characters are never its length
			BASE64URL | Zg=      | the padding does not fit
			HEX       | 6        | 1 digits are not whole bytes
			HEX       | 666      | 3 digits are not whole bytes
			HEX       | 0x66     | character 2 is not a hexadecimal digit
			HEX       | 66 6f    | character 3 is not a hexadecimal digit
			HEX       | é6       | character 1 is not a hexadecimal digit
			""")
	void decodeWhenIllFormedSaysWhereAndNotWhat(SecretFormat format, String text, String message) {
		assertThatExceptionOfType(UndecodableSecretException.class)
			.isThrownBy(() -> format.decode(SecretMaterial.ofText(text)))
			.withMessage(message)
			.satisfies((ex) -> assertThat(ex.getFormat()).isEqualTo(format));
	}

	@ParameterizedTest
	@EnumSource
	void decodeWhenFedAnythingThrowsNothingElse(SecretFormat format) {
		Random random = new Random(4648);
		String alphabet = "ABab01+/-_= \u00e9\n";
		for (int i = 0; i < 20_000; i++) {
			StringBuilder text = new StringBuilder();
			for (int length = random.nextInt(12); length > 0; length--) {
				text.append(alphabet.charAt(random.nextInt(alphabet.length())));
			}
			SecretMaterial material = SecretMaterial.ofText(text);
			try {
				SecretMaterial decoded = format.decode(material);
				assertThat(format.encode(decoded).size()).isLessThanOrEqualTo(material.size());
			}
			catch (UndecodableSecretException ex) {
				assertThat(ex).message().isNotEmpty();
			}
		}
	}

	@Test
	void decodeWhenEmptyReturnsNoBytes() {
		for (SecretFormat format : SecretFormat.values()) {
			assertThat(format.decode(SecretMaterial.ofText("")).size()).isZero();
		}
	}

}
