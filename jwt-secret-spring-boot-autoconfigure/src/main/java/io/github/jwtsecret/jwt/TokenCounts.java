package io.github.jwtsecret.jwt;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;

import org.jspecify.annotations.Nullable;

import io.github.jwtsecret.key.KeyId;
import io.github.jwtsecret.key.KeyRing;
import io.github.jwtsecret.key.KeyStatus;

/**
 * Counts the tokens that encoders and decoders have issued, verified and refused.
 * <p>
 * What is counted for a key stays when the ring is replaced, and goes on when the key
 * comes back. Of keys that have left the ring, the last ones are kept: there are
 * {@value #MAXIMUM_KEYS} keys at most. Counting a token is one addition without a lock or
 * a look-up. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class TokenCounts {

	/** The number of keys that there are counts of at most: four full rings. */
	public static final int MAXIMUM_KEYS = 4 * KeyRing.MAXIMUM_KEYS;

	private final Map<KeyId, KeyCounts> keys = new LinkedHashMap<>();

	private final Map<RefusalReason, LongAdder> refused = new EnumMap<>(RefusalReason.class);

	/**
	 * Create counts that all are zero.
	 */
	public TokenCounts() {
		for (RefusalReason reason : RefusalReason.values()) {
			this.refused.put(reason, new LongAdder());
		}
	}

	/**
	 * Return the keys that there are counts of.
	 * @return the ids of the keys of the ring, once it was in use, and of those before
	 */
	public synchronized Set<KeyId> getKeyIds() {
		return new LinkedHashSet<>(this.keys.keySet());
	}

	/**
	 * Return how many tokens a key has signed.
	 * @param id the id of the key
	 * @return the number of tokens
	 */
	public long getIssued(KeyId id) {
		KeyCounts counts = find(id);
		return (counts != null) ? counts.issued().sum() : 0;
	}

	/**
	 * Return how many tokens of a key were accepted while it had a status. A token that
	 * is refused for its claims is not among them.
	 * @param id the id of the key
	 * @param status the part that the key played when the token came
	 * @return the number of tokens
	 */
	public long getVerified(KeyId id, KeyStatus status) {
		KeyCounts counts = find(id);
		return (counts != null) ? counts.verified(status).sum() : 0;
	}

	/**
	 * Return how many tokens were refused for a reason. A token counts once.
	 * @param reason the reason
	 * @return the number of tokens
	 */
	public long getRefused(RefusalReason reason) {
		return refused(reason).sum();
	}

	private synchronized @Nullable KeyCounts find(KeyId id) {
		return this.keys.get(id);
	}

	/**
	 * Return the counts of a key that is in use now.
	 * @param id the id of the key
	 * @return the counts
	 */
	synchronized KeyCounts use(KeyId id) {
		KeyCounts counts = this.keys.remove(id);
		counts = (counts != null) ? counts : new KeyCounts();
		this.keys.put(id, counts);
		if (this.keys.size() > MAXIMUM_KEYS) {
			this.keys.remove(this.keys.keySet().iterator().next());
		}
		return counts;
	}

	void countRefused(RefusalReason reason) {
		refused(reason).increment();
	}

	private LongAdder refused(RefusalReason reason) {
		return Objects.requireNonNull(this.refused.get(reason));
	}

	/**
	 * What is counted for one key.
	 */
	static final class KeyCounts {

		private final LongAdder issued = new LongAdder();

		private final Map<KeyStatus, LongAdder> verified = new EnumMap<>(KeyStatus.class);

		KeyCounts() {
			for (KeyStatus status : KeyStatus.values()) {
				this.verified.put(status, new LongAdder());
			}
		}

		LongAdder issued() {
			return this.issued;
		}

		LongAdder verified(KeyStatus status) {
			return Objects.requireNonNull(this.verified.get(status));
		}

	}

}
