package io.github.jwtsecret.benchmark.contender;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import io.github.jwtsecret.key.KeyId;
import io.github.jwtsecret.key.SecretMaterial;

/**
 * A secret, generated at run time: 64 hexadecimal characters, which is one block of
 * HMAC-SHA256, so that no library has a longer key to hash first.
 */
public final class SigningSecret {

	private static final int RANDOM_BYTES = 32;

	private final String text;

	private SigningSecret(String text) {
		this.text = text;
	}

	/**
	 * Return the secret as it would be configured.
	 * @return the text
	 */
	public String text() {
		return this.text;
	}

	byte[] bytes() {
		return this.text.getBytes(StandardCharsets.US_ASCII);
	}

	/**
	 * Return the key of the JDK.
	 * @return a new key
	 */
	public SecretKey key() {
		return new SecretKeySpec(bytes(), "HmacSHA256");
	}

	/**
	 * Return the key of ours.
	 * @return the material
	 */
	public SecretMaterial material() {
		return SecretMaterial.ofText(this.text);
	}

	/**
	 * Return the {@code kid} of tokens.
	 * @return the id of the key
	 */
	public String keyId() {
		return KeyId.derive(material()).value();
	}

	@Override
	public String toString() {
		return "SigningSecret[redacted]";
	}

	/**
	 * Generate a secret.
	 * @return the secret
	 */
	public static SigningSecret generate() {
		byte[] random = new byte[RANDOM_BYTES];
		new SecureRandom().nextBytes(random);
		return new SigningSecret(HexFormat.of().formatHex(random));
	}

}
