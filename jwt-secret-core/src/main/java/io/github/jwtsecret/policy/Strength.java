package io.github.jwtsecret.policy;

import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

import io.github.jwtsecret.key.SecretFormat;
import io.github.jwtsecret.key.SecretMaterial;
import io.github.jwtsecret.key.UndecodableSecretException;

/**
 * Measures how many bits the alphabet and the length of a text can carry at most.
 */
final class Strength {

	private static final int UUID_LENGTH = 36;

	// RFC 9562, section 5.4: six of the 128 bits are fixed
	private static final int UUID_BITS = 122;

	private static final int ALPHANUMERICS = 62;

	private static final int BASE64_OF_256_BITS = 43;

	private static final int PRINTABLE_CHARACTERS = 94;

	private Strength() {
	}

	/**
	 * Measure a text: as what it decodes to, where that is text again, since encoding
	 * adds nothing.
	 * @param text the text
	 * @return the strength in bits
	 */
	static int ofText(byte[] text) {
		int strength = alphabet(text);
		for (SecretFormat format : new SecretFormat[] { SecretFormat.HEX, SecretFormat.BASE64,
				SecretFormat.BASE64URL }) {
			byte[] decoded = decode(text, format);
			if (decoded != null && isPrintable(decoded)) {
				strength = Math.min(strength, ofText(decoded));
			}
		}
		return strength;
	}

	/**
	 * Measure key bytes: eight bits each, or less where they are text.
	 * @param key the key bytes
	 * @return the strength in bits
	 */
	static int ofKey(byte[] key) {
		return isPrintable(key) ? ofText(key) : key.length * Byte.SIZE;
	}

	private static int alphabet(byte[] text) {
		boolean digits = false;
		boolean lower = false;
		boolean upper = false;
		boolean base64Symbols = false;
		boolean otherSymbols = false;
		int hexDigits = 0;
		int hyphens = 0;
		for (byte character : text) {
			digits |= isBetween(character, '0', '9');
			lower |= isBetween(character, 'a', 'z');
			upper |= isBetween(character, 'A', 'Z');
			hexDigits += HexFormat.isHexDigit(character) ? 1 : 0;
			hyphens += (character == '-') ? 1 : 0;
			if (!HexFormat.isHexDigit(character) && !isBetween(character, 'a', 'z')
					&& !isBetween(character, 'A', 'Z')) {
				boolean base64 = "+/-_=".indexOf(character) != -1;
				base64Symbols |= base64;
				otherSymbols |= !base64;
			}
		}
		if (hexDigits + hyphens == text.length && (lower || upper)) {
			// Hyphens separate the groups of a UUID and carry nothing
			int uuids = (hyphens >= 4) ? text.length / UUID_LENGTH : 0;
			return hexDigits * 4 - uuids * (128 - UUID_BITS);
		}
		int symbols = (digits ? 10 : 0);
		if (lower && upper) {
			// Random letters and digits of a base64 key may happen to have no digit
			symbols = ALPHANUMERICS;
		}
		else if (lower || upper) {
			symbols += 26;
		}
		if (otherSymbols) {
			symbols = PRINTABLE_CHARACTERS;
		}
		else if (base64Symbols) {
			symbols = Math.max(symbols + 1, (lower && upper) ? 64 : 0);
		}
		int length = text.length - padding(text);
		int bits = (int) (length * Math.log(Math.max(symbols, 1)) / Math.log(2));
		if (symbols == ALPHANUMERICS && length >= BASE64_OF_256_BITS && length % 4 != 1) {
			// The base64 form of a key may happen to have neither symbol
			bits = Math.max(bits, length * 6 / Byte.SIZE * Byte.SIZE);
		}
		return bits;
	}

	private static int padding(byte[] text) {
		int padding = 0;
		while (padding < Math.min(2, text.length) && text[text.length - 1 - padding] == '=') {
			padding++;
		}
		return padding;
	}

	private static byte @Nullable [] decode(byte[] text, SecretFormat format) {
		if (text.length < 8) {
			return null;
		}
		try {
			return format.decode(SecretMaterial.copyOf(text)).exportBytes();
		}
		catch (UndecodableSecretException ex) {
			return null;
		}
	}

	private static boolean isPrintable(byte[] bytes) {
		for (byte character : bytes) {
			if (character < ' ' || character == 0x7f) {
				return false;
			}
		}
		return true;
	}

	private static boolean isBetween(byte character, char first, char last) {
		return character >= first && character <= last;
	}

}
