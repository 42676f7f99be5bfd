package io.github.jwtsecret.integration;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Several instances of an application. Safe for use by several threads, except that one
 * alone may start and replace instances.
 */
public final class Fleet implements AutoCloseable {

	private static final Duration DEADLINE = Duration.ofSeconds(60);

	private final List<Instance> inService = new CopyOnWriteArrayList<>();

	private final List<Instance> all = new ArrayList<>();

	/**
	 * Start instances, and wait until they answer.
	 * @param launchers a launcher for each instance
	 * @return the fleet
	 * @throws IOException if one can't be started
	 */
	public static Fleet start(List<ProcessLauncher> launchers) throws IOException {
		Fleet fleet = new Fleet();
		try {
			for (ProcessLauncher launcher : launchers) {
				fleet.all.add(launcher.start());
			}
			fleet.all.forEach(Instance::keys);
			fleet.all.forEach(Instance::awaitHttpPort);
			fleet.inService.addAll(fleet.all);
			return fleet;
		}
		catch (RuntimeException | IOException | Error ex) {
			fleet.close();
			throw ex;
		}
	}

	/**
	 * Replace an instance, as a rolling restart does: take it out of service, end it,
	 * start another and take that into service when it answers.
	 * @param old the instance to end
	 * @param launcher starts the new one
	 * @return the new one
	 * @throws IOException if it can't be started
	 */
	public Instance replace(Instance old, ProcessLauncher launcher) throws IOException {
		this.inService.remove(old);
		old.stop();
		Instance instance = launcher.start();
		this.all.add(instance);
		instance.keys();
		instance.awaitHttpPort();
		return instance;
	}

	/**
	 * Take an instance into service.
	 * @param instance the instance
	 */
	public void add(Instance instance) {
		this.inService.add(instance);
	}

	/**
	 * Return the instances in service.
	 * @return a list that does not change
	 */
	public List<Instance> inService() {
		return List.copyOf(this.inService);
	}

	/**
	 * Wait until an assertion holds.
	 * @param assertion the assertion
	 */
	public static void await(ThrowingRunnable assertion) {
		Awaitility.await().atMost(DEADLINE).pollInterval(Duration.ofMillis(50)).untilAsserted(assertion);
	}

	/**
	 * Wait until the keys of an instance are as expected.
	 * @param instance the instance
	 * @param expected what its keys must be
	 */
	public static void awaitKeys(Instance instance, Predicate<List<KeyState>> expected) {
		Awaitility.await().atMost(DEADLINE).pollInterval(Duration.ofMillis(10)).until(instance::keys, expected);
	}

	/**
	 * End every instance in order, and search what any of them has ever written.
	 * @param secrets what must not be there in any form
	 */
	public void stopAndCheckSilence(List<String> secrets) {
		this.inService.forEach(Instance::stop);
		this.inService.clear();
		for (Instance instance : this.all) {
			assertThat(instance.output()).contains("JWT signing key '");
			assertSilence(instance, secrets);
		}
	}

	/**
	 * Search what a process has written.
	 * @param instance the process
	 * @param secrets what must not be there in any form
	 */
	public static void assertSilence(Instance instance, List<String> secrets) {
		List<String> forms = secrets.stream().flatMap((secret) -> Secrets.forms(secret).stream()).toList();
		assertThat(instance.output().lines().filter((line) -> forms.stream().anyMatch(line::contains)))
			.as("lines with a secret")
			.isEmpty();
	}

	@Override
	public void close() {
		this.all.forEach(Instance::close);
	}

}
