package io.github.jwtsecret.policy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Generated values of 32 characters and more with a pattern.
 */
enum PatternFamily {

	/** A short random string over and over, cut off anywhere. */
	PERIOD {
		@Override
		String value(SplittableRandom random) {
			return fill(string(random, ALPHANUMERIC, 1 + random.nextInt(16)), length(random));
		}
	},

	/** A short random string over and over with changing case and separators. */
	VARIED_PERIOD {
		@Override
		String value(SplittableRandom random) {
			String block = string(random, LETTERS, 4 + random.nextInt(6));
			String separator = pick(random, "-", "_", ".", "");
			StringBuilder value = new StringBuilder();
			while (value.length() < 48) {
				value.append(random.nextBoolean() ? block : block.toUpperCase(Locale.ROOT)).append(separator);
			}
			return value.toString();
		}
	},

	/** A block with a counter behind it. */
	COUNTER {
		@Override
		String value(SplittableRandom random) {
			String block = string(random, LETTERS, 2 + random.nextInt(8));
			String format = pick(random, "%d", "%02d", "%03d", "-%d-");
			StringBuilder value = new StringBuilder();
			for (int i = random.nextInt(3); value.length() < 40; i++) {
				value.append(block).append(format.formatted(i));
			}
			return value.toString();
		}
	},

	/** Characters in rising or falling order, in steps. */
	STEPS {
		@Override
		String value(SplittableRandom random) {
			String alphabet = pick(random, LETTERS, DIGITS, HEXADECIMAL, LETTERS.toUpperCase(Locale.ROOT));
			int step = pick(random, 1, 1, -1, 2, 3, -2);
			int at = random.nextInt(alphabet.length());
			StringBuilder value = new StringBuilder();
			for (int i = 0; i < 40; i++) {
				value.append(alphabet.charAt(Math.floorMod(at + i * step, alphabet.length())));
			}
			return value.toString();
		}
	},

	/** Two rows in turns. */
	INTERLEAVED {
		@Override
		String value(SplittableRandom random) {
			int letter = random.nextInt(26);
			int digit = random.nextInt(10);
			StringBuilder value = new StringBuilder();
			for (int i = 0; i < 20; i++) {
				value.append(LETTERS.charAt((letter + i) % 26)).append(DIGITS.charAt((digit + i) % 10));
			}
			return value.toString();
		}
	},

	/** Pieces of the rows of a keyboard. */
	KEYBOARD {
		@Override
		String value(SplittableRandom random) {
			StringBuilder value = new StringBuilder();
			while (value.length() < 32) {
				String row = pick(random, "qwertyuiop", "asdfghjkl", "zxcvbnm", "1234567890", "qazwsxedc", "1qaz2wsx",
						"azertyuiop", "qwertz", "0987654321", "poiuytrewq", "lkjhgfdsa", "!@#$%^&*()");
				value.append((random.nextInt(4) > 0) ? row : row.toUpperCase(Locale.ROOT));
			}
			return value.toString();
		}
	},

	/** A word with its letters repeated. */
	STRETCHED {
		@Override
		String value(SplittableRandom random) {
			String word = pick(random, "secret", "password", "changeme", "signingkey", "admin", "supersecure");
			StringBuilder value = new StringBuilder();
			while (value.length() < 32) {
				for (int i = 0; i < word.length(); i++) {
					value.append(word.substring(i, i + 1).repeat(2 + random.nextInt(4)));
				}
			}
			return value.toString();
		}
	},

	/** A random string and its mirror image. */
	PALINDROME {
		@Override
		String value(SplittableRandom random) {
			String half = string(random, ALPHANUMERIC, 16 + random.nextInt(16));
			return half + new StringBuilder(half).reverse();
		}
	},

	/** Dates in a row. */
	DATES {
		@Override
		String value(SplittableRandom random) {
			LocalDate date = LocalDate.of(1990 + random.nextInt(40), 1 + random.nextInt(12), 1 + random.nextInt(28));
			int days = pick(random, 1, 7, 30, 31);
			String format = pick(random, "%tY%<tm%<td", "%td%<tm%<tY", "%tY-%<tm-%<td");
			StringBuilder value = new StringBuilder();
			while (value.length() < 40) {
				value.append(format.formatted(date));
				date = date.plusDays(days);
			}
			return value.toString();
		}
	},

	/** Hexadecimal or base64 of bytes that count, repeat or are few. */
	BYTES {
		@Override
		String value(SplittableRandom random) {
			byte[] bytes = new byte[32 + random.nextInt(32)];
			int kind = random.nextInt(3);
			int start = random.nextInt(256);
			int step = 1 + random.nextInt(40);
			byte[] block = new byte[1 + random.nextInt(12)];
			random.nextBytes(block);
			for (int i = 0; i < bytes.length; i++) {
				bytes[i] = switch (kind) {
					case 0 -> (byte) (start + i * step);
					case 1 -> block[i % block.length];
					default -> block[random.nextInt(Math.min(3, block.length))];
				};
			}
			return random.nextBoolean() ? HexFormat.of().formatHex(bytes) : Base64.getEncoder().encodeToString(bytes);
		}
	},

	/** Hexadecimal digits, but only four of them. */
	FEW_DIGITS {
		@Override
		String value(SplittableRandom random) {
			return string(random, string(random, HEXADECIMAL, 4), 64);
		}
	},

	/** Base64 of a phrase in UTF-16. */
	WIDE_TEXT {
		@Override
		String value(SplittableRandom random) {
			String text = "the " + pick(random, "secret", "token", "signing key", "password") + " of "
					+ string(random, LETTERS, 4);
			return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_16LE));
		}
	};

	private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

	private static final String DIGITS = "0123456789";

	private static final String HEXADECIMAL = "0123456789abcdef";

	private static final String ALPHANUMERIC = LETTERS + LETTERS.toUpperCase(Locale.ROOT) + DIGITS;

	abstract String value(SplittableRandom random);

	/**
	 * Generate values.
	 * @param count how many
	 * @return the values, always the same
	 */
	List<String> values(int count) {
		SplittableRandom random = new SplittableRandom(name().hashCode());
		List<String> values = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			values.add(value(random));
		}
		return values;
	}

	private static int length(SplittableRandom random) {
		return 32 + random.nextInt(96);
	}

	private static String fill(String block, int length) {
		return block.repeat(length / block.length() + 1).substring(0, length);
	}

	private static String string(SplittableRandom random, String alphabet, int length) {
		StringBuilder value = new StringBuilder();
		for (int i = 0; i < length; i++) {
			value.append(alphabet.charAt(random.nextInt(alphabet.length())));
		}
		return value.toString();
	}

	@SafeVarargs
	private static <T> T pick(SplittableRandom random, T... choices) {
		return choices[random.nextInt(choices.length)];
	}

}
