package io.github.jwtsecret.policy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Measures how often {@link StructureCheck} refuses a random value. A million of each
 * family, in some minutes:
 *
 * <pre>
 * ./mvnw -pl jwt-secret-core test -Dtest=StructureCheckFalseAlarmTests -Dexcluded.tests=
 * </pre>
 */
class StructureCheckFalseAlarmTests {

	@ParameterizedTest
	@EnumSource(RandomFamily.class)
	void checkWhenRandomRefusesNone(RandomFamily family) {
		assertThat(refused(family, 1, 10_000)).as("index of values refused, seed 1").isEmpty();
	}

	@Tag("long")
	@ParameterizedTest
	@EnumSource(value = RandomFamily.class, names = "PREFIX_.*", mode = EnumSource.Mode.MATCH_NONE)
	void checkWhenMillionRandomRefusesAtMostOne(RandomFamily family) {
		assertThat(refused(family, 2, 1_000_000)).as("index of values refused, seed 2").hasSizeLessThan(2);
	}

	@Tag("long")
	@ParameterizedTest
	@EnumSource(value = RandomFamily.class, names = "PREFIX_.*", mode = EnumSource.Mode.MATCH_ANY)
	void checkWhenMillionRandomHavePrefixRefusesFew(RandomFamily family) {
		assertThat(refused(family, 2, 1_000_000)).as("index of values refused, seed 2").hasSizeLessThan(30);
	}

	private static List<Integer> refused(RandomFamily family, long seed, int count) {
		SplittableRandom random = new SplittableRandom(seed);
		List<Integer> refused = new ArrayList<>();
		for (int i = 0; i < family.count(count); i++) {
			byte[] value = family.value(random).getBytes(StandardCharsets.US_ASCII);
			if (!StructureCheck.check(value).isEmpty()) {
				refused.add(i);
			}
		}
		return refused;
	}

}
