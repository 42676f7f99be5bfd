package io.github.jwtsecret.key;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.jwtsecret.key.InvalidKeyRingException.Reason;

/**
 * The keys that an application signs and verifies tokens with: exactly one active key,
 * unique ids, at most {@value #MAXIMUM_KEYS} keys, none of them expired when the ring is
 * built. The rings of keys with dates come from a {@link KeySchedule}. Immutable and safe
 * for use by several threads.
 *
 * @since 0.1.0
 */
public final class KeyRing {

	/** The number of keys that a ring holds at most. */
	public static final int MAXIMUM_KEYS = 16;

	private final HmacAlgorithm algorithm;

	private final SigningKey active;

	private final List<SigningKey> keys;

	private KeyRing(HmacAlgorithm algorithm, SigningKey active, List<SigningKey> keys) {
		this.algorithm = algorithm;
		this.active = active;
		this.keys = List.copyOf(keys);
	}

	/**
	 * Return the algorithm that all keys are used with.
	 * @return the algorithm
	 */
	public HmacAlgorithm algorithm() {
		return this.algorithm;
	}

	/**
	 * Return the key that signs.
	 * @return the active key
	 */
	public SigningKey active() {
		return this.active;
	}

	/**
	 * Return all keys: the active one first, then the others as they were added.
	 * @return an unmodifiable list
	 */
	public List<SigningKey> keys() {
		return this.keys;
	}

	@Override
	public String toString() {
		return "KeyRing[" + this.algorithm + ", " + this.keys + "]";
	}

	/**
	 * Make the ring of a moment of a {@link KeySchedule}, which has checked the keys.
	 * @param algorithm the algorithm that all keys are used with
	 * @param keys the keys, the active one first
	 * @return the ring
	 */
	static KeyRing of(HmacAlgorithm algorithm, List<SigningKey> keys) {
		return new KeyRing(algorithm, keys.get(0), keys);
	}

	/**
	 * Start a ring.
	 * @param algorithm the algorithm that all keys are used with
	 * @return a builder
	 */
	public static Builder builder(HmacAlgorithm algorithm) {
		return new Builder(Objects.requireNonNull(algorithm, "'algorithm' must not be null"));
	}

	/**
	 * Collects keys and checks them as a whole. Not for use by several threads.
	 */
	public static final class Builder {

		private final HmacAlgorithm algorithm;

		private final List<SigningKey> keys = new ArrayList<>();

		private Builder(HmacAlgorithm algorithm) {
			this.algorithm = algorithm;
		}

		/**
		 * Add a key under the id that is derived from it.
		 * @param status the part that the key plays
		 * @param material the secret bytes
		 * @return this builder
		 */
		public Builder add(KeyStatus status, SecretMaterial material) {
			return add(status, material, KeyId.derive(material), null);
		}

		/**
		 * Add a key.
		 * @param status the part that the key plays
		 * @param material the secret bytes
		 * @param id the id of the key
		 * @param expiresAt the moment from which the key verifies nothing any more, or
		 * {@code null}
		 * @return this builder
		 */
		public Builder add(KeyStatus status, SecretMaterial material, KeyId id, @Nullable Instant expiresAt) {
			SigningKey key = new SigningKey(id, material, status, null, expiresAt);
			this.keys.add((status == KeyStatus.ACTIVE) ? 0 : this.keys.size(), key);
			return this;
		}

		/**
		 * Check the keys and build the ring.
		 * @param now the current time, by which keys are expired or not
		 * @return the ring
		 * @throws InvalidKeyRingException if the keys do not make a ring, with every
		 * reason
		 */
		public KeyRing build(Instant now) {
			Set<Reason> reasons = EnumSet.noneOf(Reason.class);
			Map<KeyId, SigningKey> byId = new HashMap<>();
			int active = 0;
			for (SigningKey key : this.keys) {
				if (byId.put(key.id(), key) != null) {
					reasons.add(Reason.DUPLICATE_KEY);
				}
				if (key.hasEnded(now)) {
					reasons.add(Reason.EXPIRED_KEY);
				}
				active += (key.status() == KeyStatus.ACTIVE) ? 1 : 0;
			}
			if (active != 1) {
				reasons.add((active == 0) ? Reason.NO_ACTIVE_KEY : Reason.SEVERAL_ACTIVE_KEYS);
			}
			if (this.keys.size() > MAXIMUM_KEYS) {
				reasons.add(Reason.TOO_MANY_KEYS);
			}
			if (!reasons.isEmpty()) {
				throw new InvalidKeyRingException(reasons);
			}
			return new KeyRing(this.algorithm, this.keys.get(0), this.keys);
		}

	}

}
