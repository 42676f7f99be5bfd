package io.github.jwtsecret.policy;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Repetition}.
 */
class RepetitionTests {

	@Test
	void periodWhenRepeatedIsSmallest() {
		assertThat(period("abcabcabcab")).isEqualTo(3);
		assertThat(period("aaaa")).isEqualTo(1);
		assertThat(period("abcdabcd")).isEqualTo(4);
	}

	@Test
	void periodWhenAboveHalfTheLengthIsNone() {
		assertThat(period("abcdabc")).isZero();
		assertThat(period("a")).isZero();
		assertThat(period("")).isZero();
	}

	@Test
	void copyWhenRepeatedIsItsLengthAndDistance() {
		Repetition repetition = new Repetition(characters("xyzw-XYZW"));
		assertThat(repetition.copy(4)).isZero();
		assertThat(repetition.copy(5)).isEqualTo(4);
		assertThat(repetition.distance()).isEqualTo(5);
	}

	@Test
	void mirrorWhenReversedIsItsLength() {
		Repetition repetition = new Repetition(characters("qvxz7zxvq"));
		repetition.copy(5);
		assertThat(repetition.mirror(5)).isEqualTo(4);
	}

	@Test
	void rowWhenCountingIsWhatContinues() {
		assertThat(new Repetition(characters("acegi~")).row(5)).isEqualTo(3);
		assertThat(new Repetition(characters("k1x2k3x4k5x6k7~")).row(14)).isEqualTo(10);
	}

	private static int period(String text) {
		return Repetition.period(text.getBytes(StandardCharsets.US_ASCII));
	}

	private static Characters characters(String text) {
		return Characters.ofText(text.getBytes(StandardCharsets.US_ASCII));
	}

}
