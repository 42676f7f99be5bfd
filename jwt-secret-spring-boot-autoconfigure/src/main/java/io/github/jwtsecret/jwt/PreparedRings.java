package io.github.jwtsecret.jwt;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.github.jwtsecret.key.KeyRing;

/**
 * Prepares the ring in force, once for each ring. Safe for use by several threads.
 */
final class PreparedRings {

	private final Supplier<KeyRing> source;

	private final TokenCounts counts;

	private volatile @Nullable PreparedRing current;

	PreparedRings(Supplier<KeyRing> source, TokenCounts counts) {
		this.source = source;
		this.counts = counts;
	}

	/**
	 * Return the ring that is in force now. What was prepared for an earlier one is let
	 * go.
	 * @return the ring
	 */
	PreparedRing current() {
		KeyRing ring = this.source.get();
		PreparedRing prepared = this.current;
		if (prepared == null || prepared.ring() != ring) {
			prepared = new PreparedRing(ring, this.counts);
			this.current = prepared;
		}
		return prepared;
	}

}
