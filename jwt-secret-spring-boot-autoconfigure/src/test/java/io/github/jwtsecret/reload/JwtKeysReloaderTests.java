package io.github.jwtsecret.reload;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.github.jwtsecret.MutableClock;
import io.github.jwtsecret.key.KeyId;
import io.github.jwtsecret.key.SecretMaterial;
import io.github.jwtsecret.policy.ViolationId;
import io.github.jwtsecret.reload.ReloadResult.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link JwtKeysReloader}.
 */
@ExtendWith(OutputCaptureExtension.class)
class JwtKeysReloaderTests {

	private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

	private final MutableClock clock = new MutableClock(NOW);

	private final KeyRingHolder holder = new KeyRingHolder(keys("one"), this.clock);

	private final TestSource source = new TestSource();

	private final List<Object> events = Collections.synchronizedList(new ArrayList<>());

	private final JwtKeysReloader reloader = new JwtKeysReloader(this.source, this.holder, this.clock,
			this.events::add);

	@Test
	void reloadWhenKeysDifferTakesThemUpAndTells(CapturedOutput output) {
		this.source.next = () -> keys("two");
		assertThat(this.reloader.reload()).isEqualTo(new ReloadResult(Outcome.CHANGED, NOW, Set.of()));
		assertThat(this.holder.getRing().active().id()).isEqualTo(new KeyId("two"));
		assertThat(this.events).containsExactly(new JwtKeysChangedEvent(this.holder.asJwtKeys().getKeys(), NOW));
		assertThat(output).contains("JWT signing keys reloaded: 'two' ACTIVE from a test");
		assertThat(this.reloader.getLastResult()).isEqualTo(new ReloadResult(Outcome.CHANGED, NOW, Set.of()));
		assertThat(this.reloader.getCount(Outcome.CHANGED)).isOne();
	}

	@Test
	void reloadWhenKeysAreTheSameTellsNobody() {
		this.source.next = () -> keys("one");
		assertThat(this.reloader.reload().outcome()).isEqualTo(Outcome.UNCHANGED);
		assertThat(this.events).isEmpty();
		assertThat(this.reloader.getCount(Outcome.UNCHANGED)).isOne();
	}

	@Test
	void reloadWhenKeysAreRefusedKeepsTheOldOnesAndSaysSoOnce(CapturedOutput output) {
		this.source.next = refusal("text-of-bad");
		ReloadResult refused = new ReloadResult(Outcome.REFUSED, NOW, Set.of(ViolationId.TOO_SHORT));
		assertThat(this.reloader.reload()).isEqualTo(refused);
		assertThat(this.reloader.reload()).isEqualTo(refused);
		assertThat(this.holder.getRing().active().id()).isEqualTo(new KeyId("one"));
		assertThat(this.holder.isSecretIn("text-of-bad")).isTrue();
		assertThat(this.events).containsExactly(new JwtKeysRefusedEvent(Set.of(ViolationId.TOO_SHORT), NOW));
		assertThat(output).containsOnlyOnce("ERROR")
			.containsOnlyOnce("Refused (too-short). The keys before stay in use.");
		assertThat(this.reloader.getCount(Outcome.REFUSED)).isEqualTo(2);
	}

	@Test
	void reloadWhenOtherKeysAreRefusedSaysSoAgain() {
		this.source.next = refusal("text-of-bad");
		this.reloader.reload();
		this.source.next = refusal("text-of-worse");
		this.reloader.reload();
		assertThat(this.events).hasSize(2);
		this.source.next = () -> keys("one");
		this.reloader.reload();
		this.source.next = refusal("text-of-worse");
		this.reloader.reload();
		assertThat(this.events).hasSize(3);
	}

	@Test
	void reloadWhenGoodKeysFollowTakesThemUp() {
		this.source.next = refusal("text-of-bad");
		this.reloader.reload();
		this.source.next = () -> keys("two");
		assertThat(this.reloader.reload().outcome()).isEqualTo(Outcome.CHANGED);
		assertThat(this.reloader.getLastResult().violations()).isEmpty();
		assertThat(this.holder.isSecretIn("text-of-bad")).isFalse();
	}

	@Test
	void reloadWhenSourceFailsShowsNothingOfIt(CapturedOutput output) {
		this.source.next = () -> {
			throw new IllegalStateException("text-of-one");
		};
		assertThat(this.reloader.reload().violations()).containsExactly(ViolationId.UNREADABLE);
		assertThat(output).contains("The JWT signing secret can't be read: java.lang.IllegalStateException.")
			.doesNotContain("text-of-one");
	}

	@Test
	void reloadIfFileChangedWhenItHasNotLoadsNothing() {
		this.source.next = () -> keys("two");
		assertThat(this.reloader.reloadIfFileChanged()).isNull();
		this.source.fileChanged = true;
		assertThat(this.reloader.reloadIfFileChanged().outcome()).isEqualTo(Outcome.CHANGED);
	}

	@Test
	void reloadWhenThreadsCallAtOnceRunsOneAtATime() throws Exception {
		AtomicInteger running = new AtomicInteger();
		AtomicInteger most = new AtomicInteger();
		AtomicInteger number = new AtomicInteger();
		this.source.next = () -> {
			most.accumulateAndGet(running.incrementAndGet(), Math::max);
			Thread.onSpinWait();
			running.decrementAndGet();
			return keys("key" + number.incrementAndGet());
		};
		CountDownLatch start = new CountDownLatch(1);
		ExecutorService executor = Executors.newFixedThreadPool(8);
		try {
			List<Future<?>> reloads = new ArrayList<>();
			for (int i = 0; i < 8; i++) {
				reloads.add(executor.submit(() -> {
					start.await();
					return reload(50);
				}));
			}
			start.countDown();
			for (Future<?> reload : reloads) {
				reload.get();
			}
		}
		finally {
			executor.shutdownNow();
		}
		assertThat(most).hasValue(1);
		assertThat(this.reloader.getCount(Outcome.CHANGED)).isEqualTo(400);
		assertThat(this.holder.getRing().active().id()).isEqualTo(new KeyId("key400"));
	}

	private int reload(int times) {
		for (int i = 0; i < times; i++) {
			this.reloader.reload();
		}
		return times;
	}

	private static Supplier<JudgedKeys> refusal(String text) {
		return () -> {
			throw new TestRefusal(text);
		};
	}

	private static JudgedKeys keys(String id) {
		return new TestKeySets(NOW).key(id, id.hashCode(), null, null).build();
	}

	private static final class TestRefusal extends RefusedKeysException {

		private static final long serialVersionUID = 1L;

		TestRefusal(String text) {
			super("Refused (too-short)", List.of(ViolationId.TOO_SHORT), List.of(SecretMaterial.ofText(text)));
		}

	}

	private static final class TestSource implements KeySource {

		private Supplier<JudgedKeys> next = () -> keys("one");

		private boolean fileChanged;

		@Override
		public JudgedKeys load() {
			return this.next.get();
		}

		@Override
		public boolean hasFile() {
			return true;
		}

		@Override
		public boolean hasFileChanged() {
			return this.fileChanged;
		}

	}

}
