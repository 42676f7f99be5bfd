package io.github.jwtsecret.autoconfigure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.jwtsecret.key.KeyId;
import io.github.jwtsecret.key.SecretMaterial;
import io.github.jwtsecret.policy.SecretPolicy;
import io.github.jwtsecret.policy.Violation;
import io.github.jwtsecret.policy.ViolationId;

/**
 * The ids and keys of a {@link KeySet}, each of which may be there once.
 */
final class KeySetIds {

	private final SecretPolicy policy;

	private final Redaction redaction;

	private final Map<KeyId, String> namesById = new HashMap<>();

	private final Map<KeyId, String> namesByKey = new HashMap<>();

	KeySetIds(SecretPolicy policy, Redaction redaction) {
		this.policy = policy;
		this.redaction = redaction;
	}

	/**
	 * Check a key and its id against those before it.
	 * @param key the key
	 * @param material its bytes
	 * @param name how a report names it
	 * @return what is wrong
	 */
	List<Violation> check(KeySetKey key, SecretMaterial material, String name) {
		List<Violation> violations = new ArrayList<>();
		KeyId derivedId = KeyId.derive(material);
		String sameKey = this.namesByKey.putIfAbsent(derivedId, name);
		if (sameKey != null) {
			violations
				.add(new Violation(ViolationId.DUPLICATE_KEY, "the same key as '" + sameKey + "'", "every key once"));
		}
		String sameId = this.namesById.putIfAbsent((key.id() != null) ? key.id() : derivedId, name);
		if (sameId != null && (key.id() != null || sameKey == null)) {
			violations.add(new Violation(ViolationId.DUPLICATE_KEY_ID, "the same 'kid' as '" + sameId + "'",
					"every 'kid' once"));
		}
		if (key.id() != null) {
			checkId(key.id(), violations);
		}
		return violations;
	}

	private void checkId(KeyId id, List<Violation> violations) {
		if (this.redaction.isSecretIn(id.value())) {
			violations.add(new Violation(ViolationId.EXPOSED_KEY,
					"a 'kid' with a part of a key, which every token shows", "a name of its own, or none"));
		}
		String environment = this.policy.otherEnvironment(id);
		if (environment != null) {
			violations.add(new Violation(ViolationId.OTHER_ENVIRONMENT,
					"the 'kid' of a key of environment '" + environment + "'", "a key of its own"));
		}
	}

}
