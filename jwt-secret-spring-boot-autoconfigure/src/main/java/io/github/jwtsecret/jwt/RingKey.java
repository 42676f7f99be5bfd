package io.github.jwtsecret.jwt;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.LongAdder;

import org.jspecify.annotations.Nullable;

import io.github.jwtsecret.jwt.TokenCounts.KeyCounts;
import io.github.jwtsecret.key.HmacAlgorithm;
import io.github.jwtsecret.key.SigningKey;

/**
 * A key of a ring, ready for use. Safe for use by several threads.
 */
final class RingKey {

	private final String id;

	private final @Nullable Instant expiresAt;

	private final HmacSigner signer;

	private final LongAdder issued;

	private final LongAdder verified;

	RingKey(HmacAlgorithm algorithm, SigningKey key, KeyCounts counts) {
		this.id = key.id().value();
		this.expiresAt = key.expiresAt();
		this.signer = new HmacSigner(algorithm, key.material());
		this.issued = counts.issued();
		this.verified = counts.verified(key.status());
	}

	String id() {
		return this.id;
	}

	HmacSigner signer() {
		return this.signer;
	}

	boolean isExpired(Clock clock) {
		return this.expiresAt != null && !clock.instant().isBefore(this.expiresAt);
	}

	void countIssued() {
		this.issued.increment();
	}

	void countVerified() {
		this.verified.increment();
	}

	/**
	 * Return whether this key has signed a token.
	 * @param token the token
	 * @param clock the clock by which a key expires
	 * @return whether the key is in force and the signature is its own
	 */
	boolean hasSigned(CompactToken token, Clock clock) {
		return !isExpired(clock) && token.isSignedBy(this.signer);
	}

}
