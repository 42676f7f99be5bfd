package io.github.jwtsecret.jwt;

import java.time.Clock;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.github.jwtsecret.key.HmacAlgorithm;
import io.github.jwtsecret.key.SigningKey;

/**
 * A key of a ring, ready for use. Safe for use by several threads.
 */
final class RingKey {

	private final String id;

	private final @Nullable Instant expiresAt;

	private final HmacSigner signer;

	RingKey(HmacAlgorithm algorithm, SigningKey key) {
		this.id = key.id().value();
		this.expiresAt = key.expiresAt();
		this.signer = new HmacSigner(algorithm, key.material());
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
