package io.github.jwtsecret.autoconfigure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;

import io.github.jwtsecret.jwt.JwtKey;
import io.github.jwtsecret.jwt.JwtKeys;
import io.github.jwtsecret.key.KeyId;
import io.github.jwtsecret.policy.DeniedSecrets;
import io.github.jwtsecret.policy.SecretPolicy;
import io.github.jwtsecret.policy.Violation;
import io.github.jwtsecret.policy.ViolationId;
import io.github.jwtsecret.reload.JudgedKeys;
import io.github.jwtsecret.reload.KeyRingHolder;

/**
 * Judges the secret before any other bean, port or connection exists.
 * <p>
 * It post-processes nothing: a priority-ordered bean post-processor that judges in its
 * constructor is what the context creates first, also with lazy initialization, and what
 * an AOT build leaves alone.
 */
final class JwtSecretGuard implements BeanPostProcessor, PriorityOrdered {

	private static final Log logger = LogFactory.getLog(JwtSecretGuard.class);

	private final JwtSettings settings;

	private final KeyRingHolder holder;

	JwtSecretGuard(ConfigurableEnvironment environment, ResourceLoader resourceLoader) {
		this.settings = JwtSettings.from(environment);
		this.holder = new KeyRingHolder(load(environment, resourceLoader));
		JwtKeys keys = this.holder.asJwtKeys();
		JwtKey active = keys.getKeys().get(0);
		logger.info("JWT signing key '" + active.id() + "': " + keys.getAlgorithm() + ", " + active.strength()
				+ " bits, from " + active.origin() + ", environment '" + this.settings.environmentName() + "'");
	}

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

	JwtSettings settings() {
		return this.settings;
	}

	KeyRingHolder holder() {
		return this.holder;
	}

	private JudgedKeys load(ConfigurableEnvironment environment, ResourceLoader resourceLoader) {
		List<Refusal> refusals = new ArrayList<>();
		SecretPolicy policy = policy(resourceLoader, refusals);
		KeyRingLoader loader = new KeyRingLoader(this.settings, policy);
		refusals.addAll(loader.judge(ConfiguredSecrets.read(environment)));
		if (!refusals.isEmpty()) {
			boolean missing = refusals.stream()
				.anyMatch((refusal) -> refusal.has(ViolationId.MISSING)
						|| refusal.has(ViolationId.UNRESOLVED_PLACEHOLDER));
			throw new InvalidJwtSecretException(refusals, this.settings,
					missing ? MissingSecretHints.of(environment) : MissingSecretHints.NONE);
		}
		return loader.build(Instant.now());
	}

	private SecretPolicy policy(ResourceLoader resourceLoader, List<Refusal> refusals) {
		return SecretPolicy.of(this.settings.algorithm())
			.withMinimumStrength(this.settings.minimumStrength())
			.withForeignKeys(foreignKeys(refusals))
			.withDeniedSecrets(deniedSecrets(resourceLoader, refusals));
	}

	private Map<KeyId, String> foreignKeys(List<Refusal> refusals) {
		Map<KeyId, String> foreignKeys = new HashMap<>();
		this.settings.knownKeys().forEach((environment, ids) -> {
			boolean own = this.settings.environments().stream().anyMatch(environment::equalsIgnoreCase);
			for (String id : ids) {
				try {
					KeyId keyId = new KeyId(id);
					if (!own) {
						foreignKeys.put(keyId, environment);
					}
				}
				catch (IllegalArgumentException ex) {
					refusals
						.add(new Refusal("jwt.known-keys." + environment, null, new Violation(ViolationId.UNDECODABLE,
								"an entry is not a key id", "the id that a start logs")));
				}
			}
		});
		return foreignKeys;
	}

	private DeniedSecrets deniedSecrets(ResourceLoader resourceLoader, List<Refusal> refusals) {
		List<DeniedSecrets.Source> sources = new ArrayList<>();
		for (String location : this.settings.deniedSecrets()) {
			Resource resource = resourceLoader.getResource(location);
			if (resource.isReadable()) {
				sources.add(resource::getInputStream);
			}
			else {
				refusals.add(new Refusal("jwt.policy.denied-secrets", null, new Violation(ViolationId.UNREADABLE,
						resource.getDescription() + " can't be read", "a list that this process may read")));
			}
		}
		return sources.isEmpty() ? DeniedSecrets.none() : DeniedSecrets.linesOf(sources);
	}

}
