package io.github.jwtsecret.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.jwtsecret.key.HmacAlgorithm;
import io.github.jwtsecret.key.KeyId;
import io.github.jwtsecret.key.SecretFormat;
import io.github.jwtsecret.key.SecretMaterial;
import io.github.jwtsecret.key.UndecodableSecretException;

/**
 * Decides whether a secret may become a signing key: long enough for its algorithm (RFC
 * 7518, section 3.2), unpredictable, unpublished and of this environment.
 * <p>
 * Every violation is found and reported at once. Immutable and safe for use by several
 * threads.
 *
 * @since 0.1.0
 */
public final class SecretPolicy {

	/** The number of bytes that the text of a secret has at most. */
	public static final int MAXIMUM_LENGTH = 4096;

	/**
	 * The least value of a minimum strength in bits: what NIST SP 800-131A asks of a new
	 * HMAC key, rounded up.
	 */
	public static final int LEAST_MINIMUM_STRENGTH = 128;

	private static final Set<ViolationId> FORMAT_RULES = EnumSet.of(ViolationId.UNDECODABLE, ViolationId.TOO_SHORT,
			ViolationId.LOW_STRENGTH);

	private final HmacAlgorithm algorithm;

	private final int minimumStrength;

	private final DeniedSecrets denied;

	private final Map<KeyId, String> foreignKeys;

	private SecretPolicy(HmacAlgorithm algorithm, int minimumStrength, DeniedSecrets denied,
			Map<KeyId, String> foreignKeys) {
		this.algorithm = algorithm;
		this.minimumStrength = minimumStrength;
		this.denied = denied;
		this.foreignKeys = foreignKeys;
	}

	/**
	 * Return the policy for an algorithm, with the size of its hash as minimum strength.
	 * @param algorithm the algorithm that the key is used with
	 * @return the policy
	 */
	public static SecretPolicy of(HmacAlgorithm algorithm) {
		Objects.requireNonNull(algorithm, "'algorithm' must not be null");
		return new SecretPolicy(algorithm, algorithm.bits(), DeniedSecrets.none(), Map.of());
	}

	/**
	 * Return a policy that asks for another strength.
	 * @param bits the bits that alphabet and length must be able to carry, at least
	 * {@value #LEAST_MINIMUM_STRENGTH}
	 * @return a new policy
	 */
	public SecretPolicy withMinimumStrength(int bits) {
		if (bits < LEAST_MINIMUM_STRENGTH) {
			throw new IllegalArgumentException("'bits' must be at least " + LEAST_MINIMUM_STRENGTH);
		}
		return new SecretPolicy(this.algorithm, bits, this.denied, this.foreignKeys);
	}

	/**
	 * Return a policy that also refuses the given secrets.
	 * @param denied the secrets to refuse
	 * @return a new policy
	 */
	public SecretPolicy withDeniedSecrets(DeniedSecrets denied) {
		Objects.requireNonNull(denied, "'denied' must not be null");
		return new SecretPolicy(this.algorithm, this.minimumStrength, denied, this.foreignKeys);
	}

	/**
	 * Return a policy that also refuses keys of other environments.
	 * @param foreignKeys the ids of those keys and the environment of each
	 * @return a new policy
	 */
	public SecretPolicy withForeignKeys(Map<KeyId, String> foreignKeys) {
		return new SecretPolicy(this.algorithm, this.minimumStrength, this.denied, Map.copyOf(foreignKeys));
	}

	/**
	 * Return the other environment that a key belongs to by an id of its own.
	 * @param id the id
	 * @return the name of the environment, or {@code null} if the id is of none
	 */
	public @Nullable String otherEnvironment(KeyId id) {
		return this.foreignKeys.get(id);
	}

	/**
	 * Judge a secret.
	 * @param text the secret as configured
	 * @param format how the text becomes key bytes
	 * @return the verdict
	 * @throws java.io.UncheckedIOException if the list of denied secrets can't be read
	 */
	public Verdict judge(SecretMaterial text, SecretFormat format) {
		byte[] bytes = text.exportBytes();
		if (CharacterCheck.isBlank(bytes)) {
			return refused(new Violation(ViolationId.EMPTY, "an empty value", "a secret"));
		}
		if (bytes.length > MAXIMUM_LENGTH) {
			return refused(new Violation(ViolationId.TOO_LONG, bytes.length + " bytes",
					"at most " + MAXIMUM_LENGTH + " bytes"));
		}
		Verdict verdict = judge(text, bytes, format);
		Set<SecretFormat> otherFormats = EnumSet.noneOf(SecretFormat.class);
		if (dependsOnFormat(verdict)) {
			for (SecretFormat other : SecretFormat.values()) {
				if (other != format && judge(text, bytes, other).isAccepted()) {
					otherFormats.add(other);
				}
			}
		}
		return new Verdict(verdict.violations(), verdict.strength(), verdict.key(), otherFormats);
	}

	private static boolean dependsOnFormat(Verdict verdict) {
		for (Violation violation : verdict.violations()) {
			if (!FORMAT_RULES.contains(violation.id())) {
				return false;
			}
		}
		return !verdict.isAccepted();
	}

	private static Verdict refused(Violation violation) {
		return new Verdict(List.of(violation), 0, null, Set.of());
	}

	private Verdict judge(SecretMaterial text, byte[] bytes, SecretFormat format) {
		List<Violation> violations = new ArrayList<>(CharacterCheck.check(bytes));
		SecretMaterial key = null;
		try {
			key = format.decode(text);
		}
		catch (UndecodableSecretException ex) {
			violations.add(new Violation(ViolationId.UNDECODABLE, String.valueOf(ex.getMessage()),
					format.name().toLowerCase(Locale.ROOT)));
		}
		int strength = Strength.ofText(bytes);
		if (key != null) {
			byte[] keyBytes = key.exportBytes();
			strength = Math.min(strength, Strength.ofKey(keyBytes));
			checkSize(key, strength, violations);
			if (format != SecretFormat.TEXT) {
				violations.addAll(LookUpCheck.checkKey(keyBytes));
			}
		}
		checkEnvironment(text, violations);
		violations.addAll(StructureCheck.check(bytes));
		violations.addAll(LookUpCheck.checkText(bytes));
		if (this.denied.contains(text, key)) {
			violations.add(new Violation(ViolationId.DENIED, "on the list of denied secrets", "a secret of your own"));
		}
		return new Verdict(oneOfEach(violations), strength, key, Set.of());
	}

	private void checkSize(SecretMaterial key, int strength, List<Violation> violations) {
		if (key.size() < this.algorithm.minimumKeyBytes()) {
			violations.add(new Violation(ViolationId.TOO_SHORT, bytes(key.size()), "at least "
					+ bytes(this.algorithm.minimumKeyBytes()) + " for " + this.algorithm + " (RFC 7518, section 3.2)"));
		}
		if (strength < this.minimumStrength) {
			violations.add(new Violation(ViolationId.LOW_STRENGTH, "at most " + strength + " bits",
					"at least " + this.minimumStrength + " bits"));
		}
	}

	private void checkEnvironment(SecretMaterial text, List<Violation> violations) {
		if (this.foreignKeys.isEmpty()) {
			return;
		}
		// Read in another format, the same secret is another key, and still the other
		// environment's
		for (SecretFormat format : SecretFormat.values()) {
			String environment = environment(text, format);
			if (environment != null) {
				violations.add(new Violation(ViolationId.OTHER_ENVIRONMENT,
						"the key of environment '" + environment + "'", "a key of its own"));
				return;
			}
		}
	}

	private @Nullable String environment(SecretMaterial text, SecretFormat format) {
		try {
			SecretMaterial key = format.decode(text);
			return (key.size() > 0) ? this.foreignKeys.get(KeyId.derive(key)) : null;
		}
		catch (UndecodableSecretException ex) {
			return null;
		}
	}

	private static String bytes(int number) {
		return number + ((number == 1) ? " byte" : " bytes");
	}

	private static List<Violation> oneOfEach(List<Violation> violations) {
		if (violations.isEmpty()) {
			return violations;
		}
		Set<ViolationId> seen = EnumSet.noneOf(ViolationId.class);
		List<Violation> result = new ArrayList<>(violations);
		result.removeIf((violation) -> !seen.add(violation.id()));
		result.sort(Comparator.comparing(Violation::id));
		return result;
	}

}
