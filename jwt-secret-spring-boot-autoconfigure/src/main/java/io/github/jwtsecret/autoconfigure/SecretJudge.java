package io.github.jwtsecret.autoconfigure;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.github.jwtsecret.jwt.JwtKey;
import io.github.jwtsecret.key.KeyId;
import io.github.jwtsecret.key.KeyRing;
import io.github.jwtsecret.key.KeySchedule;
import io.github.jwtsecret.key.KeyStatus;
import io.github.jwtsecret.key.SecretFormat;
import io.github.jwtsecret.key.SecretMaterial;
import io.github.jwtsecret.policy.SecretPolicy;
import io.github.jwtsecret.policy.Verdict;
import io.github.jwtsecret.policy.Violation;
import io.github.jwtsecret.policy.ViolationId;
import io.github.jwtsecret.reload.JudgedKeys;

/**
 * Judges the secrets that were read, each by itself and all as a ring, and collects the
 * keys of those that pass. For one use.
 */
final class SecretJudge {

	private final JwtSettings settings;

	private final SecretPolicy policy;

	private final Redaction redaction;

	private final Supplier<Instant> now;

	private final HardCodedRule hardCoded;

	private final List<Refusal> refusals = new ArrayList<>();

	private final Map<KeyId, String> properties = new HashMap<>();

	private final KeyRing.Builder ring;

	private final List<JwtKey> keys = new ArrayList<>();

	private final List<SecretMaterial> texts = new ArrayList<>();

	SecretJudge(JwtSettings settings, SecretPolicy policy, Redaction redaction, Supplier<Instant> now) {
		this.now = now;
		this.settings = settings;
		this.policy = policy;
		this.redaction = redaction;
		this.hardCoded = new HardCodedRule(settings, redaction);
		this.ring = KeyRing.builder(settings.algorithm());
	}

	/**
	 * Judge the secrets that were read.
	 * @param secrets what was read
	 * @return the reasons to refuse them, none if they make a ring
	 */
	List<Refusal> judge(ConfiguredSecrets secrets) {
		this.refusals.addAll(secrets.faults());
		if (secrets.active() != null) {
			judge(KeyStatus.ACTIVE, secrets.active());
		}
		if (secrets.next() != null) {
			judge(KeyStatus.NEXT, secrets.next());
		}
		for (SecretReading previous : secrets.previous()) {
			judge(KeyStatus.PREVIOUS, previous);
		}
		int number = secrets.size();
		if (number > KeyRing.MAXIMUM_KEYS) {
			this.refusals
				.add(new Refusal(ConfiguredSecrets.PREVIOUS_SECRETS, null, new Violation(ViolationId.TOO_MANY_KEYS,
						number + " keys", "at most " + KeyRing.MAXIMUM_KEYS + " keys")));
		}
		return this.refusals;
	}

	/**
	 * Build the ring of secrets that are judged and not refused.
	 * @return the keys
	 */
	JudgedKeys build() {
		// None of them has a date
		return new JudgedKeys(KeySchedule.constant(this.ring.build(Instant.EPOCH)), this.keys, this.texts);
	}

	private void judge(KeyStatus status, SecretReading reading) {
		Set<Violation> violations = new HashSet<>(reading.violations());
		Verdict verdict = verdict(reading);
		Set<ConfiguredFormat> otherFormats = EnumSet.noneOf(ConfiguredFormat.class);
		if (verdict != null) {
			violations.addAll(verdict.violations());
			for (SecretFormat other : verdict.otherFormats()) {
				otherFormats.add(ConfiguredFormat.of(other));
			}
			checkDuplicate(reading, verdict, violations);
		}
		checkKeySet(reading, violations, otherFormats);
		this.hardCoded.apply(reading, violations);
		if (violations.isEmpty() && verdict != null) {
			add(status, reading, verdict);
		}
		if (!violations.isEmpty()) {
			this.refusals.add(new Refusal(reading.property(), reading.provenance(),
					violations.stream().sorted(Comparator.comparing(Violation::id)).toList(), otherFormats));
		}
	}

	// As a text, it would be one long key that nobody else has
	private void checkKeySet(SecretReading reading, Set<Violation> violations, Set<ConfiguredFormat> otherFormats) {
		SecretMaterial text = reading.text();
		if (text == null || !reading.isObject()
				|| !KeySetReader.read(text, this.settings.algorithm()).violations().isEmpty()) {
			return;
		}
		violations.removeIf((violation) -> violation.id() == ViolationId.UNDECODABLE);
		violations.add(new Violation(ViolationId.UNDECODABLE, "a key set", "one secret"));
		otherFormats.clear();
		if (reading.property().startsWith(ConfiguredSecrets.SECRET)
				&& KeySetJudge.accepts(this.settings, this.policy, reading, this.now)) {
			otherFormats.add(ConfiguredFormat.JWKS);
		}
	}

	private @Nullable Verdict verdict(SecretReading reading) {
		try {
			return (reading.text() != null) ? this.policy.judge(reading.text(), this.settings.format().keyFormat())
					: null;
		}
		catch (UncheckedIOException ex) {
			this.refusals.add(Refusal.ofDeniedSecrets());
			return null;
		}
	}

	private void add(KeyStatus status, SecretReading reading, Verdict verdict) {
		SecretMaterial key = Objects.requireNonNull(verdict.key(), "'key' must not be null");
		KeyId id = KeyId.derive(key);
		this.ring.add(status, key, id, null);
		this.keys.add(new JwtKey(id, status, verdict.strength(), this.redaction.apply(reading.origin()).description(),
				null, null));
		this.texts.add(Objects.requireNonNull(reading.text(), "'text' must not be null"));
	}

	private void checkDuplicate(SecretReading reading, Verdict verdict, Set<Violation> violations) {
		SecretMaterial key = verdict.key();
		if (key == null || key.size() == 0) {
			return;
		}
		String other = this.properties.putIfAbsent(KeyId.derive(key), reading.property());
		if (other != null) {
			violations
				.add(new Violation(ViolationId.DUPLICATE_KEY, "the same key as '" + other + "'", "every key once"));
		}
	}

}
