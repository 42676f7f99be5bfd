package io.github.jwtsecret.policy;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link KnownSequences}.
 */
class KnownSequencesTests {

	@ParameterizedTest
	@ValueSource(strings = { "qwertyuiop", "POIUYTREWQ", "1qaz2wsx3edc", "azertyuiop", "147258369", "31415926535",
			"{}|", "!@#$%^&*()_+", "zyxwvutsrqponm" })
	void matchWhenRowIsItsLength(String row) {
		assertThat(match("~~" + row, 2)).isEqualTo(row.length());
	}

	@Test
	void matchWhenOtherIsZero() {
		assertThat(match("kqxvbz", 0)).isZero();
		assertThat(match("qw", 0)).isZero();
	}

	private static int match(String text, int start) {
		return KnownSequences.match(Characters.ofText(text.getBytes(StandardCharsets.US_ASCII)), start);
	}

}
