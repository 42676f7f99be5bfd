package io.github.jwtsecret.tool;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.github.jwtsecret.generate.SecretGenerator;
import io.github.jwtsecret.key.HmacAlgorithm;
import io.github.jwtsecret.key.KeyRing;

/**
 * Adds a key to a {@link KeySet}, ends the ones before it and drops the ended ones.
 */
final class KeySetRotation {

	private final Frontend frontend;

	private final SecretGenerator generator;

	private final Instant now;

	private final KeySet keySet;

	private final Report report;

	KeySetRotation(Frontend frontend, SecretGenerator generator, Instant now, KeySet keySet, Report report) {
		this.frontend = frontend;
		this.generator = generator;
		this.now = now.truncatedTo(ChronoUnit.SECONDS);
		this.keySet = keySet;
		this.report = report;
	}

	void run(SecretOptions secretOptions, RotateOptions options, @Nullable String environment) {
		Duration activateIn = (options.activateIn() != null) ? options.activateIn() : RotateOptions.DEFAULT_ACTIVATE_IN;
		Duration keep = (options.keep() != null) ? options.keep() : RotateOptions.DEFAULT_KEEP;
		List<KeySetKey> ended = dropEnded();
		Instant activation = activation(activateIn);
		NewKey key = NewKey.make(this.frontend, this.generator, secretOptions, algorithm(secretOptions));
		KeySetKey added = this.keySet.add(key, activation);
		endOthers(added, keep);
		ended.addAll(dropEnded());
		if (this.keySet.keys().size() == 1) {
			added.beginAlways();
		}
		if (this.keySet.keys().size() > KeyRing.MAXIMUM_KEYS) {
			throw new ToolException("'" + this.keySet.shown() + "' has " + KeyRing.MAXIMUM_KEYS
					+ " keys that have not ended, and no application takes more.");
		}
		report(key, added, ended);
		KnownKeys.write(this.report, environment, key.keyId());
	}

	private List<KeySetKey> dropEnded() {
		List<KeySetKey> ended = new ArrayList<>(this.keySet.keys());
		ended.removeIf((key) -> !key.isEnded(this.now));
		this.keySet.keys().removeAll(ended);
		return ended;
	}

	private Instant activation(Duration activateIn) {
		boolean active = this.keySet.keys().stream().anyMatch((key) -> !key.notBefore().isAfter(this.now));
		if (!active) {
			this.report.note("No key of '" + this.keySet.shown() + "' is active, so the new one is at once.");
			return free(this.now);
		}
		Instant activation = free(this.now.plus(activateIn));
		KeySetKey last = lastBefore(activation);
		if (last.isEnded(activation)) {
			throw new ToolException("Key " + last.id() + " ends at " + last.expiresAt()
					+ ", before the new one would sign. Use a shorter '" + this.frontend.option("activate-in") + "'.");
		}
		return activation;
	}

	// Of two keys from the same moment on, the first in the list would go on signing
	private Instant free(Instant wanted) {
		Instant activation = wanted;
		while (isTaken(activation)) {
			activation = activation.plusSeconds(1);
		}
		return activation;
	}

	private boolean isTaken(Instant activation) {
		return this.keySet.keys().stream().anyMatch((key) -> key.notBefore().equals(activation));
	}

	// The key that signs last when one after the other does without a gap from now on
	private KeySetKey lastBefore(Instant activation) {
		KeySetKey last = Objects.requireNonNull(longest(this.now), "A key is active");
		while (last.isEnded(activation)) {
			KeySetKey next = longest(Objects.requireNonNull(last.expiresAt()));
			if (next == null) {
				return last;
			}
			last = next;
		}
		return last;
	}

	private @Nullable KeySetKey longest(Instant moment) {
		return this.keySet.keys()
			.stream()
			.filter((key) -> !key.notBefore().isAfter(moment) && !key.isEnded(moment))
			.max(Comparator.comparing((key) -> Objects.requireNonNullElse(key.expiresAt(), Instant.MAX)))
			.orElse(null);
	}

	private @Nullable HmacAlgorithm algorithm(SecretOptions secretOptions) {
		HmacAlgorithm wanted = secretOptions.algorithm();
		for (KeySetKey key : this.keySet.keys()) {
			HmacAlgorithm present = key.algorithm();
			if (present != null && wanted != null && present != wanted) {
				throw new ToolException("The keys of '" + this.keySet.shown() + "' are for " + present
						+ ", and a set is for one algorithm.");
			}
			wanted = (wanted != null) ? wanted : present;
		}
		return wanted;
	}

	private void endOthers(KeySetKey added, Duration keep) {
		for (KeySetKey key : this.keySet.keys()) {
			if (key.notBefore().isBefore(added.notBefore())) {
				key.endAt(added.notBefore().plus(keep));
			}
			else if (key != added) {
				added.endAt(key.notBefore().plus(keep));
			}
		}
	}

	private void report(NewKey key, KeySetKey added, List<KeySetKey> ended) {
		this.report.line("Added key " + key.keyId() + " to '" + this.keySet.shown() + "': " + key.algorithm() + ", "
				+ key.bits() + " bits, signs from " + added.notBefore() + ".");
		this.report.fact("keyId", key.keyId().value())
			.fact("algorithm", key.algorithm().name())
			.fact("bits", key.bits())
			.fact("activeFrom", added.notBefore().toString());
		for (KeySetKey other : this.keySet.keys()) {
			if (other != added && other.expiresAt() != null) {
				this.report.line("Key " + other.id() + " verifies until " + other.expiresAt() + ".");
			}
		}
		ended.forEach((other) -> this.report.line("Dropped key " + other.id() + ", which has ended."));
		this.report.fact("dropped", ended.stream().map((other) -> other.id().value()).toList());
	}

}
