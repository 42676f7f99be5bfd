package io.github.jwtsecret.policy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link WordDigestTable} and the files that it reads.
 */
class WordDigestTableTests {

	@Test
	void generateWhenComparedWithResourceIsTheSame() throws IOException {
		for (WordDigestTable table : WordDigests.TABLES) {
			String resource = table.resource();
			try (InputStream stream = WordDigestTable.class.getResourceAsStream(resource)) {
				assertThat(stream).as(resource).isNotNull();
				assertThat(stream.readAllBytes()).as("run WordDigestsGenerator")
					.isEqualTo(WordDigestsGenerator.generate(table.algorithm()));
			}
		}
	}

	@Test
	void generateWhenMeasuredIsSmall() {
		int total = WordDigests.TABLES.stream()
			.mapToInt((table) -> WordDigestsGenerator.generate(table.algorithm()).length)
			.sum();
		assertThat(total).isLessThan(300_000);
	}

	@Test
	void wordsWhenCountedAreThousands() {
		List<String> words = CommonWords.read().words();
		assertThat(words).hasSizeBetween(2000, 4000).doesNotHaveDuplicates();
		assertThat(words).noneMatch(String::isBlank);
	}

	@Test
	void containsWhenDigestIsOfAWordReturnsTrue() throws NoSuchAlgorithmException {
		for (WordDigestTable read : WordDigests.TABLES) {
			WordDigestTable table = new WordDigestTable(read.algorithm(), read.digestLength(), read.resource());
			MessageDigest digest = MessageDigest.getInstance(read.algorithm());
			for (String word : CommonWords.read().words()) {
				assertThat(table.contains(digest.digest(word.getBytes(StandardCharsets.UTF_8)))).as(word).isTrue();
			}
			assertThat(table.contains(digest.digest("no common word".getBytes(StandardCharsets.UTF_8)))).isFalse();
		}
	}

	@Test
	void containsWhenFileIsMissingThrows() {
		WordDigestTable table = new WordDigestTable("SHA-256", 32, "missing.bin");
		assertThatIllegalStateException().isThrownBy(() -> table.contains(new byte[32]))
			.withMessage("'missing.bin' is missing");
	}

	@Test
	void containsWhenFileIsMalformedThrows() {
		for (String resource : List.of("published-keys.txt", "words.txt")) {
			WordDigestTable table = new WordDigestTable("SHA-256", 32, resource);
			assertThatIllegalStateException().isThrownBy(() -> table.contains(new byte[32]))
				.withMessage("'" + resource + "' is malformed");
		}
	}

}
