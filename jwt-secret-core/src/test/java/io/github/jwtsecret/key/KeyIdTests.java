package io.github.jwtsecret.key;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link KeyId}.
 */
class KeyIdTests {

	@Test
	void deriveWhenKeyIsKnownReturnsTheSameIdInEveryRelease() {
		byte[] key = new byte[32];
		for (int i = 0; i < key.length; i++) {
			key[i] = (byte) i;
		}
		// HMAC-SHA256 by openssl, cut to 96 bits
		assertThat(KeyId.derive(SecretMaterial.copyOf(key))).hasToString("7TdqxogY0k08ltqL");
	}

	@Test
	void deriveWhenKeysDifferReturnsDifferentIds() {
		Random random = new Random(7638);
		Set<KeyId> ids = new HashSet<>();
		for (int i = 0; i < 1000; i++) {
			byte[] key = new byte[32];
			random.nextBytes(key);
			ids.add(KeyId.derive(SecretMaterial.copyOf(key)));
		}
		assertThat(ids).hasSize(1000).allMatch((id) -> id.value().matches("[A-Za-z0-9_-]{16}"));
	}

	@Test
	void deriveWhenHmacCannotTellKeysApartReturnsOneId() {
		byte[] key = new byte[32];
		new Random(2104).nextBytes(key);
		assertThat(KeyId.derive(SecretMaterial.copyOf(Arrays.copyOf(key, 40))))
			.isEqualTo(KeyId.derive(SecretMaterial.copyOf(key)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "a b", "a\nb", "é", "\u0000" })
	void newKeyIdWhenNotPrintableIsRefused(String value) {
		assertThatIllegalArgumentException().isThrownBy(() -> new KeyId(value))
			.withMessage("'value' must have 1 to 128 printable ASCII characters and no spaces");
	}

	@Test
	void newKeyIdWhenPrintableKeepsIt() {
		assertThat(new KeyId("!2026-11~").value()).isEqualTo("!2026-11~");
	}

	@Test
	void newKeyIdWhenTooLongIsRefused() {
		assertThat(new KeyId("a".repeat(128)).value()).hasSize(128);
		assertThatIllegalArgumentException().isThrownBy(() -> new KeyId("a".repeat(129)));
	}

}
