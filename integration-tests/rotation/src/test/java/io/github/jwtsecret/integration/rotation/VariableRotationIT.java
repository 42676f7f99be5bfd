package io.github.jwtsecret.integration.rotation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.jwtsecret.integration.ConfiguredKeys;
import io.github.jwtsecret.integration.Fleet;
import io.github.jwtsecret.integration.Instance;
import io.github.jwtsecret.integration.ProcessLauncher;
import io.github.jwtsecret.integration.ProcessUsage;
import io.github.jwtsecret.integration.Secrets;
import io.github.jwtsecret.integration.TokenTraffic;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rotates the secret of three instances by variables: each of the three steps restarts
 * one instance after the other, while they sign and verify each other's tokens.
 */
class VariableRotationIT {

	private static final Log logger = LogFactory.getLog(VariableRotationIT.class);

	private final Map<Instance, ProcessUsage> usages = new HashMap<>();

	@TempDir
	private Path directory;

	@Test
	void tokensWhenSecretIsRotatedByRestartsAreNeverLost() throws Exception {
		run(1, 600);
	}

	@Test
	@Tag("long")
	void tokensWhenSecretIsRotatedTenTimesByRestartsAreNeverLost() throws Exception {
		run(10, 2400);
	}

	private void run(int rotations, int tokensPerSecond) throws Exception {
		List<String> secrets = new ArrayList<>(List.of(Secrets.hex()));
		ConfiguredKeys rules = new ConfiguredKeys();
		Variables variables = new Variables(secrets.get(0), null, null);
		try (Fleet fleet = Fleet.start(List.of(launcher(variables), launcher(variables), launcher(variables)))) {
			for (Instance instance : fleet.inService()) {
				rules.beginChange(instance, variables.all());
			}
			try (TokenTraffic traffic = new TokenTraffic(fleet, rules, tokensPerSecond)) {
				Instant start = Instant.now();
				for (int i = 0; i < rotations; i++) {
					String secret = Secrets.hex();
					secrets.add(secret);
					roll(fleet, traffic, rules, variables.handOut(secret));
					roll(fleet, traffic, rules, variables.promote(secret));
					variables = variables.remove(secret);
					roll(fleet, traffic, rules, variables);
					assertRotated(fleet, traffic, variables.secret, secrets.get(i));
					awaitIssued(traffic, tokensPerSecond, start);
				}
				traffic.stop();
				logger.info(traffic.figures() + "; " + rotations + " rotations, " + 9 * rotations + " restarts");
				assertThat(traffic.faults()).isEmpty();
			}
			fleet.stopAndCheckSilence(secrets);
		}
	}

	private ProcessLauncher launcher(Variables variables) {
		ProcessLauncher launcher = ProcessLauncher.ofSample(this.directory).variable("JWT_SECRET", variables.secret);
		if (variables.next != null) {
			launcher.variable("JWT_NEXT_SECRET", variables.next);
		}
		if (variables.previous != null) {
			launcher.variable("JWT_PREVIOUS_SECRETS", variables.previous);
		}
		return launcher;
	}

	private void roll(Fleet fleet, TokenTraffic traffic, ConfiguredKeys rules, Variables variables) throws IOException {
		for (Instance old : fleet.inService()) {
			assertNoGrowth(this.usages.put(old, old.usage()), this.usages.get(old));
			Instance instance = fleet.replace(old, launcher(variables));
			rules.beginChange(instance, variables.all());
			fleet.add(instance);
			// Its tokens have reached the others before the next one goes
			awaitSigned(traffic, instance, Secrets.keyId(variables.secret));
			this.usages.put(instance, instance.usage());
		}
	}

	private static void assertNoGrowth(@Nullable ProcessUsage before, ProcessUsage after) {
		assertThat(after.watchers()).isZero();
		if (before != null) {
			assertThat(after.threads()).isLessThanOrEqualTo(before.threads());
		}
	}

	private static void awaitSigned(TokenTraffic traffic, Instance instance, String keyId) {
		Fleet.await(() -> assertThat(traffic.signedWith(instance)).containsExactly(keyId));
	}

	private static void assertRotated(Fleet fleet, TokenTraffic traffic, String secret, String retired) {
		Fleet.await(() -> {
			for (Instance instance : fleet.inService()) {
				assertThat(traffic.signedWith(instance)).containsExactly(Secrets.keyId(secret));
				assertThat(traffic.refusedBy(instance)).contains(Secrets.keyId(retired));
			}
		});
	}

	private static void awaitIssued(TokenTraffic traffic, int tokensPerSecond, Instant start) {
		Fleet.await(() -> {
			long seconds = Duration.between(start, Instant.now()).toSeconds();
			assertThat(traffic.issued()).isGreaterThan(tokensPerSecond * seconds * 5 / 6);
		});
	}

	/**
	 * What an instance is started with.
	 */
	private record Variables(String secret, @Nullable String next, @Nullable String previous) {

		Variables handOut(String next) {
			return new Variables(this.secret, next, null);
		}

		Variables promote(String next) {
			return new Variables(next, null, this.secret);
		}

		Variables remove(String next) {
			return new Variables(next, null, null);
		}

		List<String> all() {
			return Stream.of(this.secret, this.next, this.previous).filter(Objects::nonNull).toList();
		}

	}

}
