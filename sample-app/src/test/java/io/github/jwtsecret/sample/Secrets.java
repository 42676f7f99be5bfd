package io.github.jwtsecret.sample;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

import io.github.jwtsecret.key.KeyId;
import io.github.jwtsecret.key.SecretMaterial;

/**
 * Secrets that are generated for one test, and the forms in which one could leak.
 */
final class Secrets {

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final HexFormat HEX = HexFormat.of();

	private Secrets() {
	}

	static String hex(int bytes) {
		return HEX.formatHex(bytes(bytes));
	}

	static String base64(int bytes) {
		return Base64.getEncoder().encodeToString(bytes(bytes));
	}

	static String base64Url(int bytes) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(bytes));
	}

	private static byte[] bytes(int number) {
		byte[] bytes = new byte[number];
		RANDOM.nextBytes(bytes);
		return bytes;
	}

	/**
	 * Return the key id of a secret in text format.
	 * @param secret the secret
	 * @return the id
	 */
	static String keyId(String secret) {
		return KeyId.derive(SecretMaterial.ofText(secret)).value();
	}

	/**
	 * Return the texts of which an output must not contain any.
	 * @param secret the secret
	 * @return the secret, its bytes in other encodings, and if it is hexadecimal the
	 * bytes that it encodes
	 */
	static List<String> forms(String secret) {
		List<String> forms = new ArrayList<>(List.of(secret));
		addEncodings(forms, secret.getBytes(StandardCharsets.UTF_8));
		if (secret.matches("([0-9a-f]{2})+")) {
			addEncodings(forms, HEX.parseHex(secret));
		}
		return forms;
	}

	private static void addEncodings(List<String> forms, byte[] bytes) {
		forms.add(HEX.formatHex(bytes));
		forms.add(HEX.withUpperCase().formatHex(bytes));
		forms.add(Base64.getEncoder().withoutPadding().encodeToString(bytes));
		forms.add(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
		forms.add(Arrays.toString(bytes));
		forms.add(new String(bytes, StandardCharsets.ISO_8859_1));
	}

}
