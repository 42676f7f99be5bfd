package io.github.jwtsecret.policy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.github.jwtsecret.policy.PublishedKeysList.Entry;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PublishedKeys}. What fails names addresses and lines, never keys.
 */
class PublishedKeysTests {

	private static final List<UnaryOperator<byte[]>> ENCODINGS = List.of(PublishedKeysTests::hex,
			(bytes) -> upperCase(hex(bytes)), Base64.getEncoder()::encode, Base64.getEncoder().withoutPadding()::encode,
			Base64.getUrlEncoder()::encode, Base64.getUrlEncoder().withoutPadding()::encode);

	private final List<Entry> entries = PublishedKeysList.read();

	@Test
	void containsWhenPublishedTextReturnsTrue() {
		assertThat(missed(PublishedKeys::contains)).isEmpty();
	}

	@Test
	void containsWhenEncodedOnceReturnsTrue() {
		for (UnaryOperator<byte[]> encoding : ENCODINGS) {
			assertThat(missed((key) -> PublishedKeys.contains(encoding.apply(key)))).isEmpty();
		}
	}

	@Test
	void containsWhenEncodedTwiceReturnsTrue() {
		for (UnaryOperator<byte[]> inner : ENCODINGS) {
			for (UnaryOperator<byte[]> outer : ENCODINGS) {
				assertThat(missed((key) -> PublishedKeys.contains(outer.apply(inner.apply(key))))).isEmpty();
			}
		}
	}

	@Test
	void containsWhenHexKeyInOtherCaseReturnsTrue() {
		Predicate<byte[]> isHex = (key) -> LenientDecoder.hex(key) != null;
		assertThat(this.entries).filteredOn((entry) -> isHex.test(entry.key())).hasSizeGreaterThan(20);
		assertThat(missed((key) -> !isHex.test(key) || PublishedKeys.contains(upperCase(key)))).isEmpty();
		assertThat(missed((key) -> !isHex.test(key) || PublishedKeys.contains(lowerCase(key)))).isEmpty();
	}

	@Test
	void containsWhenKeyOfPublishedTextInAnotherEncodingReturnsTrue() {
		for (UnaryOperator<byte[]> encoding : ENCODINGS) {
			assertThat(missed((key) -> decodings(key).stream()
				.allMatch((decoded) -> PublishedKeys.contains(encoding.apply(decoded))))).isEmpty();
		}
	}

	@Test
	void containsWhenFirstCharacterDiffersReturnsFalse() {
		assertThat(missed((key) -> {
			key[0] = (byte) ((key[0] == '~') ? '!' : '~');
			return !PublishedKeys.contains(key);
		})).isEmpty();
	}

	@Test
	void containsWhenRandomReturnsFalse() {
		Random random = new Random(7518);
		for (int i = 0; i < 100_000; i++) {
			byte[] key = new byte[32 + i % 33];
			random.nextBytes(key);
			byte[] text = ENCODINGS.get(i % ENCODINGS.size()).apply(key);
			assertThat(PublishedKeys.contains(text) || PublishedKeys.contains(key) || PublishedKeys.containsKey(key))
				.as("random value %d", i)
				.isFalse();
		}
	}

	@Test
	void containsWhenNothingToDecodeReturnsFalse() {
		for (String text : List.of("", "=", "==", "====", "A", "AA", "AA=", "AA===", "0", "0g", "A A", "AAAAA")) {
			assertThat(PublishedKeys.contains(text.getBytes(StandardCharsets.US_ASCII))).isFalse();
		}
		assertThat(PublishedKeys.contains(new byte[] { -1 })).isFalse();
		assertThat(PublishedKeys.containsKey(new byte[0])).isFalse();
	}

	@Test
	void containsKeyWhenTextOrDecodedReturnsTrue() {
		assertThat(missed(PublishedKeys::containsKey)).isEmpty();
		assertThat(missed((key) -> decodings(key).stream().allMatch(PublishedKeys::containsKey))).isEmpty();
	}

	@Test
	void containsKeyWhenEncodedReturnsFalse() {
		byte[] key = this.entries.get(0).key();
		assertThat(PublishedKeys.containsKey(hex(key))).isFalse();
	}

	private List<String> missed(Predicate<byte[]> test) {
		return IntStream.range(0, this.entries.size())
			.filter((i) -> !test.test(this.entries.get(i).key()))
			.mapToObj((i) -> "line %d, %s".formatted(i + 1, this.entries.get(i)))
			.toList();
	}

	private static List<byte[]> decodings(byte[] key) {
		List<byte[]> decodings = new ArrayList<>();
		for (byte[] decoded : new byte[][] { LenientDecoder.hex(key), LenientDecoder.base64(key) }) {
			if (decoded != null && decoded.length >= 8) {
				decodings.add(decoded);
			}
		}
		return decodings;
	}

	private static byte[] hex(byte[] bytes) {
		return HexFormat.of().formatHex(bytes).getBytes(StandardCharsets.US_ASCII);
	}

	private static byte[] upperCase(byte[] bytes) {
		byte[] changed = bytes.clone();
		for (int i = 0; i < changed.length; i++) {
			changed[i] = (byte) Character.toUpperCase(changed[i]);
		}
		return changed;
	}

	private static byte[] lowerCase(byte[] bytes) {
		byte[] changed = bytes.clone();
		for (int i = 0; i < changed.length; i++) {
			changed[i] = (byte) Character.toLowerCase(changed[i]);
		}
		return changed;
	}

}
