package io.github.jwtsecret.autoconfigure.actuate;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

import io.github.jwtsecret.jwt.JwtKey;
import io.github.jwtsecret.jwt.JwtKeys;
import io.github.jwtsecret.reload.JwtKeysReloader;
import io.github.jwtsecret.reload.KeyRingHolder;
import io.github.jwtsecret.reload.ReloadResult;
import io.github.jwtsecret.reload.ReloadResult.Outcome;

/**
 * {@link HealthIndicator} for the keys: out of service while no key may sign. What asks
 * for attention but does no harm yet is a detail alone.
 */
final class JwtKeysHealthIndicator extends AbstractHealthIndicator {

	private final KeyRingHolder holder;

	private final JwtKeys keys;

	private final JwtKeysReloader reloader;

	private final Duration warnBefore;

	JwtKeysHealthIndicator(KeyRingHolder holder, JwtKeysReloader reloader, Duration warnBefore) {
		super("JWT keys health check failed");
		this.holder = holder;
		this.keys = holder.asJwtKeys();
		this.reloader = reloader;
		this.warnBefore = warnBefore;
	}

	@Override
	protected void doHealthCheck(Health.Builder builder) {
		if (this.holder.hasActiveKey()) {
			builder.up().withDetail("activeKey", this.keys.getActiveKeyId().value());
		}
		else {
			builder.outOfService();
		}
		Instant soon = this.holder.getCurrentTime().plus(this.warnBefore);
		Instant end = this.holder.getFirstMomentWithoutActiveKey();
		if (end != null && !end.isAfter(soon)) {
			builder.withDetail("noActiveKeyFrom", end);
		}
		Map<String, Instant> ending = endingKeys(soon);
		if (!ending.isEmpty()) {
			builder.withDetail("endingKeys", ending);
		}
		ReloadResult last = this.reloader.getLastResult();
		if (last != null && last.outcome() == Outcome.REFUSED) {
			builder.withDetail("refusedUpdate", refusedUpdate(last));
		}
	}

	private Map<String, Instant> endingKeys(Instant soon) {
		Map<String, Instant> ending = new LinkedHashMap<>();
		for (JwtKey key : this.keys.getKeys()) {
			Instant end = key.expiresAt();
			if (end != null && !end.isAfter(soon)) {
				ending.put(key.id().value(), end);
			}
		}
		return ending;
	}

	private static Map<String, Object> refusedUpdate(ReloadResult result) {
		Map<String, Object> refused = new LinkedHashMap<>();
		refused.put("violations", Labels.of(result.violations()));
		refused.put("at", result.at());
		return refused;
	}

}
