package io.github.jwtsecret.key;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;

/**
 * Secret bytes: the text of a configured secret or the key that it stands for.
 * <p>
 * The bytes leave an instance only through {@link #exportBytes()}, so that a search for
 * that call finds every place that handles them. There is no {@code equals} or
 * {@code hashCode} over the bytes (compare with
 * {@link #equalsInConstantTime(SecretMaterial)}), the text form is redacted, and Java
 * serialization is refused. Immutable and safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class SecretMaterial {

	private final byte[] bytes;

	private SecretMaterial(byte[] bytes) {
		this.bytes = bytes;
	}

	/**
	 * Return the number of bytes.
	 * @return the size in bytes
	 */
	public int size() {
		return this.bytes.length;
	}

	/**
	 * Compare the bytes in a time that depends on their number only.
	 * @param other the material to compare with
	 * @return whether both hold the same bytes
	 */
	public boolean equalsInConstantTime(SecretMaterial other) {
		return MessageDigest.isEqual(this.bytes, other.bytes);
	}

	/**
	 * Return a copy of the secret bytes. The one way out: callers must neither print nor
	 * keep them.
	 * @return a new array
	 */
	public byte[] exportBytes() {
		return this.bytes.clone();
	}

	@Override
	public String toString() {
		return "SecretMaterial[" + this.bytes.length + " bytes, redacted]";
	}

	/**
	 * Create material from a copy of the given bytes.
	 * @param bytes the secret bytes
	 * @return the material
	 */
	public static SecretMaterial copyOf(byte[] bytes) {
		return new SecretMaterial(Objects.requireNonNull(bytes, "'bytes' must not be null").clone());
	}

	/**
	 * Create material from the UTF-8 bytes of the given text.
	 * @param text the text of a secret
	 * @return the material
	 */
	public static SecretMaterial ofText(CharSequence text) {
		Objects.requireNonNull(text, "'text' must not be null");
		return new SecretMaterial(text.toString().getBytes(StandardCharsets.UTF_8));
	}

}
