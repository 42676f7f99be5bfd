package io.github.jwtsecret.policy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.jwtsecret.key.SecretFormat;
import io.github.jwtsecret.key.SecretMaterial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link DeniedSecrets}.
 */
class DeniedSecretsTests {

	private final SecretMaterial key = key();

	@ParameterizedTest
	@ValueSource(strings = { "%s", "%s\n", "%s\r\n", "one\n%s\ntwo", "one\r\n%s\r\ntwo\r\n", "one\r%s\r", "\n\n%s\n",
			"\ufeff%s\none" })
	void containsWhenLineIsTheTextFindsIt(String lines) {
		String text = new String(this.key.exportBytes(), StandardCharsets.ISO_8859_1).replaceAll("[^a-z]", "x");
		SecretMaterial secret = SecretMaterial.ofText(text);
		assertThat(lines(lines.formatted(text)).contains(secret, null)).isTrue();
		assertThat(lines(lines.formatted(text + "y")).contains(secret, null)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "HEX", "BASE64", "BASE64URL" })
	void containsWhenLineIsTheKeyInAnotherFormFindsIt(SecretFormat format) {
		String line = new String(format.encode(this.key).exportBytes(), StandardCharsets.US_ASCII);
		SecretMaterial text = SecretFormat.HEX.encode(this.key);
		assertThat(lines("one\n" + line + "\n").contains(text, this.key)).isTrue();
		assertThat(lines("one\n" + line.replace("=", "") + "\n").contains(text, this.key)).isTrue();
		assertThat(lines("one\ntwo\n").contains(text, this.key)).isFalse();
	}

	@Test
	void containsWhenLineCrossesTheBufferFindsIt() {
		String text = "0123456789".repeat(8);
		for (int before : new int[] { 65_400, 65_455, 65_456, 65_457, 65_535, 65_536, 65_537, 131_000 }) {
			String lines = "a".repeat(100) + "\n" + "b\n".repeat((before - 101) / 2) + text + "\nend";
			assertThat(lines(lines).contains(SecretMaterial.ofText(text), null)).as("at %d", before).isTrue();
		}
	}

	@Test
	void containsWhenLineIsLongerThanTheBufferPassesItOver() {
		String text = "0123456789".repeat(8);
		SecretMaterial secret = SecretMaterial.ofText(text);
		assertThat(lines("x".repeat(200_000) + text + "\n" + text).contains(secret, null)).isTrue();
		assertThat(lines("x".repeat(200_000) + text + "\nend").contains(secret, null)).isFalse();
		assertThat(lines("x".repeat(65_536) + text).contains(secret, null)).isFalse();
	}

	@Test
	void containsWhenListIsEmptyFindsNothing() {
		assertThat(lines("").contains(this.key, this.key)).isFalse();
		assertThat(DeniedSecrets.none().contains(this.key, this.key)).isFalse();
	}

	@Test
	void containsWhenListCannotBeReadSaysSo() {
		DeniedSecrets denied = DeniedSecrets.linesOf(List.of(() -> {
			throw new IOException("gone");
		}));
		assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> denied.contains(this.key, null));
	}

	private static DeniedSecrets lines(String lines) {
		return DeniedSecrets.linesOf(List.of(() -> new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8))));
	}

	private static SecretMaterial key() {
		byte[] key = new byte[32];
		new Random(31).nextBytes(key);
		return SecretMaterial.copyOf(key);
	}

}
