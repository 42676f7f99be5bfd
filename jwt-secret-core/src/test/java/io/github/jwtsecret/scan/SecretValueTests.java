package io.github.jwtsecret.scan;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SecretValue} and {@link Notation}.
 */
class SecretValueTests {

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "${JWT_SECRET}", "${JWT_SECRET:}", "$JWT_SECRET", "${JWT_SECRET:?missing}",
			"${A:${B}}", "$", "---", "$(openssl rand -hex 64)", "`openssl rand -hex 64`", "<your-secret>",
			"[JWT_SECRET]", "{{ .Values.jwt.secret }}", "${{ secrets.JWT_SECRET }}", "#{null}", "%JWT_SECRET%",
			"@jwt.secret@", "__JWT_SECRET__", "***", "xxxxxxxx", "...", "null", "TODO", "ENC(abcdef)", "{cipher}0123",
			"vault:secret/jwt", "ref+vault://jwt", "op://vault/jwt", "/run/secrets/jwt", "classpath:jwt.key",
			"https://example.org/keys", "prefix-${JWT_SECRET}", "-----BEGIN PRIVATE KEY-----",
			"eyJhbGciOiJIUzI1NiJ9.e30.c2ln", "HS256" })
	void ofWhenReferenceOrPlaceholderReturnsNull(String raw) {
		assertThat(SecretValue.of(raw)).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "abc, abc, false", "${X:abc}, abc, true", "${X:-abc}, abc, true", "${X:=abc}, abc, true",
			"${X-abc}, abc, true", "${jwt.my-secret:abc}, abc, true", "${A:${B:abc}}, abc, true",
			"${X:+abc}, +abc, true", "changeme, changeme, false", "pa$word, pa$word, false",
			"/abc+/=, /abc+/=, false" })
	void ofWhenLiteralReturnsText(String raw, String text, boolean isDefault) {
		SecretValue value = SecretValue.of(raw);
		assertThat(value).isNotNull();
		assertThat(value.text()).isEqualTo(text);
		assertThat(value.isDefault()).isEqualTo(isDefault);
	}

	@Test
	void toStringWhenSecretShowsNone() {
		assertThat(SecretValue.of("correct-horse")).hasToString("SecretValue[redacted]");
		assertThat(new Candidate(3, "jwt.secret", Certainty.SURE, "correct-horse"))
			.hasToString("Candidate[jwt.secret, line 3, redacted]");
	}

}
