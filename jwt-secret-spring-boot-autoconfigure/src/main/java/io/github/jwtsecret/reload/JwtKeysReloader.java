package io.github.jwtsecret.reload;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import io.github.jwtsecret.jwt.JwtKey;
import io.github.jwtsecret.key.SecretMaterial;
import io.github.jwtsecret.policy.ViolationId;
import io.github.jwtsecret.reload.ReloadResult.Outcome;

/**
 * Loads the keys anew and takes them up if they pass the policy; if not, those before
 * stay in use. One reload runs at a time. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class JwtKeysReloader {

	private static final Log logger = LogFactory.getLog(JwtKeysReloader.class);

	private final KeySource source;

	private final KeyRingHolder holder;

	private final Clock clock;

	private final Consumer<Object> publisher;

	private final List<Runnable> followers = new CopyOnWriteArrayList<>();

	private final Map<Outcome, LongAdder> counts = new EnumMap<>(Outcome.class);

	private volatile @Nullable ReloadResult lastResult;

	private @Nullable Refused refused;

	/**
	 * Create a reloader.
	 * @param source the configuration of the keys
	 * @param holder takes the keys up
	 * @param clock tells when a reload has ended
	 * @param publisher publishes {@link JwtKeysChangedEvent} and
	 * {@link JwtKeysRefusedEvent}; it must not throw
	 */
	public JwtKeysReloader(KeySource source, KeyRingHolder holder, Clock clock, Consumer<Object> publisher) {
		this.source = source;
		this.holder = holder;
		this.clock = clock;
		this.publisher = publisher;
		for (Outcome outcome : Outcome.values()) {
			this.counts.put(outcome, new LongAdder());
		}
	}

	/**
	 * Read every property source and file anew.
	 * @return the result, also for keys that are refused
	 */
	public ReloadResult reload() {
		Reload reload;
		synchronized (this) {
			reload = load();
		}
		return tell(reload);
	}

	/**
	 * Read everything anew if the file has changed.
	 * @return the result, or {@code null} if there is nothing to do
	 */
	@Nullable ReloadResult reloadIfFileChanged() {
		Reload reload;
		synchronized (this) {
			reload = this.source.hasFileChanged() ? load() : null;
		}
		return (reload != null) ? tell(reload) : null;
	}

	synchronized boolean hasFile() {
		return this.source.hasFile();
	}

	/**
	 * Return the result of the last reload.
	 * @return the result, or {@code null} if there was none
	 */
	public @Nullable ReloadResult getLastResult() {
		return this.lastResult;
	}

	/**
	 * Return how many reloads have ended in a way.
	 * @param outcome the outcome
	 * @return the number since the start
	 */
	public long getCount(Outcome outcome) {
		LongAdder count = this.counts.get(outcome);
		return (count != null) ? count.sum() : 0;
	}

	/**
	 * Register what is to run after each reload.
	 * @param follower it must not throw
	 */
	void afterReload(Runnable follower) {
		this.followers.add(follower);
	}

	private Reload load() {
		Reload reload;
		try {
			reload = accepted(this.source.load());
		}
		catch (RefusedKeysException ex) {
			reload = refused(ex.getViolations(), new Refused(String.valueOf(ex.getMessage()), ex.texts()));
		}
		catch (RuntimeException ex) {
			// Its message may quote a value
			reload = refused(Set.of(ViolationId.UNREADABLE),
					new Refused("The JWT signing secret can't be read: " + ex.getClass().getName(), List.of()));
		}
		this.counts.getOrDefault(reload.result.outcome(), new LongAdder()).increment();
		this.lastResult = reload.result;
		return reload;
	}

	private Reload accepted(JudgedKeys keys) {
		this.refused = null;
		if (!this.holder.replace(keys)) {
			return new Reload(result(Outcome.UNCHANGED, Set.of()), null);
		}
		List<JwtKey> current = this.holder.asJwtKeys().getKeys();
		logger.info("JWT signing keys reloaded: " + describe(current));
		ReloadResult result = result(Outcome.CHANGED, Set.of());
		return new Reload(result, new JwtKeysChangedEvent(current, result.at()));
	}

	private Reload refused(Set<ViolationId> violations, Refused refused) {
		boolean known = refused.isSameAs(this.refused);
		this.refused = refused;
		if (!refused.texts.isEmpty()) {
			this.holder.refused(refused.texts);
		}
		ReloadResult result = result(Outcome.REFUSED, violations);
		if (known) {
			return new Reload(result, null);
		}
		logger.error(refused.message + ". The keys before stay in use.");
		return new Reload(result, new JwtKeysRefusedEvent(violations, result.at()));
	}

	private ReloadResult result(Outcome outcome, Set<ViolationId> violations) {
		return new ReloadResult(outcome, this.clock.instant(), violations);
	}

	private ReloadResult tell(Reload reload) {
		this.followers.forEach(Runnable::run);
		if (reload.event != null) {
			this.publisher.accept(reload.event);
		}
		return reload.result;
	}

	private static String describe(List<JwtKey> keys) {
		StringBuilder text = new StringBuilder();
		for (JwtKey key : keys) {
			text.append(text.isEmpty() ? "" : ", ").append("'").append(key.id()).append("' ").append(key.status());
		}
		return text + " from " + keys.get(0).origin();
	}

	/**
	 * A result, and the event that tells of it.
	 */
	private record Reload(ReloadResult result, @Nullable Object event) {

	}

	/**
	 * What was refused, to be told once.
	 */
	private record Refused(String message, List<SecretMaterial> texts) {

		boolean isSameAs(@Nullable Refused other) {
			if (other == null || !this.message.equals(other.message) || this.texts.size() != other.texts.size()) {
				return false;
			}
			boolean same = true;
			for (int i = 0; same && i < this.texts.size(); i++) {
				same = this.texts.get(i).equalsInConstantTime(other.texts.get(i));
			}
			return same;
		}

	}

}
