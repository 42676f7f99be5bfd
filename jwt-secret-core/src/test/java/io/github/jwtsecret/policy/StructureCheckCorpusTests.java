package io.github.jwtsecret.policy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Measures how much of what people write {@link StructureCheck} refuses.
 */
class StructureCheckCorpusTests {

	private static final double REQUIRED_SHARE = 0.98;

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void checkWhenPhraseRefusesEnough(boolean heldOut) throws IOException {
		List<String> phrases = phrases(heldOut);
		assertThat(phrases).hasSizeGreaterThan(heldOut ? 100 : 200);
		assertRefused(phrases);
	}

	@ParameterizedTest
	@ValueSource(strings = { "keyboard", "sequences", "stretched", "doubled" })
	void checkWhenWrittenPatternRefusesAll(String style) throws IOException {
		assertThat(accepted(PhraseCorpus.read(false).get(style))).isEmpty();
		assertThat(accepted(PhraseCorpus.read(true).get(style))).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(PatternFamily.class)
	void checkWhenPatternRefusesEnough(PatternFamily family) {
		assertRefused(family.values(500));
	}

	@Test
	void checkWhenPhraseIsEncodedRefusesEnough() throws IOException {
		List<String> encoded = new ArrayList<>();
		for (boolean heldOut : new boolean[] { false, true }) {
			for (String phrase : phrases(heldOut)) {
				byte[] bytes = phrase.getBytes(StandardCharsets.US_ASCII);
				encoded.add(HexFormat.of().formatHex(bytes));
				encoded.add(Base64.getEncoder().encodeToString(bytes));
				encoded.add(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
				encoded.add(HexFormat.of().withUpperCase().formatHex(Base64.getEncoder().encode(bytes)));
			}
		}
		assertRefused(encoded);
	}

	private static List<String> phrases(boolean heldOut) throws IOException {
		Map<String, List<String>> styles = PhraseCorpus.read(heldOut);
		return styles.values().stream().flatMap(List::stream).toList();
	}

	private static void assertRefused(List<String> values) {
		List<String> accepted = accepted(values);
		assertThat(accepted).as("%d of %d accepted", accepted.size(), values.size())
			.hasSizeLessThanOrEqualTo((int) ((1 - REQUIRED_SHARE) * values.size()));
	}

	private static List<String> accepted(List<String> values) {
		return values.stream()
			.filter((value) -> StructureCheck.check(value.getBytes(StandardCharsets.US_ASCII)).isEmpty())
			.toList();
	}

}
