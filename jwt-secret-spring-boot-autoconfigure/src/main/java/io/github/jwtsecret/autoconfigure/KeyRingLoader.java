package io.github.jwtsecret.autoconfigure;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.ResourceLoader;

import io.github.jwtsecret.key.SecretMaterial;
import io.github.jwtsecret.policy.SecretPolicy;
import io.github.jwtsecret.policy.Violation;
import io.github.jwtsecret.policy.ViolationId;
import io.github.jwtsecret.reload.JudgedKeys;
import io.github.jwtsecret.reload.KeySource;

/**
 * Loads the keys: reads the configured secrets, judges them and makes their ring or
 * schedule. Each load starts anew, so that a running application can load them again.
 */
final class KeyRingLoader implements KeySource {

	private final ConfigurableEnvironment environment;

	private final JwtSettings settings;

	private final ResourceLoader resourceLoader;

	private final Supplier<Clock> clock;

	private @Nullable SecretFile file;

	private @Nullable SecretReading fileReading;

	private @Nullable Instant nextBegin;

	KeyRingLoader(ConfigurableEnvironment environment, JwtSettings settings, ResourceLoader resourceLoader,
			Supplier<Clock> clock) {
		this.environment = environment;
		this.settings = settings;
		this.resourceLoader = resourceLoader;
		this.clock = clock;
	}

	/**
	 * Load the keys at the start, when nobody waits for a file to be written.
	 * @return the keys
	 * @throws InvalidJwtSecretException if anything is wrong, with all that is
	 */
	JudgedKeys loadFirst() {
		return load(SecretFile::read);
	}

	@Override
	public JudgedKeys load() {
		return load(SecretFile::readSteadily);
	}

	@Override
	public boolean hasFile() {
		return this.file != null;
	}

	@Override
	public boolean hasFileChanged() {
		return this.file != null && this.fileReading != null
				&& (hasKeyBegun() || !this.file.read().isSameAs(this.fileReading));
	}

	// The same set may be refused now, and make a ring when its next key has begun
	private boolean hasKeyBegun() {
		return this.nextBegin != null && !this.clock.get().instant().isBefore(this.nextBegin);
	}

	private JudgedKeys load(Function<SecretFile, SecretReading> files) {
		ConfiguredSecrets secrets = new ConfiguredSecretsReader(this.environment, files).read();
		this.file = secrets.file();
		this.fileReading = secrets.active();
		this.nextBegin = null;
		// Without its settings, no secret can be judged
		check(this.settings.faults(), new Redaction(secrets.texts()), secrets.texts());
		List<Refusal> refusals = new ArrayList<>();
		checkKnownKeys(refusals);
		return (this.settings.format() == ConfiguredFormat.JWKS) ? loadKeySet(secrets, refusals)
				: loadSecrets(secrets, refusals);
	}

	private JudgedKeys loadSecrets(ConfiguredSecrets secrets, List<Refusal> refusals) {
		Redaction redaction = new Redaction(secrets.texts());
		SecretJudge judge = new SecretJudge(this.settings, policy(redaction, refusals), redaction,
				() -> this.clock.get().instant());
		refusals.addAll(judge.judge(secrets));
		check(refusals, redaction, secrets.texts());
		return judge.build();
	}

	private JudgedKeys loadKeySet(ConfiguredSecrets secrets, List<Refusal> refusals) {
		SecretReading active = secrets.active();
		KeySet keySet = (active != null && active.text() != null)
				? KeySetReader.read(active.text(), this.settings.algorithm()) : KeySet.none();
		List<SecretMaterial> texts = new ArrayList<>(secrets.textsBesideActive());
		texts.addAll(keySet.texts());
		Redaction redaction = new Redaction(texts);
		KeySetJudge judge = new KeySetJudge(this.settings, policy(redaction, refusals), redaction,
				() -> this.clock.get().instant());
		refusals.addAll(judge.judge(secrets, keySet));
		this.nextBegin = refusals.isEmpty() ? null : keySet.nextBegin(this.clock.get().instant());
		check(refusals, redaction, texts);
		return judge.build(keySet);
	}

	private SecretPolicy policy(Redaction redaction, List<Refusal> refusals) {
		return new SecretPolicyFactory(this.settings, this.resourceLoader, redaction).create(refusals);
	}

	private void check(List<Refusal> refusals, Redaction redaction, List<SecretMaterial> texts) {
		if (!refusals.isEmpty()) {
			throw new InvalidJwtSecretException(refusals.stream().map(redaction::apply).toList(), this.settings,
					redaction.apply(this.settings.environmentName()),
					redaction.apply(MissingSecretHints.of(this.environment, refusals)), texts);
		}
	}

	private void checkKnownKeys(List<Refusal> refusals) {
		if (JwtSettings.areKnownKeysPlain(this.environment)) {
			refusals.add(new Refusal(JwtSettings.KNOWN_KEYS, null, new Violation(ViolationId.UNDECODABLE,
					"a value without environments", "key ids below the name of each environment")));
		}
	}

}
