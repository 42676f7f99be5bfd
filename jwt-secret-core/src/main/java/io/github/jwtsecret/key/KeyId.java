package io.github.jwtsecret.key;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

/**
 * The public name of a key: the {@code kid} of tokens (RFC 7515, section 4.1.4), safe to
 * log and to commit.
 *
 * @param value 1 to 128 printable ASCII characters without spaces
 * @since 0.1.0
 */
public record KeyId(String value) {

	private static final int MAXIMUM_LENGTH = 128;

	private static final int DERIVED_BYTES = 12;

	private static final byte[] LABEL = "jwt-secret key id v1".getBytes(StandardCharsets.US_ASCII);

	/**
	 * Create an id.
	 * @param value 1 to 128 printable ASCII characters without spaces
	 */
	public KeyId {
		Objects.requireNonNull(value, "'value' must not be null");
		if (value.isEmpty() || value.length() > MAXIMUM_LENGTH || !isPrintable(value)) {
			throw new IllegalArgumentException(
					"'value' must have 1 to " + MAXIMUM_LENGTH + " printable ASCII characters and no spaces");
		}
	}

	// Those that a record comes with are linked at their first use, which a start waits
	// for
	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof KeyId keyId && keyId.value.equals(this.value);
	}

	@Override
	public int hashCode() {
		return this.value.hashCode();
	}

	@Override
	public String toString() {
		return this.value;
	}

	private static boolean isPrintable(String value) {
		for (int i = 0; i < value.length(); i++) {
			if (value.charAt(i) <= ' ' || value.charAt(i) >= 0x7f) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Derive the id of a key: the first 96 bits of HMAC-SHA256 over a label of our own
	 * under the key, in base64url (16 characters). It tells nothing about the key to
	 * anybody who does not hold it, unlike the thumbprint of RFC 7638, which is a plain
	 * hash of the secret. Keys that HMAC can't tell apart (RFC 2104, section 3: trailing
	 * zero bytes up to the block size) have the same id.
	 * @param key the key bytes, at least one
	 * @return the id
	 */
	public static KeyId derive(SecretMaterial key) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(key.exportBytes(), "HmacSHA256"));
			byte[] id = Arrays.copyOf(mac.doFinal(LABEL), DERIVED_BYTES);
			return new KeyId(Base64.getUrlEncoder().withoutPadding().encodeToString(id));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("HMAC-SHA256 is not available", ex);
		}
	}

}
