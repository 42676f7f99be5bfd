package io.github.jwtsecret.reload;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import io.github.jwtsecret.jwt.JwtKey;
import io.github.jwtsecret.key.KeyRing;
import io.github.jwtsecret.key.KeySchedule;
import io.github.jwtsecret.key.SigningKey;
import io.github.jwtsecret.policy.ViolationId;

/**
 * The keys of a period: those of a schedule that are in force until its next change.
 * Immutable.
 */
final class KeysInForce {

	private static final Log logger = LogFactory.getLog(KeysInForce.class);

	private static final Duration WARNING_TIME = Duration.ofDays(1);

	private final JudgedKeys judged;

	private final KeyRing ring;

	private final List<JwtKey> keys;

	private final long untilMillis;

	private final @Nullable Instant end;

	private final boolean ended;

	private final Instant activeSince;

	private KeysInForce(JudgedKeys judged, KeyRing ring, @Nullable Instant until, @Nullable Instant end, boolean ended,
			Instant activeSince) {
		this.judged = judged;
		this.ring = ring;
		this.keys = judged.describe(this.ring);
		this.untilMillis = (until != null) ? until.toEpochMilli() : Long.MAX_VALUE;
		this.end = end;
		this.ended = ended;
		this.activeSince = activeSince;
	}

	JudgedKeys judged() {
		return this.judged;
	}

	KeyRing ring() {
		return this.ring;
	}

	List<JwtKey> keys() {
		return this.keys;
	}

	/**
	 * Return whether these keys are still in force. The time is asked for only where keys
	 * have dates.
	 * @param clock the clock
	 * @return whether the next change is still to come
	 */
	boolean holds(Clock clock) {
		return this.untilMillis == Long.MAX_VALUE || clock.millis() < this.untilMillis;
	}

	@Nullable Instant firstMomentWithoutActiveKey(Instant now) {
		return (this.end != null) ? this.end : this.judged.schedule().firstMomentWithoutActiveKey(now);
	}

	Instant activeSince() {
		return this.activeSince;
	}

	/**
	 * Return whether other keys are the same in every respect.
	 * @param other the keys to compare with
	 * @return whether nothing differs
	 */
	boolean isSameAs(KeysInForce other) {
		List<SigningKey> own = this.ring.keys();
		List<SigningKey> others = other.ring.keys();
		boolean same = this.ring.algorithm() == other.ring.algorithm() && this.keys.equals(other.keys);
		for (int i = 0; same && i < own.size(); i++) {
			same = own.get(i).material().equalsInConstantTime(others.get(i).material());
		}
		return same;
	}

	/**
	 * Say which key signs now if another one did before, and whether no key may sign, or
	 * will within a day. Nothing is said twice.
	 * @param previous the keys before these, or {@code null}
	 */
	void announce(@Nullable KeysInForce previous) {
		SigningKey active = this.ring.active();
		if (previous != null && previous.judged == this.judged && !previous.ring.active().id().equals(active.id())) {
			logger.info("JWT signing key '" + active.id() + "' signs from now on, by its date");
		}
		if (this.end == null || (previous != null && this.end.equals(previous.end) && this.ended == previous.ended)) {
			return;
		}
		if (this.ended) {
			logger.error("JWT signing key '" + active.id() + "' ended at " + this.end + " and none follows ("
					+ ViolationId.NO_ACTIVE_KEY + "): no token can be signed");
		}
		else {
			logger.warn("JWT signing key '" + active.id() + "': no key can sign from " + this.end + " on ("
					+ ViolationId.NO_SUCCESSOR + "); add one that begins before");
		}
	}

	/**
	 * Return the keys that are in force at a moment.
	 * @param judged the keys
	 * @param now the current time
	 * @param previous the keys before these, or {@code null}
	 * @return the keys in force
	 */
	static KeysInForce of(JudgedKeys judged, Instant now, @Nullable KeysInForce previous) {
		KeySchedule.Period period = judged.schedule().periodAt(now);
		KeyRing ring = period.ring();
		Instant until = period.until();
		Instant since = activeSince(ring.active(), now, previous);
		Instant end = judged.schedule().firstMomentWithoutActiveKey(now);
		if (end == null) {
			return new KeysInForce(judged, ring, until, null, false, since);
		}
		if (end.equals(now)) {
			return new KeysInForce(judged, ring, until, ring.active().expiresAt(), true, since);
		}
		Instant warning = end.minus(WARNING_TIME);
		if (now.isBefore(warning)) {
			until = (until == null || warning.isBefore(until)) ? warning : until;
			return new KeysInForce(judged, ring, until, null, false, since);
		}
		return new KeysInForce(judged, ring, until, end, false, since);
	}

	private static Instant activeSince(SigningKey active, Instant now, @Nullable KeysInForce previous) {
		if (active.notBefore() != null) {
			return active.notBefore();
		}
		if (previous != null && previous.ring.active().id().equals(active.id())) {
			return previous.activeSince;
		}
		return now;
	}

}
