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

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import io.github.jwtsecret.jwt.JwtKey;
import io.github.jwtsecret.key.KeyId;
import io.github.jwtsecret.key.KeyRing;
import io.github.jwtsecret.key.KeyStatus;
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

	private static final Log logger = LogFactory.getLog(SecretJudge.class);

	private static final Set<ViolationId> HARD_CODED = EnumSet.of(ViolationId.HARD_CODED,
			ViolationId.HARD_CODED_DEFAULT);

	private final JwtSettings settings;

	private final SecretPolicy policy;

	private final Redaction redaction;

	private final List<Refusal> refusals = new ArrayList<>();

	private final Map<KeyId, String> properties = new HashMap<>();

	private final KeyRing.Builder ring;

	private final List<JwtKey> keys = new ArrayList<>();

	private final List<SecretMaterial> texts = new ArrayList<>();

	SecretJudge(JwtSettings settings, SecretPolicy policy, Redaction redaction) {
		this.settings = settings;
		this.policy = policy;
		this.redaction = redaction;
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
	 * @param now the current time
	 * @return the keys
	 */
	JudgedKeys build(Instant now) {
		return new JudgedKeys(this.ring.build(now), this.keys, this.texts);
	}

	private void judge(KeyStatus status, SecretReading reading) {
		Set<Violation> violations = new HashSet<>(reading.violations());
		Verdict verdict = verdict(reading);
		if (verdict != null) {
			violations.addAll(verdict.violations());
			checkDuplicate(reading, verdict, violations);
		}
		if (this.settings.hardCoded() == JwtSettings.HardCoded.WARN) {
			warn(reading, violations);
		}
		if (violations.isEmpty() && verdict != null) {
			add(status, reading, verdict);
		}
		if (!violations.isEmpty()) {
			this.refusals.add(new Refusal(reading.property(), reading.provenance(),
					violations.stream().sorted(Comparator.comparing(Violation::id)).toList(),
					(verdict != null) ? verdict.otherFormats() : Set.of()));
		}
	}

	private @Nullable Verdict verdict(SecretReading reading) {
		try {
			return (reading.text() != null) ? this.policy.judge(reading.text(), this.settings.format()) : null;
		}
		catch (UncheckedIOException ex) {
			this.refusals.add(new Refusal("jwt.policy.denied-secrets", null, new Violation(ViolationId.UNREADABLE,
					"a list can't be read to its end", "lists that can be read")));
			return null;
		}
	}

	private void add(KeyStatus status, SecretReading reading, Verdict verdict) {
		SecretMaterial key = Objects.requireNonNull(verdict.key(), "'key' must not be null");
		this.ring.add(status, key);
		this.keys.add(new JwtKey(KeyId.derive(key), status, verdict.strength(),
				this.redaction.apply(reading.origin()).description()));
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

	private void warn(SecretReading reading, Set<Violation> violations) {
		for (Violation violation : violations) {
			if (HARD_CODED.contains(violation.id())) {
				logger.warn("The JWT signing secret '" + reading.property() + "' is " + violation.id() + " ("
						+ this.redaction.apply(reading.origin()).description()
						+ "): anybody who has the application can forge tokens");
			}
		}
		violations.removeIf((violation) -> HARD_CODED.contains(violation.id()));
	}

}
