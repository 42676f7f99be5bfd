package io.github.jwtsecret.integration.rotation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.jwtsecret.integration.Fleet;
import io.github.jwtsecret.integration.Instance;
import io.github.jwtsecret.integration.KeyState;
import io.github.jwtsecret.integration.ProcessLauncher;
import io.github.jwtsecret.integration.ProcessUsage;
import io.github.jwtsecret.integration.RotatingKeySet;
import io.github.jwtsecret.integration.TokenTraffic;
import io.github.jwtsecret.key.KeyStatus;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rotates the key set in a file that three instances share, ten times, while they sign
 * and verify each other's tokens.
 */
class KeyFileRotationIT {

	private static final Log logger = LogFactory.getLog(KeyFileRotationIT.class);

	private static final int ROTATIONS = 10;

	private static final int TOKENS_PER_SECOND = 2400;

	private static final long HEAP_TOLERANCE = 4 * 1024 * 1024;

	@TempDir
	private Path directory;

	@Test
	void tokensWhenKeySetRotatesTenTimesAreNeverLost() throws Exception {
		run(Duration.ofMillis(1500), Duration.ofSeconds(6), Duration.ofMillis(2500));
	}

	@Test
	@Tag("long")
	void tokensWhenKeySetRotatesTenTimesSlowlyAreNeverLost() throws Exception {
		run(Duration.ofSeconds(10), Duration.ofSeconds(15), Duration.ofSeconds(15));
	}

	private void run(Duration interval, Duration lead, Duration overlap) throws Exception {
		RotatingKeySet keySet = new RotatingKeySet();
		Path file = Files.writeString(this.directory.resolve("keys.json"), keySet.json());
		List<ProcessLauncher> launchers = new ArrayList<>();
		for (int i = 0; i < 3; i++) {
			launchers.add(ProcessLauncher.ofSample(this.directory)
				.variable("JWT_SECRET_FORMAT", "jwks")
				.variable("JWT_SECRET_FILE", file.toString()));
		}
		try (Fleet fleet = Fleet.start(launchers);
				TokenTraffic traffic = new TokenTraffic(fleet, keySet, TOKENS_PER_SECOND)) {
			List<Instance> instances = fleet.inService();
			Instant start = Instant.now();
			Map<Instance, ProcessUsage> before = new HashMap<>();
			List<Long> arrivals = new ArrayList<>();
			for (int i = 0; i < ROTATIONS; i++) {
				await(start.plus(interval.multipliedBy(i)));
				Instant begin = Instant.now().plus(lead);
				String id = keySet.rotate(begin, overlap);
				write(file, keySet.json(), i % 2 == 0);
				arrivals.addAll(awaitEverywhere(id, instances, begin));
				if (i == 0) {
					instances.forEach((instance) -> before.put(instance, instance.usage()));
				}
			}
			assertRotated(keySet, instances, traffic, start);
			Map<Instance, ProcessUsage> after = new HashMap<>();
			instances.forEach((instance) -> after.put(instance, instance.usage()));
			traffic.stop();
			logger.info(traffic.figures() + "; taken up after %d to %d ms; %s, then %s".formatted(
					arrivals.stream().min(Long::compare).orElseThrow(),
					arrivals.stream().max(Long::compare).orElseThrow(), before.values(), after.values()));
			assertThat(traffic.faults()).isEmpty();
			instances.forEach((instance) -> assertNoGrowth(before.get(instance), after.get(instance)));
			fleet.stopAndCheckSilence(keySet.secrets());
		}
	}

	private static void await(Instant moment) {
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.pollInterval(Duration.ofMillis(10))
			.until(() -> !Instant.now().isBefore(moment));
	}

	private static void write(Path file, String content, boolean atomic) throws IOException {
		if (atomic) {
			Path other = Files.writeString(file.resolveSibling("keys.json.new"), content);
			Files.move(other, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		else {
			Files.writeString(file, content);
		}
	}

	private static List<Long> awaitEverywhere(String id, List<Instance> instances, Instant begin) {
		Instant written = Instant.now();
		Map<Instance, Long> arrivals = new HashMap<>();
		Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(10)).until(() -> {
			for (Instance instance : instances) {
				if (!arrivals.containsKey(instance) && has(instance, id, KeyStatus.NEXT)) {
					arrivals.put(instance, Duration.between(written, Instant.now()).toMillis());
				}
			}
			return arrivals.size() == instances.size();
		});
		assertThat(Instant.now()).as("taken up before it begins").isBefore(begin);
		return List.copyOf(arrivals.values());
	}

	private static boolean has(Instance instance, String id, KeyStatus status) {
		return instance.keys().contains(new KeyState(id, status));
	}

	private static void assertRotated(RotatingKeySet keySet, List<Instance> instances, TokenTraffic traffic,
			Instant start) {
		Fleet.await(() -> {
			long seconds = Duration.between(start, Instant.now()).toSeconds();
			assertThat(traffic.issued()).isGreaterThan(2000 * seconds);
			for (Instance instance : instances) {
				assertThat(traffic.signedWith(instance)).containsExactlyInAnyOrderElementsOf(keySet.ids());
				assertThat(traffic.refusedBy(instance)).containsExactlyInAnyOrderElementsOf(keySet.retiredIds());
			}
		});
	}

	private static void assertNoGrowth(ProcessUsage before, ProcessUsage after) {
		assertThat(before.watchers()).isEqualTo(1);
		assertThat(after.watchers()).isEqualTo(1);
		assertThat(after.threads()).isLessThanOrEqualTo(before.threads());
		assertThat(after.heap()).isLessThan(before.heap() + HEAP_TOLERANCE);
	}

}
