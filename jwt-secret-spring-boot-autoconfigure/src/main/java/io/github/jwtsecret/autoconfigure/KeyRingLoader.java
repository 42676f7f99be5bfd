package io.github.jwtsecret.autoconfigure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.ResourceLoader;

import io.github.jwtsecret.policy.SecretPolicy;
import io.github.jwtsecret.policy.Violation;
import io.github.jwtsecret.policy.ViolationId;
import io.github.jwtsecret.reload.JudgedKeys;

/**
 * Loads the keys: reads the configured secrets, judges them and makes their ring. Each
 * call starts anew, so that a running application can load them again.
 */
final class KeyRingLoader {

	private final ConfigurableEnvironment environment;

	private final JwtSettings settings;

	private final ResourceLoader resourceLoader;

	KeyRingLoader(ConfigurableEnvironment environment, JwtSettings settings, ResourceLoader resourceLoader) {
		this.environment = environment;
		this.settings = settings;
		this.resourceLoader = resourceLoader;
	}

	/**
	 * Load the keys.
	 * @return the keys
	 * @throws InvalidJwtSecretException if anything is wrong, with all that is
	 */
	JudgedKeys load() {
		ConfiguredSecrets secrets = new ConfiguredSecretsReader(this.environment).read();
		List<Refusal> refusals = new ArrayList<>();
		checkKnownKeys(refusals);
		Redaction redaction = new Redaction(secrets.texts());
		SecretPolicy policy = new SecretPolicyFactory(this.settings, this.resourceLoader, redaction).create(refusals);
		SecretJudge judge = new SecretJudge(this.settings, policy, redaction);
		refusals.addAll(judge.judge(secrets));
		if (!refusals.isEmpty()) {
			throw new InvalidJwtSecretException(refusals.stream().map(redaction::apply).toList(), this.settings,
					redaction.apply(this.settings.environmentName()),
					redaction.apply(MissingSecretHints.of(this.environment, refusals)));
		}
		return judge.build(Instant.now());
	}

	private void checkKnownKeys(List<Refusal> refusals) {
		if (JwtSettings.areKnownKeysPlain(this.environment)) {
			refusals.add(new Refusal(JwtSettings.KNOWN_KEYS, null, new Violation(ViolationId.UNDECODABLE,
					"a value without environments", "key ids below the name of each environment")));
		}
	}

}
