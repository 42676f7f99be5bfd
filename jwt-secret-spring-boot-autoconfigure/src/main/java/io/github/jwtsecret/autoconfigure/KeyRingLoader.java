package io.github.jwtsecret.autoconfigure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
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
 * Makes the ring of the configured secrets: reads each, judges each, and refuses all that
 * is wrong at once.
 */
final class KeyRingLoader {

	private static final Log logger = LogFactory.getLog(KeyRingLoader.class);

	private static final Set<ViolationId> HARD_CODED = EnumSet.of(ViolationId.HARD_CODED,
			ViolationId.HARD_CODED_DEFAULT);

	private final JwtSettings settings;

	private final SecretPolicy policy;

	private final List<Refusal> refusals = new ArrayList<>();

	private final Map<KeyId, String> properties = new HashMap<>();

	private final KeyRing.Builder ring;

	private final List<JwtKey> keys = new ArrayList<>();

	private final List<SecretMaterial> texts = new ArrayList<>();

	KeyRingLoader(JwtSettings settings, SecretPolicy policy) {
		this.settings = settings;
		this.policy = policy;
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
			this.refusals.add(new Refusal("jwt.previous-secrets", null, new Violation(ViolationId.TOO_MANY_KEYS,
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
		List<Violation> violations = new ArrayList<>(reading.violations());
		Verdict verdict = (reading.text() != null) ? this.policy.judge(reading.text(), this.settings.format()) : null;
		if (verdict != null) {
			violations.addAll(verdict.violations());
			checkDuplicate(reading, verdict, violations);
		}
		if (this.settings.hardCoded() == JwtSettings.HardCoded.WARN) {
			warn(reading, violations);
		}
		if (!violations.isEmpty()) {
			violations.sort(Comparator.comparing(Violation::id));
			this.refusals.add(new Refusal(reading.property(), reading.origin(), violations,
					(verdict != null) ? verdict.otherFormats() : Set.of()));
			return;
		}
		add(status, reading, Objects.requireNonNull(verdict, "'verdict' must not be null"));
	}

	private void add(KeyStatus status, SecretReading reading, Verdict verdict) {
		SecretMaterial key = Objects.requireNonNull(verdict.key(), "'key' must not be null");
		this.ring.add(status, key);
		this.keys.add(new JwtKey(KeyId.derive(key), status, verdict.strength(), reading.origin().description()));
		this.texts.add(Objects.requireNonNull(reading.text(), "'text' must not be null"));
	}

	private void checkDuplicate(SecretReading reading, Verdict verdict, List<Violation> violations) {
		SecretMaterial key = verdict.key();
		if (key == null || key.size() == 0) {
			return;
		}
		@Nullable String other = this.properties.putIfAbsent(KeyId.derive(key), reading.property());
		if (other != null) {
			violations
				.add(new Violation(ViolationId.DUPLICATE_KEY, "the same key as '" + other + "'", "every key once"));
		}
	}

	private static void warn(SecretReading reading, List<Violation> violations) {
		for (Violation violation : violations) {
			if (HARD_CODED.contains(violation.id())) {
				logger.warn("The JWT signing secret '" + reading.property() + "' is " + violation.id() + " ("
						+ reading.origin().description() + "): anybody who has the application can forge tokens");
			}
		}
		violations.removeIf((violation) -> HARD_CODED.contains(violation.id()));
	}

}
