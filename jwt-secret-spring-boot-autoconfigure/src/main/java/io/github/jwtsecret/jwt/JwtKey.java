package io.github.jwtsecret.jwt;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.github.jwtsecret.key.KeyId;
import io.github.jwtsecret.key.KeyStatus;

/**
 * What may be told about a key: everything but its material.
 *
 * @param id the id, the {@code kid} of the tokens that it signs
 * @param status the part that it plays
 * @param strength the bits that the alphabet and the length of its secret carry at most
 * @param origin the place that its secret was read from
 * @param notBefore the moment from which it may sign, or {@code null}
 * @param expiresAt the moment from which it neither signs nor verifies, or {@code null}
 * @since 0.1.0
 */
public record JwtKey(KeyId id, KeyStatus status, int strength, String origin, @Nullable Instant notBefore,
		@Nullable Instant expiresAt) {

}
