package io.github.jwtsecret.scan;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Stands for secrets while a check runs: a keyed digest, whose key is random and never
 * leaves it, so that equal secrets are found without keeping any.
 */
final class SecretDigest {

	private final SecretKeySpec key;

	SecretDigest() {
		byte[] bytes = new byte[32];
		new SecureRandom().nextBytes(bytes);
		this.key = new SecretKeySpec(bytes, "HmacSHA256");
	}

	/**
	 * Return the digest of a secret.
	 * @param secret the secret
	 * @return 64 bits of it
	 */
	long of(String secret) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(this.key);
			return ByteBuffer.wrap(mac.doFinal(secret.getBytes(StandardCharsets.UTF_8))).getLong();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("HMAC-SHA256 is not available", ex);
		}
	}

}
