package io.github.jwtsecret.reload;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.github.jwtsecret.jwt.JwtKeys;
import io.github.jwtsecret.key.KeyRing;
import io.github.jwtsecret.key.SecretMaterial;

/**
 * Holds the keys in use behind one reference. Dates change the ring at their moment,
 * whoever asks for it next; a reload replaces the keys as a whole. Safe for use by
 * several threads.
 *
 * @since 0.1.0
 */
public final class KeyRingHolder {

	// What is shorter, and refused, stands in many a text
	private static final int SHORTEST_SECRET = 8;

	private final Clock clock;

	private volatile KeysInForce current;

	// Apart from the keys, since the same keys may be written in another way
	private volatile List<SecretMaterial> texts;

	private volatile List<SecretMaterial> refusedTexts = List.of();

	/**
	 * Create a holder.
	 * @param keys the keys to start with
	 * @param clock tells when keys begin and end
	 */
	public KeyRingHolder(JudgedKeys keys, Clock clock) {
		Objects.requireNonNull(keys, "'keys' must not be null");
		this.texts = keys.texts();
		this.clock = Objects.requireNonNull(clock, "'clock' must not be null");
		this.current = KeysInForce.of(keys, clock.instant(), null);
		this.current.announce(null);
	}

	/**
	 * Return the ring in use: the same instance as long as nothing changes. Costs a read
	 * of the clock where keys have dates.
	 * @return the ring
	 */
	public KeyRing getRing() {
		return inForce().ring();
	}

	/**
	 * Return a view of the keys in use, at any time.
	 * @return a live view
	 */
	public JwtKeys asJwtKeys() {
		return new HeldJwtKeys(this);
	}

	/**
	 * Return the first moment without a key that may sign.
	 * @return the moment, which has passed if there is no such key now, or {@code null}
	 * if there is always one
	 */
	public @Nullable Instant getFirstMomentWithoutActiveKey() {
		return inForce().firstMomentWithoutActiveKey(this.clock.instant());
	}

	/**
	 * Return since when the active key may sign: its date, or the moment from which it
	 * was the active one here if it has no date. That moment does not survive a restart.
	 * @return the moment
	 */
	public Instant getActiveSince() {
		return inForce().activeSince();
	}

	/**
	 * Return whether there is a key that may sign now.
	 * @return whether the active key has not ended
	 */
	public boolean hasActiveKey() {
		Instant end = getFirstMomentWithoutActiveKey();
		return end == null || getCurrentTime().isBefore(end);
	}

	/**
	 * Return the current time by the clock that keys begin and end by.
	 * @return the time
	 */
	public Instant getCurrentTime() {
		return this.clock.instant();
	}

	/**
	 * Return whether a text contains one of the secrets as they are configured, also one
	 * that was refused last.
	 * @param text the text to search
	 * @return whether the text must not be shown
	 */
	public boolean isSecretIn(String text) {
		return isAnyIn(this.texts, text) || isAnyIn(this.refusedTexts, text);
	}

	private static boolean isAnyIn(List<SecretMaterial> secrets, String text) {
		for (SecretMaterial secret : secrets) {
			if (secret.size() >= SHORTEST_SECRET
					&& text.contains(new String(secret.exportBytes(), StandardCharsets.UTF_8))) {
				return true;
			}
		}
		return false;
	}

	KeysInForce inForce() {
		KeysInForce keys = this.current;
		return keys.holds(this.clock) ? keys : advance();
	}

	// A clock that is set back takes no key back
	private synchronized KeysInForce advance() {
		KeysInForce keys = this.current;
		if (!keys.holds(this.clock)) {
			this.current = KeysInForce.of(keys.judged(), this.clock.instant(), keys);
			this.current.announce(keys);
		}
		return this.current;
	}

	/**
	 * Replace the keys, unless the new ones are the same.
	 * @param keys the new keys
	 * @return whether anything has changed
	 */
	synchronized boolean replace(JudgedKeys keys) {
		KeysInForce previous = inForce();
		KeysInForce next = KeysInForce.of(keys, this.clock.instant(), previous);
		boolean changed = !next.isSameAs(previous);
		if (changed) {
			next.announce(previous);
			this.current = next;
		}
		this.texts = keys.texts();
		this.refusedTexts = List.of();
		return changed;
	}

	/**
	 * Remember secrets that were refused, so that they are not shown either.
	 * @param texts the secrets as they are configured
	 */
	void refused(List<SecretMaterial> texts) {
		this.refusedTexts = List.copyOf(texts);
	}

}
