package io.github.jwtsecret.autoconfigure;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
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
 * Judges a key set: each key that has not ended by the policy, and all by their dates. A
 * key that has ended counts for duplicates alone, so that a set that still lists one is
 * as good as before. For one use.
 */
final class KeySetJudge {

	private final JwtSettings settings;

	private final SecretPolicy policy;

	private final Redaction redaction;

	private final Instant now;

	private final List<Refusal> refusals = new ArrayList<>();

	private final KeySetIds ids;

	private final KeySchedule.Builder schedule;

	private final List<JwtKey> keys = new ArrayList<>();

	private int lasting;

	KeySetJudge(JwtSettings settings, SecretPolicy policy, Redaction redaction, Supplier<Instant> now) {
		this.settings = settings;
		this.policy = policy;
		this.redaction = redaction;
		this.ids = new KeySetIds(policy, redaction);
		this.now = now.get();
		this.schedule = KeySchedule.builder(settings.algorithm());
	}

	/**
	 * Judge what was read in the place of a key set.
	 * @param secrets what was read
	 * @param keySet the key set of the current secret
	 * @return the reasons to refuse it, none if it makes a schedule
	 */
	List<Refusal> judge(ConfiguredSecrets secrets, KeySet keySet) {
		this.refusals.addAll(secrets.faults());
		SecretReading reading = secrets.active();
		if (reading != null) {
			List<Violation> violations = new ArrayList<>(reading.violations());
			new HardCodedRule(this.settings, this.redaction).apply(reading, violations);
			if (reading.text() != null) {
				violations.addAll(keySet.violations());
				judge(reading, keySet);
				checkWhole(keySet, violations);
			}
			if (!violations.isEmpty()) {
				this.refusals.add(new Refusal(reading.property(), reading.provenance(),
						violations.stream().sorted(Comparator.comparing(Violation::id)).toList(),
						otherFormats(reading, keySet)));
			}
		}
		checkConflict(secrets.next());
		secrets.previous().forEach(this::checkConflict);
		return this.refusals;
	}

	/**
	 * Build the schedule of keys that are judged and not refused.
	 * @param keySet the key set
	 * @return the keys
	 */
	JudgedKeys build(KeySet keySet) {
		return new JudgedKeys(this.schedule.build(this.now), this.keys, keySet.texts());
	}

	/**
	 * Return whether a text that was read as another format is a key set that passes.
	 * @param settings the settings
	 * @param policy the policy
	 * @param reading the text as it was read
	 * @param now the current time
	 * @return whether nothing is wrong with it
	 */
	static boolean accepts(JwtSettings settings, SecretPolicy policy, SecretReading reading, Supplier<Instant> now) {
		if (reading.text() == null) {
			return false;
		}
		KeySet keySet = KeySetReader.read(reading.text(), settings.algorithm());
		KeySetJudge judge = new KeySetJudge(settings, policy, new Redaction(keySet.texts()), now);
		SecretReading alone = new SecretReading(reading.property(), reading.provenance(), reading.text(), List.of());
		return judge.judge(new ConfiguredSecrets(alone, null, List.of(), null, List.of()), keySet).isEmpty();
	}

	private void judge(SecretReading reading, KeySet keySet) {
		for (int i = 0; i < keySet.keys().size(); i++) {
			judge(reading, keySet.keys().get(i), reading.property() + ".keys[" + i + "]");
		}
	}

	private void judge(SecretReading reading, KeySetKey key, String name) {
		List<Violation> violations = new ArrayList<>(key.violations());
		boolean ended = key.hasEnded(this.now) || key.neverBegins();
		this.lasting += ended ? 0 : 1;
		Verdict verdict = (key.text() != null) ? verdict(key.text(), SecretFormat.BASE64URL) : null;
		SecretMaterial material = (verdict != null) ? verdict.key() : null;
		if (verdict != null && !ended) {
			violations.addAll(verdict.violations());
		}
		if (material != null && material.size() > 0) {
			KeyId id = (key.id() != null) ? key.id() : KeyId.derive(material);
			violations.addAll(this.ids.check(key, material, name));
			if (violations.isEmpty() && !ended) {
				this.schedule.add(id, material, key.notBefore(), key.expiresAt());
				this.keys.add(new JwtKey(id, KeyStatus.NEXT, Objects.requireNonNull(verdict).strength(),
						this.redaction.apply(reading.origin()).description(), key.notBefore(), key.expiresAt()));
			}
		}
		if (!violations.isEmpty()) {
			this.refusals.add(new Refusal(name, reading.provenance(),
					violations.stream().sorted(Comparator.comparing(Violation::id)).toList(), Set.of()));
		}
	}

	private @Nullable Verdict verdict(SecretMaterial text, SecretFormat format) {
		try {
			return this.policy.judge(text, format);
		}
		catch (UncheckedIOException ex) {
			this.refusals.add(Refusal.ofDeniedSecrets());
			return null;
		}
	}

	private void checkWhole(KeySet keySet, List<Violation> violations) {
		if (this.lasting > KeyRing.MAXIMUM_KEYS) {
			violations.add(new Violation(ViolationId.TOO_MANY_KEYS, this.lasting + " keys that have not ended",
					"at most " + KeyRing.MAXIMUM_KEYS + " keys"));
		}
		boolean active = keySet.keys().stream().anyMatch((key) -> key.isActive(this.now));
		if (!active && keySet.violations().isEmpty()) {
			violations.add(new Violation(ViolationId.NO_ACTIVE_KEY,
					"none of " + keySet.keys().size() + " keys may sign at " + this.now,
					"a key whose 'nbf' has passed and whose 'exp' has not"));
		}
	}

	private Set<ConfiguredFormat> otherFormats(SecretReading reading, KeySet keySet) {
		Set<ConfiguredFormat> formats = EnumSet.noneOf(ConfiguredFormat.class);
		if (keySet.keys().isEmpty() && reading.text() != null) {
			for (SecretFormat format : SecretFormat.values()) {
				Verdict verdict = verdict(reading.text(), format);
				if (verdict != null && verdict.isAccepted()) {
					formats.add(ConfiguredFormat.of(format));
				}
			}
		}
		return formats;
	}

	private void checkConflict(@Nullable SecretReading other) {
		if (other != null) {
			this.refusals.add(new Refusal(other.property(), other.provenance(), new Violation(ViolationId.CONFLICT,
					"'jwt.secret-format' is 'jwks'", "next and previous keys in the key set, with dates")));
		}
	}

}
