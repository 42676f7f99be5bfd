package io.github.jwtsecret.reload;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.github.jwtsecret.MutableClock;
import io.github.jwtsecret.jwt.JwtKey;
import io.github.jwtsecret.jwt.JwtKeys;
import io.github.jwtsecret.key.HmacAlgorithm;
import io.github.jwtsecret.key.KeyId;
import io.github.jwtsecret.key.KeyRing;
import io.github.jwtsecret.key.KeySchedule;
import io.github.jwtsecret.key.KeyStatus;
import io.github.jwtsecret.key.SecretMaterial;
import io.github.jwtsecret.key.SigningKey;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link KeyRingHolder}.
 */
@ExtendWith(OutputCaptureExtension.class)
class KeyRingHolderTests {

	private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

	private final MutableClock clock = new MutableClock(NOW);

	@Test
	void ringWhenDatesPassSwitchesAtTheirMoment() {
		KeyRingHolder holder = new KeyRingHolder(keys().key("old", 1, null, day(3)).key("new", 2, day(2), null).build(),
				this.clock);
		JwtKeys view = holder.asJwtKeys();
		KeyRing first = holder.getRing();
		this.clock.set(day(2).minusMillis(1));
		assertThat(holder.getRing()).isSameAs(first);
		assertThat(view.getKeys()).extracting(JwtKey::status).containsExactly(KeyStatus.ACTIVE, KeyStatus.NEXT);
		this.clock.set(day(2));
		KeyRing second = holder.getRing();
		assertThat(second.active().id()).isEqualTo(new KeyId("new"));
		assertThat(holder.getRing()).isSameAs(second);
		assertThat(view.getActiveKeyId()).isEqualTo(new KeyId("new"));
		assertThat(view.getKeys()).containsExactly(
				new JwtKey(new KeyId("new"), KeyStatus.ACTIVE, 512, "a test", day(2), null),
				new JwtKey(new KeyId("old"), KeyStatus.PREVIOUS, 512, "a test", null, day(3)));
		this.clock.set(day(3));
		assertThat(holder.getRing().keys()).extracting(SigningKey::id).containsExactly(new KeyId("new"));
	}

	@Test
	void replaceWhenSameKeysAreWrittenInAnotherWayKeepsRingAndHidesNewText() {
		KeyRingHolder holder = new KeyRingHolder(keys().key("old", 1, null, null).build(), this.clock);
		KeyRing ring = holder.getRing();
		assertThat(holder.replace(keys().key("old", 1, null, null).text("another-text").build())).isFalse();
		assertThat(holder.getRing()).isSameAs(ring);
		assertThat(holder.isSecretIn("it is another-text here")).isTrue();
	}

	@Test
	void ringWhenClockIsSetBackTakesNoKeyBack() {
		KeyRingHolder holder = new KeyRingHolder(keys().key("old", 1, null, day(2)).key("new", 2, day(1), null).build(),
				this.clock);
		this.clock.set(day(2));
		KeyRing ring = holder.getRing();
		this.clock.set(NOW);
		assertThat(holder.getRing()).isSameAs(ring);
	}

	@Test
	void ringWhenKeysHaveNoDatesNeverAsksForTheTime() {
		KeyRing ring = KeyRing.builder(HmacAlgorithm.HS256).add(KeyStatus.ACTIVE, TestKeySets.material(1)).build(NOW);
		CountingClock counting = new CountingClock();
		KeyRingHolder holder = new KeyRingHolder(new JudgedKeys(KeySchedule.constant(ring), List.of(), List.of()),
				counting);
		int asked = counting.asked;
		assertThat(holder.getRing()).isSameAs(ring);
		holder.asJwtKeys().getKeys();
		assertThat(counting.asked).isEqualTo(asked);
	}

	@Test
	void announcementWhenKeyEndsSoonIsMadeOnce(CapturedOutput output) {
		KeyRingHolder holder = new KeyRingHolder(keys().key("only", 1, null, day(3))
			.key("old", 2, day(-1), day(1))
			.key("older", 3, day(-2), day(2))
			.build(), this.clock);
		assertThat(output).doesNotContain("no-successor");
		this.clock.set(day(2));
		holder.getRing();
		String warning = "JWT signing key 'only': no key can sign from 2026-11-26T12:00:00Z on (no-successor); add one"
				+ " that begins before";
		assertThat(output).containsOnlyOnce(warning).contains("WARN");
		holder.replace(keys().key("only", 1, null, day(3)).build());
		holder.getRing();
		assertThat(output).containsOnlyOnce(warning);
		this.clock.set(day(3));
		holder.getRing();
		holder.getRing();
		assertThat(output).containsOnlyOnce("JWT signing key 'only' ended at 2026-11-26T12:00:00Z and none follows"
				+ " (no-active-key): no token can be signed");
	}

	@Test
	void activeKeyWhenItHasADateIsSoSinceThen() {
		KeyRingHolder holder = new KeyRingHolder(
				keys().key("old", 1, day(-2), day(2)).key("new", 2, day(1), day(2)).build(), this.clock);
		assertThat(holder.getActiveSince()).isEqualTo(day(-2));
		assertThat(holder.hasActiveKey()).isTrue();
		this.clock.set(day(1));
		assertThat(holder.getActiveSince()).isEqualTo(day(1));
		this.clock.set(day(2).minusMillis(1));
		assertThat(holder.hasActiveKey()).isTrue();
		this.clock.set(day(2));
		assertThat(holder.hasActiveKey()).isFalse();
		assertThat(holder.getCurrentTime()).isEqualTo(day(2));
	}

	@Test
	void activeKeyWhenItHasNoDateIsSoSinceItWasTakenUp() {
		KeyRingHolder holder = new KeyRingHolder(
				keys().key("one", 1, null, null).key("briefly", 2, day(4), day(5)).build(), this.clock);
		assertThat(holder.getActiveSince()).isEqualTo(NOW);
		this.clock.set(day(1));
		holder.replace(keys().key("one", 1, null, null).key("two", 3, null, null).build());
		assertThat(holder.getActiveSince()).isEqualTo(NOW);
		holder.replace(keys().key("two", 3, null, null).key("briefly", 2, day(4), day(5)).build());
		assertThat(holder.getActiveSince()).isEqualTo(day(1));
		this.clock.set(day(4));
		assertThat(holder.getActiveSince()).isEqualTo(day(4));
		this.clock.set(day(5));
		assertThat(holder.getActiveSince()).isEqualTo(day(5));
	}

	@Test
	void firstMomentWithoutActiveKeyWhenAskedIsThatOfTheSchedule() {
		KeyRingHolder holder = new KeyRingHolder(keys().key("one", 1, null, day(3)).build(), this.clock);
		assertThat(holder.getFirstMomentWithoutActiveKey()).isEqualTo(day(3));
		this.clock.set(day(5));
		assertThat(holder.getFirstMomentWithoutActiveKey()).isEqualTo(day(3));
		holder.replace(new TestKeySets(day(5)).key("two", 2, null, null).build());
		assertThat(holder.getFirstMomentWithoutActiveKey()).isNull();
	}

	@Test
	void announcementWhenKeyEndsWithinADayIsMadeAtTheStart(CapturedOutput output) {
		new KeyRingHolder(keys().key("only", 1, null, NOW.plusSeconds(86_400)).build(), this.clock);
		assertThat(output).contains("no-successor");
	}

	@Test
	void announcementWhenKeyIsFollowedIsThatOfTheSwitch(CapturedOutput output) {
		KeyRingHolder holder = new KeyRingHolder(
				keys().key("old", 1, null, day(1)).key("new", 2, NOW.plusSeconds(1), null).build(), this.clock);
		this.clock.advance(Duration.ofSeconds(1));
		holder.getRing();
		assertThat(output).containsOnlyOnce("JWT signing key 'new' signs from now on, by its date")
			.doesNotContain("no-successor");
	}

	@Test
	void replaceWhenNothingDiffersKeepsTheRing() {
		KeyRingHolder holder = new KeyRingHolder(keys().key("one", 1, null, null).build(), this.clock);
		KeyRing ring = holder.getRing();
		assertThat(holder.replace(keys().key("one", 1, null, null).build())).isFalse();
		assertThat(holder.replace(keys().key("one", 1, null, null).key("ended", 2, null, NOW).build())).isFalse();
		assertThat(holder.getRing()).isSameAs(ring);
	}

	@Test
	void replaceWhenMaterialOrDateDiffersTakesTheNewKeys() {
		KeyRingHolder holder = new KeyRingHolder(keys().key("one", 1, null, null).build(), this.clock);
		assertThat(holder.replace(keys().key("one", 2, null, null).build())).isTrue();
		assertThat(holder.getRing().active().material().equalsInConstantTime(TestKeySets.material(2))).isTrue();
		assertThat(holder.replace(keys().key("one", 2, null, day(5)).build())).isTrue();
		assertThat(holder.asJwtKeys().getKeys().get(0).expiresAt()).isEqualTo(day(5));
	}

	@Test
	void isSecretInWhenKeysChangeKnowsCurrentAndRefusedOnes() {
		KeyRingHolder holder = new KeyRingHolder(keys().key("one", 1, null, null).build(), this.clock);
		assertThat(holder.isSecretIn("a text-of-one in it")).isTrue();
		holder.refused(List.of(SecretMaterial.ofText("text-of-two"), SecretMaterial.ofText("a")));
		assertThat(holder.isSecretIn("text-of-two")).isTrue();
		assertThat(holder.isSecretIn("a")).isFalse();
		holder.replace(keys().key("three", 3, null, null).build());
		assertThat(holder.isSecretIn("text-of-one text-of-two")).isFalse();
		assertThat(holder.isSecretIn("text-of-three")).isTrue();
	}

	@Test
	void ringWhenManyThreadsPassADateIsNeverTheOneBefore() throws Exception {
		KeyRingHolder holder = new KeyRingHolder(keys().key("old", 1, null, null).key("new", 2, day(1), null).build(),
				this.clock);
		AtomicBoolean passed = new AtomicBoolean();
		AtomicBoolean ended = new AtomicBoolean();
		Callable<Integer> asking = () -> {
			int late = 0;
			while (!ended.get()) {
				boolean after = passed.get();
				boolean old = holder.getRing().active().id().equals(new KeyId("old"));
				late += (after && old) ? 1 : 0;
			}
			return late;
		};
		ExecutorService executor = Executors.newFixedThreadPool(4);
		try {
			List<Future<Integer>> results = List.of(executor.submit(asking), executor.submit(asking),
					executor.submit(asking), executor.submit(asking));
			this.clock.set(day(1));
			passed.set(true);
			for (int i = 0; i < 10_000; i++) {
				assertThat(holder.getRing().active().id()).isEqualTo(new KeyId("new"));
			}
			ended.set(true);
			for (Future<Integer> result : results) {
				assertThat(result.get()).isZero();
			}
		}
		finally {
			ended.set(true);
			executor.shutdownNow();
		}
	}

	private static TestKeySets keys() {
		return new TestKeySets(NOW);
	}

	private static Instant day(int number) {
		return NOW.plus(Duration.ofDays(number));
	}

	/**
	 * A clock that counts how often it is asked.
	 */
	private static final class CountingClock extends Clock {

		private int asked;

		@Override
		public Instant instant() {
			this.asked++;
			return NOW;
		}

		@Override
		public ZoneId getZone() {
			throw new UnsupportedOperationException();
		}

		@Override
		public Clock withZone(ZoneId zone) {
			throw new UnsupportedOperationException();
		}

	}

}
