package io.github.jwtsecret.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import io.github.jwtsecret.scan.SourceFile.State;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How many planted secrets are found. What fails names the planting, never the secret.
 */
class RecallTests {

	private static final int ROUNDS = 10;

	private final FileCheck check = new FileCheck();

	@Test
	void checkWhenPlantedAsTunedFindsNearlyAll() {
		assertFound("plantings-tuned.txt", 7518, 0.99);
	}

	@Test
	void checkWhenPlantedAsHeldOutFindsNearlyAll() {
		assertFound("plantings-held-out.txt", 7519, 0.95);
	}

	private void assertFound(String name, long seed, double least) {
		List<String> missed = missed(name, seed);
		int planted = Planting.read(name).size() * ROUNDS;
		assertThat(1 - (double) missed.size() / planted).as("missed of %d: %s", planted, summary(missed))
			.isGreaterThanOrEqualTo(least);
	}

	private List<String> missed(String name, long seed) {
		Random random = new Random(seed);
		List<String> missed = new ArrayList<>();
		for (Planting planting : Planting.read(name)) {
			for (int round = 0; round < ROUNDS; round++) {
				String content = planting.plant(PlantedSecrets.next(random), random);
				if (!isFound(planting, content)) {
					missed.add(planting.toString());
				}
			}
		}
		return missed;
	}

	private boolean isFound(Planting planting, String content) {
		List<Sighting> sightings = new ArrayList<>();
		FileKind kind = FileKind.of(planting.path());
		if (kind == null) {
			return false;
		}
		this.check.check(new SourceFile(planting.path(), kind, State.UNTRACKED), content, null, sightings::add);
		return sightings.stream()
			.anyMatch((sighting) -> sighting.id() == planting.expected() && sighting.line() == planting.line());
	}

	private static String summary(List<String> missed) {
		TreeMap<String, Integer> counts = new TreeMap<>();
		missed.forEach((planting) -> counts.merge(planting, 1, Integer::sum));
		return counts.toString().replace(", plantings", "\nplantings");
	}

}
