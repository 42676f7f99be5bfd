package io.github.jwtsecret.integration;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.jwtsecret.integration.TokenRules.Expectation;

/**
 * Lets the instances of a fleet sign tokens without a pause, each in turn, and all others
 * verify them: at once, and a few of each key again and again. Every answer is compared
 * with the rules.
 */
public final class TokenTraffic implements AutoCloseable {

	private static final int BATCH = 50;

	private static final int KEPT_OF_EACH_KEY = 2;

	private static final int REPORTED = 20;

	private static final Pattern KEY_ID = Pattern.compile("\"kid\":\"([^\"]+)\"");

	private final Fleet fleet;

	private final TokenRules rules;

	private final Duration interval;

	private final List<Thread> threads = new ArrayList<>();

	private final LongAdder issued = new LongAdder();

	private final LongAdder verified = new LongAdder();

	private final Queue<String> faults = new ConcurrentLinkedQueue<>();

	private final Map<Instance, Set<String>> signedWith = new ConcurrentHashMap<>();

	private final Map<Instance, Set<String>> refused = new ConcurrentHashMap<>();

	private final long start = System.nanoTime();

	private volatile boolean ended;

	/**
	 * Start the traffic.
	 * @param fleet the instances
	 * @param rules what they must say to each token
	 * @param tokensPerSecond how many tokens they sign together, at most
	 */
	public TokenTraffic(Fleet fleet, TokenRules rules, int tokensPerSecond) {
		this.fleet = fleet;
		this.rules = rules;
		int size = fleet.inService().size();
		this.interval = Duration.ofSeconds(1).multipliedBy((long) BATCH * size).dividedBy(tokensPerSecond);
		for (int i = 0; i < size; i++) {
			int turn = i;
			Thread thread = new Thread(() -> run(turn), "token-traffic");
			thread.setDaemon(true);
			this.threads.add(thread);
			thread.start();
		}
	}

	private void run(int turn) {
		Map<String, List<String>> kept = new LinkedHashMap<>();
		long due = System.nanoTime();
		try {
			for (int round = turn; !this.ended; round++) {
				round(round, kept);
				due += this.interval.toNanos();
				for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
					LockSupport.parkNanos(wait);
				}
			}
		}
		catch (RuntimeException | Error ex) {
			fault(ex.toString());
		}
	}

	private void round(int round, Map<String, List<String>> kept) {
		List<Instance> instances = this.fleet.inService();
		Instance issuer = instances.get(round % instances.size());
		Optional<List<String>> tokens = issuer.issue(BATCH);
		if (tokens.isEmpty()) {
			return;
		}
		this.issued.add(BATCH);
		for (String token : tokens.get()) {
			String keyId = keyId(token);
			this.signedWith.computeIfAbsent(issuer, (instance) -> ConcurrentHashMap.newKeySet()).add(keyId);
			List<String> same = kept.computeIfAbsent(keyId, (id) -> new ArrayList<>());
			if (same.size() < KEPT_OF_EACH_KEY) {
				same.add(token);
			}
		}
		List<String> all = new ArrayList<>(tokens.get());
		kept.values().forEach(all::addAll);
		instances.stream().filter((instance) -> instance != issuer).forEach((verifier) -> verify(all, verifier));
	}

	private void verify(List<String> tokens, Instance verifier) {
		Instant sent = Instant.now();
		List<String> answers = verifier.verify(tokens).orElse(List.of());
		Instant answered = Instant.now();
		this.verified.add(answers.size());
		for (int i = 0; i < answers.size(); i++) {
			String keyId = keyId(tokens.get(i));
			Expectation expectation = (i < BATCH) ? Expectation.ACCEPT
					: this.rules.expect(keyId, verifier, sent, answered);
			check(keyId, verifier, answers.get(i), expectation);
		}
	}

	private void check(String keyId, Instance verifier, String answer, Expectation expectation) {
		if (answer.isEmpty() && expectation == Expectation.REFUSE) {
			fault("A token of '" + keyId + "' was accepted after the end of the key");
		}
		else if (!answer.isEmpty() && expectation == Expectation.ACCEPT) {
			fault("A valid token of '" + keyId + "' was refused: " + answer);
		}
		else if (expectation == Expectation.REFUSE) {
			this.refused.computeIfAbsent(verifier, (instance) -> ConcurrentHashMap.newKeySet()).add(keyId);
		}
	}

	private void fault(String text) {
		if (this.faults.size() < REPORTED) {
			this.faults.add(Instant.now() + " " + text);
		}
	}

	private static String keyId(String token) {
		String header = new String(Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.'))),
				StandardCharsets.UTF_8);
		Matcher matcher = KEY_ID.matcher(header);
		return matcher.find() ? matcher.group(1) : "none";
	}

	/**
	 * Return how many tokens were signed.
	 * @return the number, each of which the other instances have verified or will
	 */
	public long issued() {
		return this.issued.sum();
	}

	/**
	 * Return what went against the rules.
	 * @return the first faults
	 */
	public List<String> faults() {
		return List.copyOf(this.faults);
	}

	/**
	 * Return the keys that an instance has signed with.
	 * @param instance the instance
	 * @return the ids
	 */
	public Set<String> signedWith(Instance instance) {
		return this.signedWith.getOrDefault(instance, Set.of());
	}

	/**
	 * Return the keys whose tokens an instance has refused after their end.
	 * @param instance the instance
	 * @return the ids
	 */
	public Set<String> refusedBy(Instance instance) {
		return this.refused.getOrDefault(instance, Set.of());
	}

	/**
	 * Return the figures so far.
	 * @return a sentence
	 */
	public String figures() {
		double seconds = (System.nanoTime() - this.start) / 1e9;
		return "%,d tokens signed and %,d verified in %.1f s: %,.0f and %,.0f a second".formatted(this.issued.sum(),
				this.verified.sum(), seconds, this.issued.sum() / seconds, this.verified.sum() / seconds);
	}

	@Override
	public void close() {
		stop();
	}

	/**
	 * Stop the traffic, and wait for what is still to be answered.
	 */
	public void stop() {
		this.ended = true;
		for (Thread thread : this.threads) {
			try {
				thread.join();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
	}

}
