package io.github.jwtsecret.key;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.jwtsecret.key.InvalidKeyRingException.Reason;

/**
 * Keys whose dates decide which of them signs, and the {@link KeyRing} of each moment.
 * <p>
 * The active key is the one that began last, of those that have begun and not ended; of
 * several that began at once, the one that was added first. Later ones are next, and
 * verify already, so that instances whose clocks differ accept each other's tokens.
 * Earlier ones are previous. A key that has ended is in no ring, with one exception:
 * where the active key ends and none follows, it stays the active one of its ring, and
 * its {@link SigningKey#expiresAt() end} says that it must not be used.
 * <p>
 * Immutable and safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class KeySchedule {

	private final HmacAlgorithm algorithm;

	private final List<SigningKey> keys;

	private final @Nullable KeyRing constant;

	private KeySchedule(HmacAlgorithm algorithm, List<SigningKey> keys, @Nullable KeyRing constant) {
		this.algorithm = algorithm;
		this.keys = List.copyOf(keys);
		this.constant = constant;
	}

	/**
	 * Return the ring that is in force at a moment.
	 * @param now the moment, not before the one that the schedule was built for
	 * @return the ring, and until when it is in force
	 */
	public Period periodAt(Instant now) {
		if (this.constant != null) {
			return new Period(this.constant, null);
		}
		SigningKey active = activeAt(now);
		active = (active != null) ? active : lastEnded(now);
		if (active == null) {
			throw new InvalidKeyRingException(EnumSet.of(Reason.NO_ACTIVE_KEY));
		}
		List<SigningKey> ring = new ArrayList<>(List.of(active.as(KeyStatus.ACTIVE)));
		for (SigningKey key : this.keys) {
			if (key != active && !key.hasEnded(now)) {
				ring.add(key.as(key.hasBegun(now) ? KeyStatus.PREVIOUS : KeyStatus.NEXT));
			}
		}
		return new Period(KeyRing.of(this.algorithm, ring), changeAfter(now));
	}

	/**
	 * Return the first moment without a key that may sign.
	 * @param now the moment to start from
	 * @return the moment, or {@code null} if there is always one
	 */
	public @Nullable Instant firstMomentWithoutActiveKey(Instant now) {
		Instant moment = (this.constant != null) ? null : now;
		while (moment != null && activeAt(moment) != null) {
			moment = changeAfter(moment);
		}
		return moment;
	}

	private @Nullable SigningKey activeAt(Instant now) {
		SigningKey active = null;
		for (SigningKey key : this.keys) {
			if (key.hasBegun(now) && !key.hasEnded(now) && (active == null || beginsAfter(key, active))) {
				active = key;
			}
		}
		return active;
	}

	private @Nullable SigningKey lastEnded(Instant now) {
		SigningKey last = null;
		for (SigningKey key : this.keys) {
			if (key.hasEnded(now) && (last == null || end(key).isAfter(end(last)))) {
				last = key;
			}
		}
		return last;
	}

	private @Nullable Instant changeAfter(Instant now) {
		Instant change = null;
		for (SigningKey key : this.keys) {
			change = earlier(change, key.notBefore(), now);
			change = earlier(change, key.expiresAt(), now);
		}
		return change;
	}

	private static @Nullable Instant earlier(@Nullable Instant change, @Nullable Instant date, Instant now) {
		boolean earlier = date != null && date.isAfter(now) && (change == null || date.isBefore(change));
		return earlier ? date : change;
	}

	private static boolean beginsAfter(SigningKey key, SigningKey other) {
		Instant begin = key.notBefore();
		return begin != null && (other.notBefore() == null || begin.isAfter(other.notBefore()));
	}

	private static Instant end(SigningKey key) {
		return (key.expiresAt() != null) ? key.expiresAt() : Instant.MAX;
	}

	@Override
	public String toString() {
		return "KeySchedule[" + this.algorithm + ", " + this.keys.stream().map(SigningKey::id).toList() + "]";
	}

	/**
	 * Return the schedule of a ring that is always in force.
	 * @param ring the ring
	 * @return the schedule
	 */
	public static KeySchedule constant(KeyRing ring) {
		return new KeySchedule(ring.algorithm(), ring.keys(), ring);
	}

	/**
	 * Start a schedule.
	 * @param algorithm the algorithm that all keys are used with
	 * @return a builder
	 */
	public static Builder builder(HmacAlgorithm algorithm) {
		return new Builder(Objects.requireNonNull(algorithm, "'algorithm' must not be null"));
	}

	/**
	 * A ring, and until when it is in force.
	 *
	 * @param ring the ring
	 * @param until the moment from which another ring is in force, or {@code null}
	 */
	public record Period(KeyRing ring, @Nullable Instant until) {

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
		 * Add a key.
		 * @param id the id of the key
		 * @param material the secret bytes, at least one
		 * @param notBefore the moment from which the key may sign, or {@code null}
		 * @param expiresAt the moment from which the key verifies nothing any more, or
		 * {@code null}
		 * @return this builder
		 */
		public Builder add(KeyId id, SecretMaterial material, @Nullable Instant notBefore,
				@Nullable Instant expiresAt) {
			this.keys.add(new SigningKey(id, material, KeyStatus.NEXT, notBefore, expiresAt));
			return this;
		}

		/**
		 * Check the keys and build the schedule. Keys that have ended count for
		 * duplicates alone, and are left out.
		 * @param now the current time, by which a key must be active
		 * @return the schedule
		 * @throws InvalidKeyRingException if the keys do not make one, with every reason
		 */
		public KeySchedule build(Instant now) {
			Set<Reason> reasons = EnumSet.noneOf(Reason.class);
			Set<KeyId> ids = new HashSet<>();
			Set<KeyId> derivedIds = new HashSet<>();
			List<SigningKey> lasting = new ArrayList<>();
			for (SigningKey key : this.keys) {
				boolean newId = ids.add(key.id());
				if (!derivedIds.add(KeyId.derive(key.material())) || !newId) {
					reasons.add(Reason.DUPLICATE_KEY);
				}
				if (key.notBefore() != null && key.hasEnded(key.notBefore())) {
					reasons.add(Reason.EXPIRED_KEY);
				}
				if (!key.hasEnded(now)) {
					lasting.add(key);
				}
			}
			if (lasting.size() > KeyRing.MAXIMUM_KEYS) {
				reasons.add(Reason.TOO_MANY_KEYS);
			}
			KeySchedule schedule = new KeySchedule(this.algorithm, lasting, null);
			if (schedule.activeAt(now) == null) {
				reasons.add(Reason.NO_ACTIVE_KEY);
			}
			if (!reasons.isEmpty()) {
				throw new InvalidKeyRingException(reasons);
			}
			return schedule;
		}

	}

}
