package io.github.jwtsecret.policy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link PublishedKeysReader}.
 */
class PublishedKeysReaderTests {

	private static final String LINE = "00000000000000ff https://example.org/a\n";

	@Test
	void readWhenInJarReturnsSortedPrefixes() {
		assertThat(PublishedKeysReader.read()).hasSizeGreaterThan(500).isSorted();
	}

	@Test
	void readWhenSeveralLinesReturnsAllPrefixes() throws IOException {
		String file = "# comment\n" + LINE + "#\nffffffffffffffff,0000000000000001 https://example.org/b\n";
		assertThat(read(file)).containsExactly(-1, 1, 255);
	}

	@Test
	void readWhenLastLineHasNoBreakReturnsItsPrefix() throws IOException {
		assertThat(read(LINE.strip())).containsExactly(255);
	}

	@Test
	void readWhenLongReturnsAllPrefixes() throws IOException {
		assertThat(read(LINE.repeat(5000))).hasSize(5000);
	}

	@Test
	void readWhenMissingThrows() {
		assertThatIllegalStateException().isThrownBy(() -> PublishedKeysReader.read(null))
			.withMessage("'published-keys.txt' is missing");
	}

	@Test
	void readWhenMalformedThrowsWithLine() {
		for (String line : List.of("\n", "00000000000000ff\n", "00000000000000ff \n", "00000000000000ff",
				"00000000000000ff ", "00000000000000fF https://example.org\n", "000000000000ff https://example.org\n",
				"00000000000000ff, https://example.org\n", "00000000000000ff\thttps://example.org\n",
				"00000000000000ff\r\n", "0")) {
			assertThatIllegalStateException().isThrownBy(() -> read("# comment\n" + LINE + line))
				.withMessage("'published-keys.txt' is malformed in line 3");
		}
	}

	@Test
	void readWhenNoKeyThrows() {
		assertThatIllegalStateException().isThrownBy(() -> read("")).withMessageContaining("malformed");
		assertThatIllegalStateException().isThrownBy(() -> read("# comment\n")).withMessageContaining("malformed");
	}

	private static long[] read(String file) throws IOException {
		return PublishedKeysReader.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.US_ASCII)));
	}

}
