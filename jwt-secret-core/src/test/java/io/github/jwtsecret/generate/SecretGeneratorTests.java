package io.github.jwtsecret.generate;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.jwtsecret.key.HmacAlgorithm;
import io.github.jwtsecret.key.SecretFormat;
import io.github.jwtsecret.key.SecretMaterial;
import io.github.jwtsecret.policy.SecretPolicy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link SecretGenerator}.
 */
class SecretGeneratorTests {

	private final SecretGenerator generator = new SecretGenerator();

	@ParameterizedTest
	@CsvSource({ "64, HEX, '[0-9a-f]{128}'", "32, HEX, '[0-9a-f]{64}'", "64, BASE64, '[A-Za-z0-9+/]{86}=='",
			"32, BASE64, '[A-Za-z0-9+/]{43}='", "32, BASE64URL, '[A-Za-z0-9_-]{43}'",
			"64, BASE64URL, '[A-Za-z0-9_-]{86}'", "1024, HEX, '[0-9a-f]{2048}'" })
	void generateWhenAskedReturnsTextOfThatSizeAndForm(int bytes, SecretFormat encoding, String pattern) {
		SecretMaterial secret = this.generator.generate(bytes, encoding);
		assertThat(text(secret).matches(pattern)).isTrue();
		assertThat(encoding.decode(secret).size()).isEqualTo(bytes);
		assertThat(SecretPolicy.of(HmacAlgorithm.HS256).judge(secret, encoding).isAccepted()).isTrue();
	}

	@Test
	void generateWhenAskedOftenNeverRepeats() {
		Set<String> secrets = new HashSet<>();
		for (int i = 0; i < 1000; i++) {
			secrets.add(text(this.generator.generate(32, SecretFormat.HEX)));
		}
		assertThat(secrets.size()).isEqualTo(1000);
	}

	@ParameterizedTest
	@ValueSource(ints = { -1, 0, 31, 1025 })
	void generateWhenSizeIsOutOfBoundsIsRefused(int bytes) {
		assertThatIllegalArgumentException().isThrownBy(() -> this.generator.generate(bytes, SecretFormat.HEX))
			.withMessage("'bytes' must be 32 to 1024");
	}

	@Test
	void generateWhenEncodingIsTextIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.generator.generate(64, SecretFormat.TEXT))
			.withMessage("'encoding' must be hexadecimal, base64 or base64url");
	}

	@Test
	void generateWhenSourceIsPredictableIsRefused() {
		SecretGenerator predictable = new SecretGenerator(new SecureRandom() {

			private static final long serialVersionUID = 1L;

			@Override
			public void nextBytes(byte[] bytes) {
				for (int i = 0; i < bytes.length; i++) {
					bytes[i] = (byte) (i % 4);
				}
			}

		});
		assertThatIllegalStateException().isThrownBy(() -> predictable.generate(64, SecretFormat.HEX))
			.withMessage("The source of random bytes is predictable: the policy refused 8 secrets in a row");
	}

	private static String text(SecretMaterial secret) {
		return new String(secret.exportBytes(), StandardCharsets.US_ASCII);
	}

}
