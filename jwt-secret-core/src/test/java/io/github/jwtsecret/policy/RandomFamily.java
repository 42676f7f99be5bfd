package io.github.jwtsecret.policy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Values as generators write them.
 */
enum RandomFamily {

	HEX_32_BYTES,

	HEX_48_BYTES,

	HEX_64_BYTES,

	HEX_128_BYTES,

	HEX_1024_BYTES,

	HEX_UPPER_CASE_32_BYTES,

	BASE64_32_BYTES,

	BASE64_64_BYTES,

	BASE64URL_32_BYTES,

	BASE64URL_48_BYTES,

	BASE64URL_64_BYTES,

	BASE64URL_128_BYTES,

	BASE64URL_3072_BYTES,

	ALPHANUMERIC_32,

	ALPHANUMERIC_43,

	ALPHANUMERIC_64,

	LOWER_CASE_ALPHANUMERIC_50,

	PRINTABLE_40,

	PRINTABLE_64,

	SOME_SYMBOLS_40,

	BASE32_56,

	CROCKFORD_BASE32_52,

	BASE58_44,

	THREE_UUIDS,

	GROUPS_OF_FIVE,

	BASE64_OF_HEX,

	PREFIX_AND_HEX,

	PREFIX_AND_BASE64URL;

	/**
	 * Return how many values to generate, fewer of the long ones.
	 * @param count how many of the others
	 * @return the number of values
	 */
	int count(int count) {
		return (this == HEX_1024_BYTES || this == BASE64URL_3072_BYTES) ? count / 100 : count;
	}

	/**
	 * Generate a value.
	 * @param random the source
	 * @return the value
	 */
	String value(SplittableRandom random) {
		return switch (this) {
			case HEX_32_BYTES -> hex(random, 32);
			case HEX_48_BYTES -> hex(random, 48);
			case HEX_64_BYTES -> hex(random, 64);
			case HEX_128_BYTES -> hex(random, 128);
			case HEX_1024_BYTES -> hex(random, 1024);
			case HEX_UPPER_CASE_32_BYTES -> HexFormat.of().withUpperCase().formatHex(bytes(random, 32));
			case BASE64_32_BYTES -> Base64.getEncoder().encodeToString(bytes(random, 32));
			case BASE64_64_BYTES -> Base64.getEncoder().encodeToString(bytes(random, 64));
			case BASE64URL_32_BYTES -> base64Url(random, 32);
			case BASE64URL_48_BYTES -> base64Url(random, 48);
			case BASE64URL_64_BYTES -> base64Url(random, 64);
			case BASE64URL_128_BYTES -> base64Url(random, 128);
			case BASE64URL_3072_BYTES -> base64Url(random, 3072);
			case ALPHANUMERIC_32 -> string(random, Alphabets.ALPHANUMERIC, 32);
			case ALPHANUMERIC_43 -> string(random, Alphabets.ALPHANUMERIC, 43);
			case ALPHANUMERIC_64 -> string(random, Alphabets.ALPHANUMERIC, 64);
			case LOWER_CASE_ALPHANUMERIC_50 -> string(random, Alphabets.LOWER + Alphabets.DIGITS, 50);
			case PRINTABLE_40 -> string(random, Alphabets.PRINTABLE, 40);
			case PRINTABLE_64 -> string(random, Alphabets.PRINTABLE, 64);
			case SOME_SYMBOLS_40 -> string(random, Alphabets.ALPHANUMERIC + "!#$%&*+-=?@_", 40);
			case BASE32_56 -> string(random, Alphabets.UPPER + "234567", 56);
			case CROCKFORD_BASE32_52 -> string(random, "0123456789ABCDEFGHJKMNPQRSTVWXYZ", 52);
			case BASE58_44 -> string(random, "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz", 44);
			case THREE_UUIDS -> uuid(random) + uuid(random) + uuid(random);
			case GROUPS_OF_FIVE -> string(random, Alphabets.ALPHANUMERIC, 60).replaceAll("(.{5})(?!$)", "$1-");
			case BASE64_OF_HEX ->
				Base64.getEncoder().encodeToString(hex(random, 32).getBytes(StandardCharsets.US_ASCII));
			case PREFIX_AND_HEX -> "acme-production-jwt-secret-" + hex(random, 32);
			case PREFIX_AND_BASE64URL -> "acme_prod_auth_key_" + base64Url(random, 32);
		};
	}

	private static String hex(SplittableRandom random, int size) {
		return HexFormat.of().formatHex(bytes(random, size));
	}

	private static String base64Url(SplittableRandom random, int size) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(random, size));
	}

	private static byte[] bytes(SplittableRandom random, int size) {
		byte[] bytes = new byte[size];
		random.nextBytes(bytes);
		return bytes;
	}

	private static String uuid(SplittableRandom random) {
		long high = (random.nextLong() & ~0xf000L) | 0x4000L;
		long low = (random.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
		return new UUID(high, low).toString();
	}

	private static String string(SplittableRandom random, String alphabet, int length) {
		StringBuilder value = new StringBuilder();
		for (int i = 0; i < length; i++) {
			value.append(alphabet.charAt(random.nextInt(alphabet.length())));
		}
		return value.toString();
	}

	private static final class Alphabets {

		static final String LOWER = "abcdefghijklmnopqrstuvwxyz";

		static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

		static final String DIGITS = "0123456789";

		static final String ALPHANUMERIC = LOWER + UPPER + DIGITS;

		static final String PRINTABLE = ALPHANUMERIC + "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

	}

}
