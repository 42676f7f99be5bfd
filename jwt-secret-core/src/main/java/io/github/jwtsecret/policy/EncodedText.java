package io.github.jwtsecret.policy;

import org.jspecify.annotations.Nullable;

/**
 * What a value decodes to as hexadecimal, base32, base64 or percent-encoding: readable
 * text, perhaps encoded again, or bytes with a pattern.
 * <p>
 * What decodes to text is judged again as text: its structure counts, not that of the
 * encoding. A random value of 32 characters decodes to text in less than one of a million
 * cases.
 */
final class EncodedText {

	private static final int MINIMUM_LENGTH = 16;

	private static final int MINIMUM_CONTINUED = 5;

	private static final int MANY_BYTES = 128;

	private static final String REQUIRED = "an encoding of random bytes";

	private final boolean text;

	private final @Nullable String weakness;

	private EncodedText(boolean text, @Nullable String weakness) {
		this.text = text;
		this.weakness = weakness;
	}

	/**
	 * Judge what a value decodes to.
	 * @param text the value
	 * @return {@code null} if it decodes to bytes that could be random, else what it
	 * decodes to
	 */
	static @Nullable EncodedText of(byte[] text) {
		byte[] unescaped = Decoding.unescape(text);
		if (unescaped != null) {
			return of("percent-encoded", unescaped);
		}
		if (text.length < MINIMUM_LENGTH) {
			return null;
		}
		byte[] hexadecimal = LenientDecoder.hex(text);
		if (hexadecimal != null) {
			return of("hexadecimal", hexadecimal);
		}
		byte[] base64 = LenientDecoder.base64(text);
		EncodedText encoded = (base64 != null) ? of("base64", base64) : null;
		byte[] base32 = (encoded != null) ? null : Decoding.base32(text);
		return (base32 != null) ? of("base32", base32) : encoded;
	}

	private static @Nullable EncodedText of(String encoding, byte[] bytes) {
		byte[] text = Decoding.readable(bytes);
		if (text != null) {
			boolean weak = Strength.ofText(text) < SecretPolicy.LEAST_MINIMUM_STRENGTH
					|| !StructureCheck.check(text).isEmpty();
			return new EncodedText(true, weak ? encoding + " of text that is not random" : null);
		}
		return hasPattern(bytes) ? new EncodedText(false, encoding + " of bytes with a pattern") : null;
	}

	/**
	 * Tell whether the value decodes to text.
	 * @return {@code false} for bytes with a pattern
	 */
	boolean isText() {
		return this.text;
	}

	/**
	 * Return what is wrong with the decoded value.
	 * @return the violation, {@code null} if it is random text
	 */
	@Nullable Violation violation() {
		return (this.weakness != null) ? new Violation(ViolationId.ENCODED_TEXT, this.weakness, REQUIRED) : null;
	}

	private static boolean hasPattern(byte[] bytes) {
		if (Repetition.period(bytes) > 0 || distinct(bytes) <= Math.min(bytes.length, MANY_BYTES) / 4) {
			return true;
		}
		for (int stride = 1; stride <= Repetition.STRIDES; stride++) {
			int continued = 0;
			for (int i = 2 * stride; i < bytes.length; i++) {
				continued += ((byte) (2 * bytes[i - stride] - bytes[i - 2 * stride]) == bytes[i]) ? 1 : 0;
			}
			if (continued >= MINIMUM_CONTINUED && continued * 3 >= bytes.length) {
				return true;
			}
		}
		return false;
	}

	private static int distinct(byte[] bytes) {
		boolean[] seen = new boolean[256];
		int distinct = 0;
		for (byte value : bytes) {
			if (!seen[value & 0xff]) {
				seen[value & 0xff] = true;
				distinct++;
			}
		}
		return distinct;
	}

}
