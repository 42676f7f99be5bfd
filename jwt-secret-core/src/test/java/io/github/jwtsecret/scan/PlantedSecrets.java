package io.github.jwtsecret.scan;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;

/**
 * Secrets as people write them into source: generated ones, and phrases.
 */
final class PlantedSecrets {

	private static final String[] WORDS = { "my", "super", "Secret", "key", "Jwt", "shop", "spring", "boot", "token",
			"very", "Long", "secure", "bootcamp", "2024", "123456", "admin", "random", "String", "change", "Prod" };

	private static final String ALPHANUMERIC = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

	private PlantedSecrets() {
	}

	static String next(Random random) {
		return switch (random.nextInt(7)) {
			case 0 -> HexFormat.of().formatHex(bytes(64, random));
			case 1 -> Base64.getEncoder().encodeToString(bytes(32 + random.nextInt(33), random));
			case 2 -> Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(32, random));
			case 3 -> characters(ALPHANUMERIC, 16 + random.nextInt(60), random);
			case 4 -> characters(ALPHANUMERIC + "!@^*_~.", 32, random) + "A";
			case 5 -> words(2 + random.nextInt(6), "", random);
			default -> words(3 + random.nextInt(5), "-", random) + random.nextInt(100);
		};
	}

	private static byte[] bytes(int length, Random random) {
		byte[] bytes = new byte[length];
		random.nextBytes(bytes);
		return bytes;
	}

	private static String characters(String alphabet, int length, Random random) {
		StringBuilder result = new StringBuilder("k");
		for (int i = 1; i < length; i++) {
			result.append(alphabet.charAt(random.nextInt(alphabet.length())));
		}
		return result.toString();
	}

	private static String words(int count, String separator, Random random) {
		StringBuilder result = new StringBuilder();
		for (int i = 0; i < count; i++) {
			result.append((i > 0) ? separator : "").append(WORDS[random.nextInt(WORDS.length)]);
		}
		return result.toString();
	}

}
