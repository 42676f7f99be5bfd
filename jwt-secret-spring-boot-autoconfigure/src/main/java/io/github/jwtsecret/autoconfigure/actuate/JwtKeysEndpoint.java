package io.github.jwtsecret.autoconfigure.actuate;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

import io.github.jwtsecret.jwt.JwtKey;
import io.github.jwtsecret.jwt.JwtKeys;
import io.github.jwtsecret.jwt.RefusalReason;
import io.github.jwtsecret.jwt.TokenCounts;
import io.github.jwtsecret.key.KeyId;
import io.github.jwtsecret.key.KeyStatus;
import io.github.jwtsecret.reload.JwtKeysReloader;
import io.github.jwtsecret.reload.KeyRingHolder;
import io.github.jwtsecret.reload.ReloadResult;

/**
 * {@link Endpoint @Endpoint} that shows the keys in use, without their material, and
 * reloads them.
 */
@Endpoint(id = "jwtkeys")
final class JwtKeysEndpoint {

	private final JwtKeys keys;

	private final JwtKeysReloader reloader;

	private final TokenCounts counts;

	JwtKeysEndpoint(KeyRingHolder holder, JwtKeysReloader reloader, TokenCounts counts) {
		this.keys = holder.asJwtKeys();
		this.reloader = reloader;
		this.counts = counts;
	}

	@ReadOperation
	JwtKeysDescriptor keys() {
		List<KeyDescriptor> keys = this.keys.getKeys().stream().map(this::describe).toList();
		ReloadResult last = this.reloader.getLastResult();
		return new JwtKeysDescriptor(keys, refused(), (last != null) ? describe(last) : null);
	}

	@WriteOperation
	ReloadDescriptor reload() {
		return describe(this.reloader.reload());
	}

	private KeyDescriptor describe(JwtKey key) {
		return new KeyDescriptor(key.id().value(), Labels.of(key.status()), this.keys.getAlgorithm().name(),
				key.strength(), key.notBefore(), key.expiresAt(), key.origin(), this.counts.getIssued(key.id()),
				verified(key.id()));
	}

	private Map<String, Long> verified(KeyId id) {
		Map<String, Long> verified = new LinkedHashMap<>();
		for (KeyStatus status : KeyStatus.values()) {
			verified.put(Labels.of(status), this.counts.getVerified(id, status));
		}
		return verified;
	}

	private Map<String, Long> refused() {
		Map<String, Long> refused = new LinkedHashMap<>();
		for (RefusalReason reason : RefusalReason.values()) {
			refused.put(reason.id(), this.counts.getRefused(reason));
		}
		return refused;
	}

	private static ReloadDescriptor describe(ReloadResult result) {
		return new ReloadDescriptor(Labels.of(result.outcome()), result.at(), Labels.of(result.violations()));
	}

	/**
	 * The keys in use.
	 *
	 * @param keys the keys, the active one first
	 * @param refused the number of tokens refused by reason
	 * @param lastReload how the last reload ended, or {@code null} if there was none
	 */
	record JwtKeysDescriptor(List<KeyDescriptor> keys, Map<String, Long> refused,
			@Nullable ReloadDescriptor lastReload) implements OperationResponseBody {

	}

	/**
	 * A key.
	 *
	 * @param id the id, the {@code kid} of its tokens
	 * @param status the part that it plays
	 * @param algorithm the algorithm that it is used with
	 * @param strength the bits that the alphabet and the length of its secret carry at
	 * most
	 * @param notBefore the moment from which it may sign, or {@code null}
	 * @param expiresAt the moment from which it neither signs nor verifies, or
	 * {@code null}
	 * @param origin the place that its secret was read from
	 * @param issued the number of tokens that it has signed
	 * @param verified the number of its tokens that were accepted, by its status then
	 */
	record KeyDescriptor(String id, String status, String algorithm, int strength, @Nullable Instant notBefore,
			@Nullable Instant expiresAt, String origin, long issued, Map<String, Long> verified) {

	}

	/**
	 * How a reload ended.
	 *
	 * @param outcome the outcome
	 * @param at the moment
	 * @param violations the ids of the rules that refused keys violate
	 */
	record ReloadDescriptor(String outcome, Instant at, List<String> violations) implements OperationResponseBody {

	}

}
