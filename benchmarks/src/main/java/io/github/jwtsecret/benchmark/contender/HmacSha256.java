package io.github.jwtsecret.benchmark.contender;

import java.security.GeneralSecurityException;

import javax.crypto.Mac;

/**
 * The JDK's HMAC-SHA256.
 */
public final class HmacSha256 {

	static final int ENCODED_LENGTH = 43;

	private HmacSha256() {
	}

	/**
	 * Create an instance to use again and again.
	 * @param secret the secret
	 * @return the instance, not for use by several threads
	 */
	public static Mac create(SigningSecret secret) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(secret.key());
			return mac;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("HMAC-SHA256 is not available", ex);
		}
	}

}
