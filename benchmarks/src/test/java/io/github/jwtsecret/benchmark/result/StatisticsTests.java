package io.github.jwtsecret.benchmark.result;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@link Statistics}.
 */
class StatisticsTests {

	@Test
	void medianWhenNumberIsEvenIsBetweenTheMiddleTwo() {
		assertThat(Statistics.median(List.of(4.0, 1.0, 2.0, 900.0))).isEqualTo(3);
	}

	@Test
	void leastWhenOthersAreDisturbedIsNot() {
		assertThat(Statistics.least(List.of(12.0, 10.0, 900.0))).isEqualTo(10);
	}

	@Test
	void lowerMeanWhenOneIsDisturbedLeavesItOut() {
		assertThat(Statistics.lowerMean(List.of(10.0, 20.0, 24.0, 30.0, 900.0))).isEqualTo(18);
	}

	@Test
	void spreadWhenAllAreEqualIsZero() {
		assertThat(Statistics.spread(List.of(5.0, 5.0, 5.0))).isZero();
	}

	@Test
	void medianWhenThereIsNoneIsNotANumber() {
		assertThat(Statistics.median(List.of())).isNaN();
	}

}
