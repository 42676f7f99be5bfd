package io.github.jwtsecret.generate;

import java.security.SecureRandom;
import java.util.Objects;

import io.github.jwtsecret.key.HmacAlgorithm;
import io.github.jwtsecret.key.SecretFormat;
import io.github.jwtsecret.key.SecretMaterial;
import io.github.jwtsecret.policy.SecretPolicy;

/**
 * Generates secrets from a cryptographically strong source: 64 bytes in hexadecimal are
 * the equal of Node's {@code crypto.randomBytes(64).toString('hex')} and Python's
 * {@code secrets.token_hex(64)}.
 * <p>
 * Each secret is judged before it is handed out. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class SecretGenerator {

	/** The number of bytes to generate unless another is asked for. */
	public static final int DEFAULT_BYTES = 64;

	/** The number of bytes that a secret has at least: the hash of HS256. */
	public static final int MINIMUM_BYTES = 32;

	/** The number of bytes that a secret has at most. */
	public static final int MAXIMUM_BYTES = 1024;

	private static final int ATTEMPTS = 8;

	private final SecureRandom random;

	private final SecretPolicy policy = SecretPolicy.of(HmacAlgorithm.HS256);

	/**
	 * Create a generator on the default source of the platform.
	 */
	public SecretGenerator() {
		this(new SecureRandom());
	}

	/**
	 * Create a generator on a source of one's own.
	 * @param random the source of random bytes
	 */
	public SecretGenerator(SecureRandom random) {
		this.random = Objects.requireNonNull(random, "'random' must not be null");
	}

	/**
	 * Generate a secret.
	 * @param bytes the number of random bytes, {@value #MINIMUM_BYTES} to
	 * {@value #MAXIMUM_BYTES}
	 * @param encoding the form of the text: hexadecimal, base64 or base64url
	 * @return the text of the secret
	 * @throws IllegalArgumentException if the number or the encoding is none of these
	 * @throws IllegalStateException if the source of random bytes gives nothing that the
	 * policy accepts
	 */
	public SecretMaterial generate(int bytes, SecretFormat encoding) {
		if (bytes < MINIMUM_BYTES || bytes > MAXIMUM_BYTES) {
			throw new IllegalArgumentException("'bytes' must be " + MINIMUM_BYTES + " to " + MAXIMUM_BYTES);
		}
		if (encoding == SecretFormat.TEXT) {
			throw new IllegalArgumentException("'encoding' must be hexadecimal, base64 or base64url");
		}
		byte[] key = new byte[bytes];
		for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
			this.random.nextBytes(key);
			SecretMaterial text = encoding.encode(SecretMaterial.copyOf(key));
			if (this.policy.judge(text, SecretFormat.TEXT).isAccepted()) {
				return text;
			}
		}
		throw new IllegalStateException(
				"The source of random bytes is predictable: the policy refused " + ATTEMPTS + " secrets in a row");
	}

}
