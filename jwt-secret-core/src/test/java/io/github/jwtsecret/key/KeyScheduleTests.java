package io.github.jwtsecret.key;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import io.github.jwtsecret.key.InvalidKeyRingException.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link KeySchedule}.
 */
class KeyScheduleTests {

	private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

	private final Random random = new Random(42);

	private final KeySchedule.Builder builder = KeySchedule.builder(HmacAlgorithm.HS384);

	@Test
	void periodWhenDatesPassChangesStatusAndLeavesEndedKeysOut() {
		KeySchedule schedule = add("old", null, day(2)).add("current", day(-1), day(3))
			.add("new", day(1), null)
			.build(NOW);
		assertPeriod(schedule, NOW, "current ACTIVE, old PREVIOUS, new NEXT", day(1));
		assertPeriod(schedule, day(1).minusNanos(1), "current ACTIVE, old PREVIOUS, new NEXT", day(1));
		assertPeriod(schedule, day(1), "new ACTIVE, old PREVIOUS, current PREVIOUS", day(2));
		assertPeriod(schedule, day(2), "new ACTIVE, current PREVIOUS", day(3));
		assertPeriod(schedule, day(3), "new ACTIVE", null);
		assertThat(schedule.firstMomentWithoutActiveKey(NOW)).isNull();
	}

	@Test
	void periodWhenKeysBeginAtOnceTakesTheFirstAdded() {
		assertPeriod(add("one", null, null).add("two", null, null).build(NOW), NOW, "one ACTIVE, two PREVIOUS", null);
		assertPeriod(add("three", NOW, null).add("four", NOW, null).build(NOW), NOW,
				"three ACTIVE, one PREVIOUS, two PREVIOUS, four PREVIOUS", null);
	}

	@Test
	void periodWhenNewestKeyEndsFirstFallsBackToTheOneBefore() {
		KeySchedule schedule = add("old", day(-2), null).add("new", day(-1), day(1)).build(NOW);
		assertPeriod(schedule, NOW, "new ACTIVE, old PREVIOUS", day(1));
		assertPeriod(schedule, day(1), "old ACTIVE", null);
		assertThat(schedule.firstMomentWithoutActiveKey(NOW)).isNull();
	}

	@Test
	void periodWhenNoKeyFollowsKeepsTheEndedOneUntilTheNextBegins() {
		KeySchedule schedule = add("first", null, day(1)).add("second", day(2), day(3)).build(NOW);
		assertPeriod(schedule, NOW, "first ACTIVE, second NEXT", day(1));
		KeySchedule.Period gap = assertPeriod(schedule, day(1), "first ACTIVE, second NEXT", day(2));
		assertThat(gap.ring().active().expiresAt()).isEqualTo(day(1));
		assertPeriod(schedule, day(2), "second ACTIVE", day(3));
		assertPeriod(schedule, day(4), "second ACTIVE", null);
		assertThat(schedule.firstMomentWithoutActiveKey(NOW)).isEqualTo(day(1));
		assertThat(schedule.firstMomentWithoutActiveKey(day(2))).isEqualTo(day(3));
		assertThat(schedule.firstMomentWithoutActiveKey(day(4))).isEqualTo(day(4));
	}

	@Test
	void periodWhenEarlierThanEveryKeyIsRefused() {
		KeySchedule schedule = add("one", day(-1), null).build(NOW);
		assertThatExceptionOfType(InvalidKeyRingException.class).isThrownBy(() -> schedule.periodAt(day(-2)))
			.satisfies((ex) -> assertThat(ex.getReasons()).containsExactly(Reason.NO_ACTIVE_KEY));
	}

	@Test
	void periodWhenScheduleIsConstantIsTheRingForEver() {
		KeyRing ring = KeyRing.builder(HmacAlgorithm.HS256).add(KeyStatus.ACTIVE, key()).build(NOW);
		KeySchedule schedule = KeySchedule.constant(ring);
		assertThat(schedule.periodAt(Instant.MAX)).isEqualTo(new KeySchedule.Period(ring, null));
		assertThat(schedule.firstMomentWithoutActiveKey(NOW)).isNull();
	}

	@Test
	void periodsWhenDatesAreRandomHoldTheRules() {
		for (int run = 0; run < 2000; run++) {
			KeySchedule.Builder schedule = KeySchedule.builder(HmacAlgorithm.HS256).add(id(0), key(), null, null);
			for (int i = 1; i < 6; i++) {
				Instant begin = this.random.nextBoolean() ? day(this.random.nextInt(9) - 4) : null;
				Instant end = this.random.nextBoolean() ? day(this.random.nextInt(9) + 5) : null;
				schedule.add(id(i), key(), begin, end);
			}
			assertRules(schedule.build(NOW));
		}
	}

	private static void assertRules(KeySchedule schedule) {
		Instant moment = NOW;
		while (moment != null) {
			KeySchedule.Period period = schedule.periodAt(moment);
			Instant now = moment;
			SigningKey active = period.ring().active();
			assertThat(active.hasBegun(now)).isTrue();
			for (SigningKey key : period.ring().keys()) {
				assertThat(key.hasEnded(now)).isFalse();
				boolean begun = key.hasBegun(now);
				assertThat(key.status())
					.isEqualTo((key == active) ? KeyStatus.ACTIVE : (begun ? KeyStatus.PREVIOUS : KeyStatus.NEXT));
				if (begun && key.notBefore() != null) {
					assertThat(active.notBefore()).isAfterOrEqualTo(key.notBefore());
				}
			}
			assertThat(period.until() == null || period.until().isAfter(now)).isTrue();
			moment = period.until();
		}
	}

	@Test
	void buildWhenKeyHasEndedLeavesItOut() {
		add("ended", null, NOW);
		for (int i = 0; i < KeyRing.MAXIMUM_KEYS; i++) {
			add("key" + i, null, null);
		}
		assertThat(this.builder.build(NOW).periodAt(NOW).ring().keys()).hasSize(16)
			.extracting(SigningKey::id)
			.doesNotContain(new KeyId("ended"));
		add("one-more", null, null);
		assertRefused(Reason.TOO_MANY_KEYS);
	}

	@Test
	void buildWhenNoKeyIsActiveIsRefused() {
		assertRefused(Reason.NO_ACTIVE_KEY);
		add("ended", null, NOW).add("future", NOW.plusNanos(1), null);
		assertRefused(Reason.NO_ACTIVE_KEY);
	}

	@Test
	void buildWhenIdOrMaterialIsThereTwiceIsRefused() {
		SecretMaterial key = key();
		this.builder.add(new KeyId("one"), key, null, null).add(new KeyId("two"), key, null, day(-1));
		assertRefused(Reason.DUPLICATE_KEY);
		KeySchedule.Builder sameId = KeySchedule.builder(HmacAlgorithm.HS256);
		sameId.add(new KeyId("one"), key(), null, null).add(new KeyId("one"), key(), null, null);
		assertThatExceptionOfType(InvalidKeyRingException.class).isThrownBy(() -> sameId.build(NOW))
			.satisfies((ex) -> assertThat(ex.getReasons()).containsExactly(Reason.DUPLICATE_KEY));
	}

	@Test
	void buildWhenKeyEndsBeforeItBeginsIsRefused() {
		add("one", null, null).add("two", day(1), day(1));
		assertRefused(Reason.EXPIRED_KEY);
	}

	@Test
	void toStringWhenPrintedShowsIdsOnly() {
		assertThat(add("one", null, null).build(NOW)).hasToString("KeySchedule[HS384, [one]]");
	}

	private Adding add(String id, Instant notBefore, Instant expiresAt) {
		return new Adding().add(id, notBefore, expiresAt);
	}

	private void assertRefused(Reason... reasons) {
		assertThatExceptionOfType(InvalidKeyRingException.class).isThrownBy(() -> this.builder.build(NOW))
			.satisfies((ex) -> assertThat(ex.getReasons()).containsExactlyInAnyOrder(reasons));
	}

	private static KeySchedule.Period assertPeriod(KeySchedule schedule, Instant now, String keys, Instant until) {
		KeySchedule.Period period = schedule.periodAt(now);
		List<String> actual = new ArrayList<>();
		period.ring().keys().forEach((key) -> actual.add(key.id() + " " + key.status()));
		assertThat(String.join(", ", actual)).isEqualTo(keys);
		assertThat(period.until()).isEqualTo(until);
		return period;
	}

	private static Instant day(int number) {
		return NOW.plus(Duration.ofDays(number));
	}

	private static KeyId id(int number) {
		return new KeyId("key" + number);
	}

	private SecretMaterial key() {
		byte[] key = new byte[48];
		this.random.nextBytes(key);
		return SecretMaterial.copyOf(key);
	}

	/**
	 * Adds keys that are made on the way.
	 */
	private final class Adding {

		Adding add(String id, Instant notBefore, Instant expiresAt) {
			KeyScheduleTests.this.builder.add(new KeyId(id), key(), notBefore, expiresAt);
			return this;
		}

		KeySchedule build(Instant now) {
			return KeyScheduleTests.this.builder.build(now);
		}

	}

}
