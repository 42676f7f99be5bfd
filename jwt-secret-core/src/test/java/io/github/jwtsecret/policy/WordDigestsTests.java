package io.github.jwtsecret.policy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link WordDigests}.
 */
class WordDigestsTests {

	private static final List<String> ALGORITHMS = List.of("MD5", "SHA-1", "SHA-256", "SHA-384", "SHA-512");

	private final CommonWords words = CommonWords.read();

	@Test
	void algorithmOfWhenDigestOfAnyVariantReturnsAlgorithm() {
		for (String algorithm : ALGORITHMS) {
			for (String variant : this.words.variants()) {
				byte[] digest = WordDigestsGenerator.digest(algorithm, variant);
				assertThat(WordDigests.algorithmOf(ascii(hex(digest)))).as(variant).isEqualTo(algorithm);
			}
		}
	}

	@Test
	void algorithmOfWhenInAnyEncodingReturnsAlgorithm() {
		for (String algorithm : ALGORITHMS) {
			for (String word : this.words.words().subList(0, 100)) {
				byte[] digest = WordDigestsGenerator.digest(algorithm, word);
				for (byte[] text : List.of(ascii(hex(digest).toUpperCase(Locale.ROOT)),
						Base64.getEncoder().encode(digest), Base64.getEncoder().withoutPadding().encode(digest),
						Base64.getUrlEncoder().encode(digest),
						Base64.getUrlEncoder().withoutPadding().encode(digest))) {
					assertThat(WordDigests.algorithmOf(text)).as(word).isEqualTo(algorithm);
				}
			}
		}
	}

	@Test
	void algorithmOfWhenMadeAsInTutorialsReturnsAlgorithm() {
		for (String variant : List.of("password", "password\n", "Password", "PASSWORD", "password123", "Password!",
				"spring2026", "Spring2026", "october", "123456", "42", "")) {
			assertThat(WordDigests.algorithmOf(ascii(hex(WordDigestsGenerator.digest("SHA-256", variant))))).as(variant)
				.isEqualTo("SHA-256");
		}
	}

	@Test
	void algorithmOfWhenRandomReturnsNull() {
		Random random = new Random(7518);
		int[] lengths = { 16, 20, 32, 48, 64 };
		for (int i = 0; i < 100_000; i++) {
			byte[] key = new byte[lengths[i % lengths.length]];
			random.nextBytes(key);
			assertThat(WordDigests.algorithmOf(ascii(hex(key)))).as("random value %d", i).isNull();
			assertThat(WordDigests.algorithmOf(Base64.getUrlEncoder().encode(key))).as("random value %d", i).isNull();
		}
	}

	@Test
	void algorithmOfWhenDigestOfNoWordReturnsNull() {
		for (String algorithm : ALGORITHMS) {
			byte[] digest = WordDigestsGenerator.digest(algorithm, "no word, no password");
			assertThat(WordDigests.algorithmOf(ascii(hex(digest)))).isNull();
		}
	}

	@Test
	void algorithmOfWhenNotEncodedDigestReturnsNull() {
		String hex = hex(WordDigestsGenerator.digest("SHA-256", "password"));
		for (String text : List.of("", "=", "a", "password", hex.substring(1), hex.substring(2), hex + "00", " " + hex,
				hex + "\n", hex.repeat(2), hex.repeat(10), "g" + hex.substring(1), "-".repeat(64))) {
			assertThat(WordDigests.algorithmOf(ascii(text))).isNull();
		}
	}

	private static String hex(byte[] bytes) {
		return HexFormat.of().formatHex(bytes);
	}

	private static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

}
