package io.github.jwtsecret.autoconfigure;

import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.nimbusds.jose.jwk.KeyOperation;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import org.jspecify.annotations.Nullable;

import io.github.jwtsecret.key.HmacAlgorithm;
import io.github.jwtsecret.key.KeyId;
import io.github.jwtsecret.key.SecretMaterial;
import io.github.jwtsecret.policy.Violation;
import io.github.jwtsecret.policy.ViolationId;

/**
 * Reads a key of a {@link KeySet} (RFC 7517, section 4; RFC 7518, section 6.4).
 */
final class KeySetKeyReader {

	private static final String OCT = KeyType.OCT.getValue();

	private static final Set<String> OTHER_TYPES = Set.of("RSA", "EC", "OKP", "AKP");

	private static final double LAST_DATE = 253_402_300_799d;

	private static final Set<KeyOperation> OPERATIONS = Set.of(KeyOperation.SIGN, KeyOperation.VERIFY);

	private final Map<String, Object> members = new HashMap<>();

	private final List<Violation> violations = new ArrayList<>();

	private final HmacAlgorithm algorithm;

	private KeySetKeyReader(Map<?, ?> members, HmacAlgorithm algorithm) {
		this.algorithm = algorithm;
		members.forEach((name, value) -> this.members.put(String.valueOf(name), value));
	}

	static KeySetKey read(@Nullable Object key, HmacAlgorithm algorithm) {
		if (!(key instanceof Map<?, ?> members)) {
			return refused(new Violation(ViolationId.UNDECODABLE, "no JSON object", "a key of type 'oct'"));
		}
		return new KeySetKeyReader(members, algorithm).read();
	}

	private KeySetKey read() {
		if (!OCT.equals(this.members.get("kty"))) {
			Object type = this.members.get("kty");
			return refused(new Violation(
					ViolationId.WRONG_KEY_TYPE, (type instanceof String name && OTHER_TYPES.contains(name))
							? "type '" + name + "'" : "no type 'oct'",
					"type 'oct', a symmetric key (RFC 7518, section 6.4)"));
		}
		Instant notBefore = date("nbf");
		Instant expiresAt = date("exp");
		checkDates(notBefore, expiresAt);
		Instant end = earlier(expiresAt, revocation());
		try {
			OctetSequenceKey key = OctetSequenceKey.parse(this.members);
			checkAlgorithm(key);
			checkUse(key);
			return new KeySetKey(SecretMaterial.ofText(key.getKeyValue().toString()), id(key.getKeyID()), notBefore,
					end, this.violations);
		}
		catch (ParseException | RuntimeException ex) {
			if (this.violations.isEmpty()) {
				this.violations.add(new Violation(ViolationId.UNDECODABLE, "members that are missing or ill-formed",
						"'kty', 'k' and, where given, well-formed members (RFC 7517, section 4)"));
			}
			return new KeySetKey(null, null, notBefore, end, this.violations);
		}
	}

	private void checkDates(@Nullable Instant notBefore, @Nullable Instant expiresAt) {
		if (notBefore != null && expiresAt != null && !notBefore.isBefore(expiresAt)) {
			this.violations
				.add(new Violation(ViolationId.EXPIRED_KEY, "an 'exp' that is not after 'nbf'", "'exp' after 'nbf'"));
		}
	}

	private void checkAlgorithm(OctetSequenceKey key) {
		String name = (key.getAlgorithm() != null) ? key.getAlgorithm().getName() : this.algorithm.name();
		if (!this.algorithm.name().equals(name)) {
			boolean known = Arrays.stream(HmacAlgorithm.values()).anyMatch((other) -> other.name().equals(name));
			this.violations.add(new Violation(ViolationId.WRONG_ALGORITHM, known ? "for " + name : "for another one",
					"'alg' " + this.algorithm + ", as 'jwt.algorithm' says, or none"));
		}
	}

	private void checkUse(OctetSequenceKey key) {
		KeyUse use = key.getKeyUse();
		Set<KeyOperation> operations = key.getKeyOperations();
		if ((use != null && !use.equals(KeyUse.SIGNATURE))
				|| (operations != null && !operations.containsAll(OPERATIONS))) {
			this.violations.add(new Violation(ViolationId.WRONG_KEY_USE, "'use' or 'key_ops' forbids signatures",
					"'sig', or both 'sign' and 'verify', or neither member"));
		}
	}

	private @Nullable KeyId id(@Nullable String id) {
		try {
			return (id != null) ? new KeyId(id) : null;
		}
		catch (IllegalArgumentException ex) {
			this.violations.add(new Violation(ViolationId.UNDECODABLE, "a 'kid' that is no key id",
					"1 to 128 printable ASCII characters and no spaces, or none"));
			return null;
		}
	}

	private @Nullable Instant date(String name) {
		Object value = this.members.get(name);
		if (value == null) {
			return null;
		}
		double seconds = (value instanceof Number number) ? number.doubleValue() : -1;
		if (seconds >= 0 && seconds <= LAST_DATE) {
			return Instant.ofEpochMilli(Math.round(seconds * 1000));
		}
		this.violations.add(new Violation(ViolationId.UNDECODABLE, "a '" + name + "' that is no date",
				"seconds since 1970 (RFC 7519, section 2)"));
		return null;
	}

	// OpenID Federation 1.0, section 8.7.1
	private @Nullable Instant revocation() {
		Object revoked = this.members.get("revoked");
		if (revoked == null) {
			return null;
		}
		Object at = (revoked instanceof Map<?, ?> revocation) ? revocation.get("revoked_at") : null;
		return (at instanceof Number seconds && seconds.doubleValue() >= 0 && seconds.doubleValue() <= LAST_DATE)
				? Instant.ofEpochSecond(seconds.longValue()) : Instant.EPOCH;
	}

	private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
		if (one == null || other == null) {
			return (one != null) ? one : other;
		}
		return one.isBefore(other) ? one : other;
	}

	private static KeySetKey refused(Violation violation) {
		return new KeySetKey(null, null, null, null, List.of(violation));
	}

}
