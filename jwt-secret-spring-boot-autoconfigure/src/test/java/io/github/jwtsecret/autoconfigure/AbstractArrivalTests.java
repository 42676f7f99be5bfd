package io.github.jwtsecret.autoconfigure;

import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Starts a web application for each {@link Arrival}, at TRACE, and compares the outcome
 * with the promise: a good start, or a report before any port or bean, and silence.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AbstractArrivalTests {

	abstract Stream<Arrival> arrivals();

	@ParameterizedTest(name = "{0}")
	@MethodSource("arrivals")
	void runWhenSecretArrivesEndsAsPromised(Arrival arrival, @TempDir Path folder) {
		Trial trial = new Trial(folder);
		arrival.arrangement().accept(trial);
		Outcome outcome = trial.run();
		assertThat(outcome.leaks()).as("leaks").isEmpty();
		assertThat(outcome.ids()).as(() -> outcome.report() + outcome.failure()).isEqualTo(arrival.ids());
		if (arrival.ids().isEmpty()) {
			assertThat(outcome.failure()).isNull();
			assertThat(outcome.beans()).as("beans of the application").isEqualTo(1);
			assertThat(outcome.origins(folder)).containsExactly(arrival.origin());
			return;
		}
		assertThat(outcome.refused()).isNotNull().hasNoCause();
		assertThat(outcome.beans()).as("beans of the application").isZero();
		assertThat(outcome.report()).isNotEmpty();
		assertThat(outcome.output().contains("Tomcat initialized")).as("Tomcat").isFalse();
		assertThat(outcome.origins(folder)).contains((arrival.origin() != null) ? arrival.origin() : "none");
	}

}
