package io.github.jwtsecret.test.context;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

import io.github.jwtsecret.generate.SecretGenerator;
import io.github.jwtsecret.key.SecretFormat;
import io.github.jwtsecret.key.SecretMaterial;

/**
 * The secrets of this run: one for each form, made when first asked for, and never
 * written anywhere.
 */
final class RandomSecrets {

	private static final String KEY_SET = "jwks";

	private static final SecretGenerator GENERATOR = new SecretGenerator();

	private static final Map<Form, SecretMaterial> SECRETS = new ConcurrentHashMap<>();

	private RandomSecrets() {
	}

	/**
	 * Return the secret that fits the settings of an environment.
	 * @param environment has the format and the minimum strength
	 * @return the text of the secret
	 */
	static SecretMaterial fitting(Environment environment) {
		Binder binder = Binder.get(environment);
		String format = binder.bind("jwt.secret-format", String.class)
			.orElse("")
			.toLowerCase(Locale.ROOT)
			.replaceAll("[^a-z0-9]", "");
		int bits = binder.bind("jwt.policy.minimum-strength", Integer.class).orElse(0);
		int bytes = Math.max(SecretGenerator.DEFAULT_BYTES, (bits + Byte.SIZE - 1) / Byte.SIZE);
		return SECRETS.computeIfAbsent(new Form(format, Math.min(bytes, SecretGenerator.MAXIMUM_BYTES)),
				Form::generate);
	}

	/**
	 * What a secret is to look like.
	 *
	 * @param format the format, in letters and digits alone
	 * @param bytes the number of random bytes
	 */
	private record Form(String format, int bytes) {

		SecretMaterial generate() {
			return switch (this.format) {
				case "base64" -> GENERATOR.generate(this.bytes, SecretFormat.BASE64);
				case "base64url" -> GENERATOR.generate(this.bytes, SecretFormat.BASE64URL);
				case KEY_SET -> keySet();
				default -> GENERATOR.generate(this.bytes, SecretFormat.HEX);
			};
		}

		private SecretMaterial keySet() {
			byte[] key = GENERATOR.generate(this.bytes, SecretFormat.BASE64URL).exportBytes();
			return SecretMaterial
				.ofText("{\"keys\":[{\"kty\":\"oct\",\"k\":\"" + new String(key, StandardCharsets.US_ASCII) + "\"}]}");
		}

	}

}
