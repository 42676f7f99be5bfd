package io.github.jwtsecret.integration;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The keys that each instance is configured with, and the rules that follow from them: an
 * instance accepts the tokens of its keys. Safe for use by several threads, except that
 * one alone may change an instance.
 */
public final class ConfiguredKeys implements TokenRules {

	private final Map<Instance, Keys> keys = new ConcurrentHashMap<>();

	/**
	 * Note that an instance is about to be told of other secrets, if it does not have
	 * them from its start.
	 * @param instance the instance
	 * @param secrets its secrets
	 */
	public void beginChange(Instance instance, List<String> secrets) {
		Set<String> ids = secrets.stream().map(Secrets::keyId).collect(Collectors.toSet());
		Keys before = this.keys.get(instance);
		Set<String> leaving = new HashSet<>((before != null) ? before.ids : Set.of());
		leaving.removeAll(ids);
		this.keys.put(instance, new Keys(ids, leaving, Instant.now(), Instant.MAX));
	}

	/**
	 * Note that an instance has those secrets now.
	 * @param instance the instance
	 */
	public void endChange(Instance instance) {
		this.keys.computeIfPresent(instance,
				(key, keys) -> new Keys(keys.ids, keys.leaving, keys.begin, Instant.now()));
	}

	@Override
	public Expectation expect(String keyId, Instance verifier, Instant sent, Instant answered) {
		Keys configured = this.keys.getOrDefault(verifier, Keys.NONE);
		if (configured.ids.contains(keyId)) {
			return Expectation.ACCEPT;
		}
		if (!configured.leaving.contains(keyId) || !sent.isBefore(configured.end)) {
			return Expectation.REFUSE;
		}
		return answered.isBefore(configured.begin) ? Expectation.ACCEPT : Expectation.EITHER;
	}

	/**
	 * The keys of an instance, those that its last change takes away, and when it does.
	 */
	private record Keys(Set<String> ids, Set<String> leaving, Instant begin, Instant end) {

		private static final Keys NONE = new Keys(Set.of(), Set.of(), Instant.MIN, Instant.MIN);

	}

}
