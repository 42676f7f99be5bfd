package io.github.jwtsecret.test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

/**
 * Tests for {@link JwtTestClock}.
 */
class JwtTestClockTests {

	private final JwtTestClock clock = JwtTestClock.startingAt(Instant.EPOCH);

	@Test
	void startingNowWhenCreatedStandsAtWholeSecond() {
		Instant now = JwtTestClock.startingNow().instant();
		assertThat(now).isEqualTo(now.truncatedTo(ChronoUnit.SECONDS));
		assertThat(now).isCloseTo(Instant.now(), within(Duration.ofSeconds(30)));
	}

	@Test
	void advanceWhenCalledMovesEveryViewOfClock() {
		Clock other = this.clock.withZone(ZoneId.of("Europe/Berlin"));
		this.clock.advance(Duration.ofMinutes(5));
		this.clock.advance(Duration.ZERO);
		assertThat(this.clock.instant()).isEqualTo(Instant.ofEpochSecond(300));
		assertThat(other.instant()).isEqualTo(Instant.ofEpochSecond(300));
		assertThat(other.getZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
		assertThat(this.clock.getZone()).isEqualTo(ZoneOffset.UTC);
	}

	@Test
	void advanceWhenTimeWouldGoBackIsRefused() {
		this.clock.advanceTo(Instant.ofEpochSecond(10));
		assertThatIllegalArgumentException().isThrownBy(() -> this.clock.advance(Duration.ofSeconds(-1)))
			.withMessage("'duration' must not be negative");
		assertThatIllegalArgumentException().isThrownBy(() -> this.clock.advanceTo(Instant.ofEpochSecond(9)))
			.withMessage("'moment' must not have passed");
		assertThat(this.clock.instant()).isEqualTo(Instant.ofEpochSecond(10));
	}

}
