package io.github.jwtsecret.integration;

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
public final class Secrets {

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final HexFormat HEX = HexFormat.of();

	private Secrets() {
	}

	/**
	 * Generate a secret.
	 * @return 64 bytes in hexadecimal
	 */
	public static String hex() {
		return HEX.formatHex(bytes(64));
	}

	/**
	 * Generate a secret.
	 * @return 64 bytes in base64url
	 */
	public static String base64Url() {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(64));
	}

	/**
	 * Generate a password, of no more bytes than the sample takes.
	 * @return 18 bytes in base64url
	 */
	public static String password() {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(18));
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
	public static String keyId(String secret) {
		return KeyId.derive(SecretMaterial.ofText(secret)).value();
	}

	/**
	 * Return the texts of which an output must not contain any.
	 * @param secret a secret that one of the other methods has generated
	 * @return the secret, and it and its bytes in other encodings
	 */
	public static List<String> forms(String secret) {
		List<String> forms = new ArrayList<>(List.of(secret));
		addEncodings(forms, secret.getBytes(StandardCharsets.UTF_8));
		addEncodings(forms, (secret.length() == 128) ? HEX.parseHex(secret) : Base64.getUrlDecoder().decode(secret));
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
