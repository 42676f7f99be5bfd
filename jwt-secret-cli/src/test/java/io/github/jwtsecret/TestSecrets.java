package io.github.jwtsecret;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

import io.github.jwtsecret.generate.SecretGenerator;
import io.github.jwtsecret.key.KeyId;
import io.github.jwtsecret.key.SecretFormat;
import io.github.jwtsecret.key.SecretMaterial;

/**
 * Secrets for one test, and the forms in which one could leak.
 */
public final class TestSecrets {

	private static final SecretGenerator GENERATOR = new SecretGenerator();

	private TestSecrets() {
	}

	public static String hex() {
		return text(SecretFormat.HEX);
	}

	public static String base64() {
		return text(SecretFormat.BASE64);
	}

	private static String text(SecretFormat format) {
		return new String(GENERATOR.generate(64, format).exportBytes(), StandardCharsets.US_ASCII);
	}

	public static String keyId(String secret) {
		return KeyId.derive(SecretMaterial.ofText(secret)).value();
	}

	/**
	 * Return the texts of which an output must not contain any.
	 * @param secret the secret
	 * @return the secret, parts of it and its encodings
	 */
	public static List<String> forms(String secret) {
		byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
		List<String> forms = new ArrayList<>(
				List.of(secret, secret.substring(0, 12), secret.substring(secret.length() - 12),
						HexFormat.of().formatHex(bytes), Base64.getEncoder().withoutPadding().encodeToString(bytes)));
		if (secret.matches("([0-9a-f]{2})+")) {
			forms.add(Base64.getUrlEncoder().withoutPadding().encodeToString(HexFormat.of().parseHex(secret)));
		}
		return forms;
	}

	/**
	 * Tell whether an output gives a secret away. Assertions on the result show nothing.
	 * @param output the output
	 * @param secret the secret
	 * @return whether the output has any form of it
	 */
	public static boolean leaks(String output, String secret) {
		return forms(secret).stream().anyMatch(output::contains);
	}

}
