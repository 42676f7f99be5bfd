package io.github.jwtsecret.tool;

import org.jspecify.annotations.Nullable;

import io.github.jwtsecret.generate.SecretGenerator;
import io.github.jwtsecret.key.SecretFormat;
import io.github.jwtsecret.key.SecretMaterial;

/**
 * Makes a new secret.
 *
 * @since 0.1.0
 */
public final class Generate {

	private final SecretGenerator generator = new SecretGenerator();

	/**
	 * Make a secret to be shown.
	 * @param options what the secret is to be like
	 * @return the report, with the secret
	 */
	public Report toTerminal(SecretOptions options) {
		SecretFormat form = orElse(options.form(), SecretFormat.HEX);
		SecretMaterial secret = this.generator.generate(orElse(options.bytes(), SecretGenerator.DEFAULT_BYTES), form);
		return new Report().secret(secret);
	}

	private static <T> T orElse(@Nullable T value, T other) {
		return (value != null) ? value : other;
	}

}
