package io.github.jwtsecret.autoconfigure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.DefaultResourceLoader;

import io.github.jwtsecret.key.KeyId;
import io.github.jwtsecret.key.SecretMaterial;
import io.github.jwtsecret.reload.JwtKeysChangedEvent;
import io.github.jwtsecret.reload.JwtKeysReloader;
import io.github.jwtsecret.reload.KeyFileWatcher;
import io.github.jwtsecret.reload.KeyRingHolder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random sequences of changes to a file: whatever they are, the keys are those of the
 * last good content in the end, and never those of a part.
 */
class KeyFileSequenceTests {

	private static final Log logger = LogFactory.getLog(KeyFileSequenceTests.class);

	private static final Duration PROMISE = Duration.ofSeconds(2);

	// What a machine that is busy with something else may add
	private static final Duration DEADLINE = Duration.ofSeconds(20);

	private static final Duration QUIET_TIME = Duration.ofMillis(200);

	private static final int AT_ONCE = 20;

	@TempDir
	private Path folder;

	@Test
	void keysWhenFileChangesAtRandomAreThoseOfTheLastGoodContent() throws Exception {
		List<Duration> times = run(40);
		assertThat(times.get(times.size() / 2)).isLessThan(PROMISE);
	}

	@Test
	@Tag("long")
	void keysWhenFileChangesAtRandomAThousandTimesAreTakenWithinTwoSeconds() throws Exception {
		List<Duration> times = run(1000);
		logger.info("Taken up after %d ms (median), %d ms (99 %%), %d ms (all)".formatted(
				times.get(times.size() / 2).toMillis(), times.get(times.size() * 99 / 100).toMillis(),
				times.get(times.size() - 1).toMillis()));
		assertThat(times.get(times.size() - 1)).isLessThan(PROMISE);
	}

	private List<Duration> run(int sequences) throws Exception {
		ExecutorService executor = Executors.newFixedThreadPool(AT_ONCE);
		try {
			List<Future<Duration>> results = new ArrayList<>();
			for (int i = 0; i < sequences; i++) {
				int seed = i;
				results.add(executor.submit(() -> new Sequence(this.folder, seed).run()));
			}
			List<Duration> times = new ArrayList<>();
			for (Future<Duration> result : results) {
				times.add(result.get());
			}
			assertThat(threads()).isZero();
			Collections.sort(times);
			return times;
		}
		finally {
			executor.shutdownNow();
		}
	}

	private static long threads() {
		return Thread.getAllStackTraces()
			.keySet()
			.stream()
			.filter((thread) -> thread.getName().equals("jwt-secret-file"))
			.count();
	}

	/**
	 * A watched file with a life of its own.
	 */
	private static final class Sequence {

		private final int seed;

		private final Random random;

		private final FileOperations operations;

		private final boolean keySet;

		private final Set<KeyId> whole = ConcurrentHashMap.newKeySet();

		private final Set<KeyId> seen = ConcurrentHashMap.newKeySet();

		private boolean slow;

		private int secrets;

		Sequence(Path folder, int seed) throws IOException {
			this.seed = seed;
			this.random = new Random(seed);
			this.operations = new FileOperations(Files.createDirectory(folder.resolve("sequence" + seed)), this.random);
			this.keySet = this.random.nextBoolean();
		}

		Duration run() {
			write();
			KeyRingLoader loader = loader();
			KeyRingHolder holder = new KeyRingHolder(loader.loadFirst(), Clock.systemUTC());
			this.seen.add(holder.asJwtKeys().getActiveKeyId());
			KeyFileWatcher watcher = new KeyFileWatcher(
					new JwtKeysReloader(loader, holder, Clock.systemUTC(), this::heard), true);
			watcher.start();
			try {
				return change(holder);
			}
			finally {
				watcher.stop();
			}
		}

		private Duration change(KeyRingHolder holder) {
			for (int i = this.random.nextInt(8); i >= 0; i--) {
				if (this.random.nextInt(3) == 0) {
					this.operations.spoil(this.keySet ? "{\"keys\":[]}" : Secrets.weak(this.seed));
				}
				else {
					write();
				}
				this.operations.pause(this.random.nextBoolean() ? 20 : 600);
			}
			KeyId last = write();
			long start = System.nanoTime();
			while (!holder.asJwtKeys().getActiveKeyId().equals(last)) {
				Duration time = Duration.ofNanos(System.nanoTime() - start);
				assertThat(time).as("sequence %s", this.seed).isLessThan(DEADLINE);
				LockSupport.parkNanos(1_000_000);
			}
			Duration time = Duration.ofNanos(System.nanoTime() - start);
			assertThat(threads()).as("one thread for each watcher").isBetween(1L, (long) AT_ONCE);
			if (!this.slow) {
				assertThat(this.whole).as("sequence %s", this.seed).containsAll(this.seen);
			}
			return time;
		}

		private KeyId write() {
			int number = this.seed * 100 + this.secrets++;
			SecretMaterial key = this.keySet ? SecretMaterial.copyOf(Secrets.bytes(number, 64))
					: SecretMaterial.ofText(Secrets.strong(number));
			String content = this.keySet ? KeySets.of().key(KeySets.key(number), "").toString()
					: Secrets.strong(number);
			KeyId id = KeyId.derive(key);
			this.whole.add(id);
			// A writer who is held up that long leaves a part that nobody can tell from a
			// whole
			boolean heldUp = this.operations.write(content).compareTo(QUIET_TIME) > 0;
			this.slow |= heldUp && !this.keySet;
			return id;
		}

		private void heard(Object event) {
			if (event instanceof JwtKeysChangedEvent changed) {
				this.seen.add(changed.keys().get(0).id());
			}
		}

		private KeyRingLoader loader() {
			StandardEnvironment environment = new StandardEnvironment();
			environment.getPropertySources()
				.addFirst(new MapPropertySource("test", Map.of("jwt.secret-file", this.operations.file().toString(),
						"jwt.secret-format", this.keySet ? "jwks" : "text")));
			return new KeyRingLoader(environment, JwtSettings.from(environment), new DefaultResourceLoader(),
					Clock::systemUTC);
		}

	}

}
