package io.github.jwtsecret.policy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.jwtsecret.key.KeyId;
import io.github.jwtsecret.key.SecretFormat;
import io.github.jwtsecret.key.SecretMaterial;

/**
 * What the {@link SecretPolicy} finds about one secret. Immutable.
 *
 * @since 0.1.0
 */
public final class Verdict {

	private final List<Violation> violations;

	private final int strength;

	private final @Nullable SecretMaterial key;

	private final Set<SecretFormat> otherFormats;

	Verdict(List<Violation> violations, int strength, @Nullable SecretMaterial key, Set<SecretFormat> otherFormats) {
		this.violations = List.copyOf(violations);
		this.strength = strength;
		this.key = key;
		this.otherFormats = otherFormats;
	}

	/**
	 * Return whether the secret may become a key.
	 * @return whether there is no violation
	 */
	public boolean isAccepted() {
		return this.violations.isEmpty();
	}

	/**
	 * Return every reason to refuse the secret, at most one for each rule, in the order
	 * of {@link ViolationId}.
	 * @return an unmodifiable list
	 */
	public List<Violation> violations() {
		return this.violations;
	}

	/**
	 * Return the number of bits that the alphabet and the length carry at most.
	 * @return the strength in bits
	 */
	public int strength() {
		return this.strength;
	}

	/**
	 * Return the key that the secret stands for.
	 * @return the key bytes, or {@code null} if the secret can't be decoded
	 */
	public @Nullable SecretMaterial key() {
		return this.key;
	}

	/**
	 * Return the public name of the key.
	 * @return the id, or {@code null} if the secret can't be decoded
	 */
	public @Nullable KeyId keyId() {
		return (this.key != null) ? KeyId.derive(this.key) : null;
	}

	/**
	 * Return the formats under which a refused secret would have been accepted.
	 * @return the formats, none for an accepted secret
	 */
	public Set<SecretFormat> otherFormats() {
		return this.otherFormats.isEmpty() ? Set.of() : EnumSet.copyOf(this.otherFormats);
	}

	@Override
	public String toString() {
		return "Verdict[" + this.strength + " bits, " + this.violations + "]";
	}

}
