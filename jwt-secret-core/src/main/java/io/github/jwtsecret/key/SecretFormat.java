package io.github.jwtsecret.key;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;

/**
 * How the text of a secret becomes key bytes, and back.
 * <p>
 * Decoding is strict: nothing is trimmed, skipped or guessed.
 *
 * @since 0.1.0
 */
public enum SecretFormat {

	/** The UTF-8 bytes of the text, as Node's jsonwebtoken and PyJWT take them. */
	TEXT,

	/** Base64 with its padding and no unused bits set (RFC 4648, section 4). */
	BASE64,

	/**
	 * Base64url with complete padding or none, and no unused bits set (RFC 4648, section
	 * 5).
	 */
	BASE64URL,

	/** Two hexadecimal digits a byte, of either case (RFC 4648, section 8). */
	HEX;

	/**
	 * Decode the text of a secret.
	 * @param text the text, as configured
	 * @return the key bytes
	 * @throws UndecodableSecretException if the text is not of this format
	 */
	public SecretMaterial decode(SecretMaterial text) {
		return switch (this) {
			case TEXT -> text;
			case BASE64 -> base64(text, Base64.getDecoder(), "+/");
			case BASE64URL -> base64(text, Base64.getUrlDecoder(), "-_");
			case HEX -> hex(text);
		};
	}

	/**
	 * Encode key bytes: hexadecimal in lower case, base64 with padding, base64url
	 * without.
	 * @param key the key bytes
	 * @return the text, as it would be configured
	 */
	public SecretMaterial encode(SecretMaterial key) {
		byte[] bytes = key.exportBytes();
		return switch (this) {
			case TEXT -> key;
			case BASE64 -> SecretMaterial.copyOf(Base64.getEncoder().encode(bytes));
			case BASE64URL -> SecretMaterial.copyOf(Base64.getUrlEncoder().withoutPadding().encode(bytes));
			case HEX -> SecretMaterial.ofText(HexFormat.of().formatHex(bytes));
		};
	}

	private SecretMaterial base64(SecretMaterial text, Base64.Decoder decoder, String symbols) {
		byte[] encoded = text.exportBytes();
		int length = encoded.length;
		while (length > 0 && length > encoded.length - 2 && encoded[length - 1] == '=') {
			length--;
		}
		for (int i = 0; i < length; i++) {
			if (!isAlphanumeric(encoded[i]) && symbols.indexOf(encoded[i]) == -1) {
				throw new UndecodableSecretException(this, "character " + (i + 1) + " is outside the alphabet");
			}
		}
		if (length % 4 == 1) {
			throw new UndecodableSecretException(this, length + " characters are never its length");
		}
		boolean padded = encoded.length % 4 == 0;
		if (!padded && (this == BASE64 || length != encoded.length)) {
			throw new UndecodableSecretException(this, "the padding does not fit");
		}
		if (length == 0) {
			return text;
		}
		byte[] decoded = decoder.decode(encoded);
		// The JDK ignores unused bits, so that several texts would give one key
		if (Base64.getEncoder().encode(decoded)[length - 1] != standard(encoded[length - 1])) {
			throw new UndecodableSecretException(this, "the last character has unused bits set");
		}
		return SecretMaterial.copyOf(decoded);
	}

	private SecretMaterial hex(SecretMaterial text) {
		byte[] encoded = text.exportBytes();
		for (int i = 0; i < encoded.length; i++) {
			if (!HexFormat.isHexDigit(encoded[i])) {
				throw new UndecodableSecretException(this, "character " + (i + 1) + " is not a hexadecimal digit");
			}
		}
		if (encoded.length % 2 != 0) {
			throw new UndecodableSecretException(this, encoded.length + " digits are not whole bytes");
		}
		return SecretMaterial.copyOf(HexFormat.of().parseHex(new String(encoded, StandardCharsets.US_ASCII)));
	}

	private static boolean isAlphanumeric(byte character) {
		return (character >= 'A' && character <= 'Z') || (character >= 'a' && character <= 'z')
				|| (character >= '0' && character <= '9');
	}

	private static byte standard(byte character) {
		return switch (character) {
			case '-' -> '+';
			case '_' -> '/';
			default -> character;
		};
	}

}
