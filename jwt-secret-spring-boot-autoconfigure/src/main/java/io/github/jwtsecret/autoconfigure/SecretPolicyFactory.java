package io.github.jwtsecret.autoconfigure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;

import io.github.jwtsecret.key.KeyId;
import io.github.jwtsecret.policy.DeniedSecrets;
import io.github.jwtsecret.policy.SecretPolicy;
import io.github.jwtsecret.policy.Violation;
import io.github.jwtsecret.policy.ViolationId;

/**
 * Creates the policy that the settings ask for.
 */
final class SecretPolicyFactory {

	private final JwtSettings settings;

	private final ResourceLoader resourceLoader;

	private final Redaction redaction;

	SecretPolicyFactory(JwtSettings settings, ResourceLoader resourceLoader, Redaction redaction) {
		this.settings = settings;
		this.resourceLoader = resourceLoader;
		this.redaction = redaction;
	}

	/**
	 * Create the policy.
	 * @param refusals takes what is wrong with the settings
	 * @return the policy, as far as the settings are right
	 */
	SecretPolicy create(List<Refusal> refusals) {
		return SecretPolicy.of(this.settings.algorithm())
			.withMinimumStrength(this.settings.minimumStrength())
			.withForeignKeys(foreignKeys(refusals))
			.withDeniedSecrets(deniedSecrets(refusals));
	}

	private Map<KeyId, String> foreignKeys(List<Refusal> refusals) {
		Map<KeyId, String> foreignKeys = new HashMap<>();
		this.settings.knownKeys().forEach((environment, ids) -> {
			boolean own = this.settings.environments().stream().anyMatch(environment::equalsIgnoreCase);
			for (String id : ids) {
				if (this.redaction.isSecretIn(id)) {
					refusals.add(new Refusal("jwt.known-keys." + environment, null,
							new Violation(ViolationId.HARD_CODED, "an entry is a secret", "the id that a start logs")));
					continue;
				}
				try {
					KeyId keyId = new KeyId(id);
					if (!own) {
						foreignKeys.put(keyId, Printable.of(environment));
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

	private DeniedSecrets deniedSecrets(List<Refusal> refusals) {
		List<DeniedSecrets.Source> sources = new ArrayList<>();
		List<String> locations = this.settings.deniedSecrets();
		for (int i = 0; i < locations.size(); i++) {
			String location = locations.get(i);
			Resource resource = this.resourceLoader.getResource(location);
			if (resource.isReadable()) {
				sources.add(resource::getInputStream);
			}
			else {
				refusals.add(new Refusal("jwt.policy.denied-secrets", null, new Violation(ViolationId.UNREADABLE,
						// It may be a secret, given in the place of a list
						((location.indexOf(':') != -1) ? Printable.ofLocation(resource.getDescription())
								: "entry " + (i + 1)) + " can't be read",
						"a list that this process may read")));
			}
		}
		return sources.isEmpty() ? DeniedSecrets.none() : DeniedSecrets.linesOf(sources);
	}

}
