package io.github.jwtsecret.autoconfigure.actuate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.context.event.EventListener;

import io.github.jwtsecret.jwt.JwtKey;
import io.github.jwtsecret.jwt.RefusalReason;
import io.github.jwtsecret.jwt.TokenCounts;
import io.github.jwtsecret.key.KeyId;
import io.github.jwtsecret.key.KeyStatus;
import io.github.jwtsecret.reload.JwtKeysChangedEvent;
import io.github.jwtsecret.reload.JwtKeysReloader;
import io.github.jwtsecret.reload.KeyRingHolder;
import io.github.jwtsecret.reload.ReloadResult.Outcome;

/**
 * {@link MeterBinder} for tokens, reloads and the age of the active key.
 * <p>
 * Meters read the {@link TokenCounts} when they are asked. Each key has a meter for every
 * status from the start, so that a date that passes needs none to be registered. A key
 * that has left the ring keeps its meters as long as its counts.
 */
final class JwtKeysMetrics implements MeterBinder {

	private final KeyRingHolder holder;

	private final JwtKeysReloader reloader;

	private final TokenCounts counts;

	private final List<KeyMeters> bound = new CopyOnWriteArrayList<>();

	JwtKeysMetrics(KeyRingHolder holder, JwtKeysReloader reloader, TokenCounts counts) {
		this.holder = holder;
		this.reloader = reloader;
		this.counts = counts;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		for (RefusalReason reason : RefusalReason.values()) {
			FunctionCounter.builder("jwt.tokens.refused", this.counts, (counts) -> counts.getRefused(reason))
				.description("Tokens that the decoder has refused")
				.tag("reason", reason.id())
				.register(registry);
		}
		for (Outcome outcome : Outcome.values()) {
			FunctionCounter.builder("jwt.keys.reloads", this.reloader, (reloader) -> reloader.getCount(outcome))
				.description("Reloads of the keys")
				.tag("outcome", Labels.of(outcome))
				.register(registry);
		}
		TimeGauge.builder("jwt.keys.active.age", this.holder, TimeUnit.MILLISECONDS, JwtKeysMetrics::activeAge)
			.description("Time since the active key may sign")
			.register(registry);
		KeyMeters meters = new KeyMeters(registry);
		this.bound.add(meters);
		meters.update();
	}

	@EventListener
	void keysChanged(JwtKeysChangedEvent event) {
		this.bound.forEach(KeyMeters::update);
	}

	private static double activeAge(KeyRingHolder holder) {
		return holder.hasActiveKey() ? Duration.between(holder.getActiveSince(), holder.getCurrentTime()).toMillis()
				: Double.NaN;
	}

	/**
	 * The meters of each key in one registry.
	 */
	private final class KeyMeters {

		private final MeterRegistry registry;

		private final Map<KeyId, List<Meter>> meters = new HashMap<>();

		KeyMeters(MeterRegistry registry) {
			this.registry = registry;
		}

		synchronized void update() {
			Set<KeyId> ids = new HashSet<>(JwtKeysMetrics.this.counts.getKeyIds());
			for (JwtKey key : JwtKeysMetrics.this.holder.asJwtKeys().getKeys()) {
				ids.add(key.id());
			}
			for (KeyId id : ids) {
				this.meters.computeIfAbsent(id, this::register);
			}
			this.meters.forEach((id, meters) -> {
				if (!ids.contains(id)) {
					meters.forEach(this.registry::remove);
				}
			});
			this.meters.keySet().retainAll(ids);
		}

		private List<Meter> register(KeyId id) {
			TokenCounts counts = JwtKeysMetrics.this.counts;
			List<Meter> meters = new ArrayList<>();
			meters.add(FunctionCounter.builder("jwt.tokens.issued", counts, (source) -> source.getIssued(id))
				.description("Tokens that the encoder has signed")
				.tags("kid", id.value(), "status", Labels.of(KeyStatus.ACTIVE))
				.register(this.registry));
			for (KeyStatus status : KeyStatus.values()) {
				meters.add(FunctionCounter
					.builder("jwt.tokens.verified", counts, (source) -> source.getVerified(id, status))
					.description("Tokens that the decoder has accepted, by the status that their key had then")
					.tags("kid", id.value(), "status", Labels.of(status))
					.register(this.registry));
			}
			return meters;
		}

	}

}
