package io.github.jwtsecret.policy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MarkerWords}.
 */
class MarkerWordsTests {

	private static final Path LIST = Path.of("src/main/scripts/words.txt");

	@Test
	void findWhenListedFindsWholeWord() throws IOException {
		String section = "";
		for (String line : Files.readAllLines(LIST, StandardCharsets.US_ASCII)) {
			if (line.startsWith("[")) {
				section = line;
			}
			else if (!line.startsWith("#")) {
				for (String word : line.split(" ", -1)) {
					// Text around it, so that only words of hexadecimal digits are taken
					// for such
					String text = section.equals("[hexadecimal]") ? "0f".repeat(8) + word : word + "~zz";
					int start = section.equals("[hexadecimal]") ? 16 : 0;
					assertThat(find(text, start)).as(word).contains(word.length());
				}
			}
		}
	}

	@Test
	void findWhenLettersAreReplacedFindsWord() {
		assertThat(find("$3cr3t~", 0)).contains(6);
		assertThat(find("p@55w0rd~", 0)).contains(8);
	}

	@Test
	void findWhenCaseChangesFindsWord() {
		assertThat(find("SeCrEt~", 0)).contains(6);
	}

	@Test
	void findWhenUnknownFindsNothing() {
		assertThat(find("xqzjvk~", 0)).isEmpty();
	}

	private static List<Integer> find(String text, int start) {
		List<Integer> lengths = new ArrayList<>();
		Characters value = Characters.ofText(text.getBytes(StandardCharsets.US_ASCII));
		MarkerWords.find(value, start, (from, end, bits, marker) -> lengths.add(end - from));
		return lengths;
	}

}
