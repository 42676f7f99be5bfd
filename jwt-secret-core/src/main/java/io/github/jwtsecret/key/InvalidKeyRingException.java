package io.github.jwtsecret.key;

import java.io.Serial;
import java.util.EnumSet;
import java.util.Set;

/**
 * Thrown when keys do not make a {@link KeyRing} or a {@link KeySchedule}.
 *
 * @since 0.1.0
 */
public final class InvalidKeyRingException extends IllegalArgumentException {

	@Serial
	private static final long serialVersionUID = 1L;

	/** Why the keys do not make a ring. */
	private final EnumSet<Reason> reasons;

	InvalidKeyRingException(Set<Reason> reasons) {
		super("The keys do not make a ring: " + reasons);
		this.reasons = EnumSet.copyOf(reasons);
	}

	/**
	 * Return everything that is wrong.
	 * @return the reasons, at least one
	 */
	public Set<Reason> getReasons() {
		return EnumSet.copyOf(this.reasons);
	}

	/**
	 * What can be wrong with a ring.
	 */
	public enum Reason {

		/** Two keys have the same id, or are the same. */
		DUPLICATE_KEY,

		/** No key is active. */
		NO_ACTIVE_KEY,

		/** More than one key is active. */
		SEVERAL_ACTIVE_KEYS,

		/** There are more than {@link KeyRing#MAXIMUM_KEYS} keys. */
		TOO_MANY_KEYS,

		/** A key's time has passed, or ends before it begins. */
		EXPIRED_KEY

	}

}
