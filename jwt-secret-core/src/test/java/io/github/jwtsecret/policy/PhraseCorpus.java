package io.github.jwtsecret.policy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The values of {@code phrases.txt} by style. Every third one is held out: thresholds and
 * tables were never tuned on it.
 */
final class PhraseCorpus {

	private PhraseCorpus() {
	}

	/**
	 * Read the corpus.
	 * @param heldOut whether to return what is held out or what is tuned on
	 * @return the values of each style
	 */
	static Map<String, List<String>> read(boolean heldOut) throws IOException {
		Map<String, List<String>> styles = new LinkedHashMap<>();
		try (InputStream resource = Objects.requireNonNull(PhraseCorpus.class.getResourceAsStream("phrases.txt"));
				BufferedReader reader = new BufferedReader(
						new InputStreamReader(resource, StandardCharsets.US_ASCII))) {
			List<String> values = new ArrayList<>();
			int count = 0;
			for (String line = reader.readLine(); line != null; line = reader.readLine()) {
				if (line.matches("\\[[a-z0-9-]+]")) {
					values = styles.computeIfAbsent(line.substring(1, line.length() - 1), (style) -> new ArrayList<>());
				}
				else if (!line.startsWith("# ") && (count++ % 3 == 2) == heldOut) {
					values.add(line);
				}
			}
		}
		return styles;
	}

}
