package io.github.jwtsecret.tool;

import java.nio.charset.StandardCharsets;

import io.github.jwtsecret.key.SecretMaterial;

/**
 * The text of secrets: the one place of the tools where bytes leave
 * {@link SecretMaterial}.
 */
final class SecretText {

	private SecretText() {
	}

	static String of(SecretMaterial secret) {
		return new String(secret.exportBytes(), StandardCharsets.UTF_8);
	}

}
