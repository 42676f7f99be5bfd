package io.github.jwtsecret.key;

/**
 * The HMAC algorithms that sign a token with a shared secret (RFC 7518, section 3.2).
 *
 * @since 0.1.0
 */
public enum HmacAlgorithm {

	/** HMAC with SHA-256. */
	HS256("HmacSHA256", 256),

	/** HMAC with SHA-384. */
	HS384("HmacSHA384", 384),

	/** HMAC with SHA-512. */
	HS512("HmacSHA512", 512);

	private final String jcaName;

	private final int bits;

	HmacAlgorithm(String jcaName, int bits) {
		this.jcaName = jcaName;
		this.bits = bits;
	}

	/**
	 * Return the name by which {@link javax.crypto.Mac} knows the algorithm.
	 * @return the standard name of the Java Cryptography Architecture
	 */
	public String jcaName() {
		return this.jcaName;
	}

	/**
	 * Return the size of the hash, which is also the least size of a key.
	 * @return the size in bits
	 */
	public int bits() {
		return this.bits;
	}

	/**
	 * Return the least size of a key: that of the hash.
	 * @return the size in bytes
	 */
	public int minimumKeyBytes() {
		return this.bits / Byte.SIZE;
	}

}
