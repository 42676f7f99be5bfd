package io.github.jwtsecret.autoconfigure;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.jwtsecret.key.SecretMaterial;
import io.github.jwtsecret.policy.Violation;

/**
 * A JSON Web Key Set as it was read: its keys, what is wrong with it as a whole, and the
 * texts in it that must not be shown.
 *
 * @param keys the keys, in their order
 * @param texts the texts that must not be shown
 * @param violations what is wrong with the set
 */
record KeySet(List<KeySetKey> keys, List<SecretMaterial> texts, List<Violation> violations) {

	KeySet {
		keys = List.copyOf(keys);
		texts = List.copyOf(texts);
		violations = List.copyOf(violations);
	}

	/**
	 * Return when the next key begins.
	 * @param now the current time
	 * @return the moment, or {@code null} if no key is still to begin
	 */
	@Nullable Instant nextBegin(Instant now) {
		return this.keys.stream()
			.map(KeySetKey::notBefore)
			.filter((begin) -> begin != null && begin.isAfter(now))
			.min(Comparator.naturalOrder())
			.orElse(null);
	}

	static KeySet none() {
		return new KeySet(List.of(), List.of(), List.of());
	}

	static KeySet refused(SecretMaterial text, Violation violation) {
		return new KeySet(List.of(), List.of(text), List.of(violation));
	}

}
