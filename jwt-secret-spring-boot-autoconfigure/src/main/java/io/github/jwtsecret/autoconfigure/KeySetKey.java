package io.github.jwtsecret.autoconfigure;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.jwtsecret.key.KeyId;
import io.github.jwtsecret.key.SecretMaterial;
import io.github.jwtsecret.policy.Violation;

/**
 * A key of a {@link KeySet}.
 *
 * @param text the key in base64url, or {@code null} if there is none to be judged
 * @param id the id that the set gives it, or {@code null}
 * @param notBefore the moment from which it may sign, or {@code null}
 * @param expiresAt the moment from which it verifies nothing any more, or {@code null}
 * @param violations what is wrong with it already
 */
record KeySetKey(@Nullable SecretMaterial text, @Nullable KeyId id, @Nullable Instant notBefore,
		@Nullable Instant expiresAt, List<Violation> violations) {

	KeySetKey {
		violations = List.copyOf(violations);
	}

	boolean isActive(Instant now) {
		return (this.notBefore == null || !now.isBefore(this.notBefore)) && !hasEnded(now);
	}

	boolean neverBegins() {
		return this.notBefore != null && hasEnded(this.notBefore);
	}

	boolean hasEnded(Instant now) {
		return this.expiresAt != null && !now.isBefore(this.expiresAt);
	}

}
