package io.github.jwtsecret.key;

import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

/**
 * Tests for {@link SecretMaterial}.
 */
class SecretMaterialTests {

	private final byte[] bytes = "some secret text".getBytes(StandardCharsets.UTF_8);

	private final SecretMaterial material = SecretMaterial.copyOf(this.bytes);

	@Test
	void toStringWhenPrintedShowsSizeOnly() {
		assertThat(this.material).hasToString("SecretMaterial[16 bytes, redacted]");
	}

	@Test
	void copyOfWhenArrayChangesLaterKeepsBytes() {
		this.bytes[0] = 0;
		assertThat(this.material.exportBytes()).asString(StandardCharsets.UTF_8).isEqualTo("some secret text");
	}

	@Test
	void exportBytesWhenResultChangesKeepsBytes() {
		this.material.exportBytes()[0] = 0;
		assertThat(this.material.exportBytes()[0]).isEqualTo((byte) 's');
	}

	@Test
	void equalsInConstantTimeWhenBytesAreTheSameIsTrue() {
		assertThat(this.material.equalsInConstantTime(SecretMaterial.ofText("some secret text"))).isTrue();
		assertThat(this.material.equalsInConstantTime(SecretMaterial.ofText("some secret texT"))).isFalse();
		assertThat(this.material.equalsInConstantTime(SecretMaterial.ofText("some secret tex"))).isFalse();
	}

	@Test
	void equalsWhenBytesAreTheSameComparesIdentity() {
		assertThat(this.material).isNotEqualTo(SecretMaterial.copyOf(this.bytes));
	}

	@Test
	void writeObjectWhenSerializedIsRefused() throws Exception {
		ObjectOutputStream stream = new ObjectOutputStream(new ByteArrayOutputStream());
		assertThatExceptionOfType(NotSerializableException.class).isThrownBy(() -> stream.writeObject(this.material));
	}

	@Test
	void ofTextWhenBeyondAsciiTakesUtf8() {
		assertThat(SecretMaterial.ofText("é").exportBytes()).containsExactly(0xc3, 0xa9);
	}

	@Test
	void ofTextWhenNullNamesTheParameter() {
		assertThatNullPointerException().isThrownBy(() -> SecretMaterial.ofText(null))
			.withMessage("'text' must not be null");
	}

}
