package io.github.jwtsecret.scan;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SecretNames}.
 */
class SecretNamesTests {

	@ParameterizedTest
	@ValueSource(strings = { "jwt.secret", "JWT_SECRET", "jwtSecret", "JWTSecret", "jwtsecretkey", "app.jwt.secret-key",
			"jwt.key", "jwt.key-value", "JWT_SIGNING_KEY", "TOKEN_SECRET", "token.secret.key", "JWT_SECRET_PROD",
			"jhipster.security.authentication.jwt.base64-secret", "security.jwt.token.secret-key",
			"jwt.previous-secrets", "jwt.next-secret", "ACCESS_TOKEN_SECRET", "hmac.secret", "setJwtSecretKey",
			"jwt.clave", "jwt.salt", "services.docker.environment.JWT_SECRET" })
	void judgeWhenNameOfTokensReturnsSure(String name) {
		assertThat(SecretNames.judge(name)).isEqualTo(Certainty.SURE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "secret", "SECRET_KEY", "secretKey", "signing.key", "app.secret", "auth.secret" })
	void judgeWhenNameOfAnySecretReturnsLikely(String name) {
		assertThat(SecretNames.judge(name)).isEqualTo(Certainty.LIKELY);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "jwt", "jwt.expiration", "jwt.secret-name", "jwt.secret-file", "jwt.public-key",
			"jwt.private-key", "jwt.known-keys.dev", "key", "api.key", "jwt.api-key", "jwt.client-secret",
			"aws.secret-key", "google.client.secret", "jwt.key-id", "jwt.keystore", "secretKeyRef.key",
			"existingSecret", "error.invalid.jwt.secret", "secrets", "jwt.issuer", "webhook.secret",
			"twitter.access-token-secret", "oauth.accessTokenSecret" })
	void judgeWhenNameOfAnotherThingReturnsNone(String name) {
		assertThat(SecretNames.judge(name)).isEqualTo(Certainty.NONE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "jwt.secret", "JWT_SECRET_KEY", "jwt-secret", "core.auth.plugin.token.secret.key" })
	void isNameWhenMadeOfWordsOfNamesReturnsTrue(String text) {
		assertThat(SecretNames.isName(text)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "secret", "my-super-secret", "jwt-secret-2024", "changeme", "aVerySecretKeyForTokens" })
	void isNameWhenSecretReturnsFalse(String text) {
		assertThat(SecretNames.isName(text)).isFalse();
	}

}
