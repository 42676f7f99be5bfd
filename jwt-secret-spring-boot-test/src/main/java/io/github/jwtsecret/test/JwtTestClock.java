package io.github.jwtsecret.test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that stands still until a test advances it. As a bean named {@code jwtClock},
 * it is what the keys begin and end by, and what tokens expire by:
 *
 * <pre class="code">
 * &#064;Bean
 * JwtTestClock jwtClock() {
 * 	return JwtTestClock.startingNow();
 * }
 * </pre>
 *
 * It never goes back, since keys that have switched do not either. Safe for use by
 * several threads.
 *
 * @since 0.1.0
 */
public final class JwtTestClock extends Clock {

	private final AtomicReference<Instant> now;

	private final ZoneId zone;

	private JwtTestClock(AtomicReference<Instant> now, ZoneId zone) {
		this.now = now;
		this.zone = zone;
	}

	/**
	 * Create a clock that stands at the current time.
	 * @return a clock in UTC, at a whole second, as the dates of keys and tokens are
	 */
	public static JwtTestClock startingNow() {
		return startingAt(Instant.now().truncatedTo(ChronoUnit.SECONDS));
	}

	/**
	 * Create a clock that stands at a moment.
	 * @param moment the moment
	 * @return a clock in UTC
	 */
	public static JwtTestClock startingAt(Instant moment) {
		Objects.requireNonNull(moment, "'moment' must not be null");
		return new JwtTestClock(new AtomicReference<>(moment), ZoneOffset.UTC);
	}

	/**
	 * Let time pass.
	 * @param duration the time, which must not be negative
	 */
	public void advance(Duration duration) {
		if (duration.isNegative()) {
			throw new IllegalArgumentException("'duration' must not be negative");
		}
		this.now.updateAndGet((moment) -> moment.plus(duration));
	}

	/**
	 * Let time pass until a moment.
	 * @param moment the moment, which must not have passed
	 */
	public void advanceTo(Instant moment) {
		Objects.requireNonNull(moment, "'moment' must not be null");
		this.now.updateAndGet((before) -> {
			if (moment.isBefore(before)) {
				throw new IllegalArgumentException("'moment' must not have passed");
			}
			return moment;
		});
	}

	@Override
	public Instant instant() {
		return this.now.get();
	}

	@Override
	public ZoneId getZone() {
		return this.zone;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return new JwtTestClock(this.now, Objects.requireNonNull(zone, "'zone' must not be null"));
	}

}
