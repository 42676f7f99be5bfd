package io.github.jwtsecret.autoconfigure;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.jwtsecret.key.SecretMaterial;
import io.github.jwtsecret.policy.Violation;

/**
 * Keeps secrets out of the names that others chose: a source, path, key or environment
 * may have been named after one.
 */
final class Redaction {

	private static final String NOT_SHOWN = "a name that is not shown, since it holds the secret";

	private static final int SHORTEST_SECRET = 8;

	private static final int SHORTEST_PART = 16;

	private final List<String> secrets = new ArrayList<>();

	Redaction(List<SecretMaterial> texts) {
		for (SecretMaterial text : texts) {
			String secret = new String(text.exportBytes(), StandardCharsets.UTF_8);
			if (secret.length() >= SHORTEST_SECRET) {
				this.secrets.add(secret);
			}
		}
	}

	String apply(String name) {
		return isSecretIn(name) ? NOT_SHOWN : Printable.of(name);
	}

	SecretOrigin apply(SecretOrigin origin) {
		boolean secret = isSecretIn(origin.description()) || isSecretIn(origin.name())
				|| isSecretIn(String.valueOf(origin.location()));
		return secret ? origin.withoutNames() : origin;
	}

	MissingSecretHints apply(MissingSecretHints hints) {
		return new MissingSecretHints(hints.nearMisses().stream().map(this::apply).toList(),
				hints.unreadEntries().stream().map(this::apply).toList(),
				hints.configImports().stream().map(this::apply).toList(), hints.testRun());
	}

	private ConfigImport apply(ConfigImport configImport) {
		String location = apply(configImport.location());
		return new ConfigImport(location, configImport.complete() && location.equals(configImport.location()));
	}

	Refusal apply(Refusal refusal) {
		return new Refusal(apply(refusal.property()), apply(refusal.provenance()),
				refusal.violations().stream().map(this::apply).toList(), refusal.otherFormats());
	}

	private @Nullable Provenance apply(@Nullable Provenance provenance) {
		if (provenance == null) {
			return null;
		}
		String missingKey = provenance.missingKey();
		return new Provenance(apply(provenance.origin()), provenance.steps().stream().map(this::apply).toList(),
				(provenance.hidden() != null) ? apply(provenance.hidden()) : null,
				(missingKey != null && !isSecretIn(missingKey)) ? missingKey : null);
	}

	private Violation apply(Violation violation) {
		return new Violation(violation.id(), apply(violation.measured()), apply(violation.required()));
	}

	boolean isSecretIn(String name) {
		for (String secret : this.secrets) {
			if (isIn(secret, name)) {
				return true;
			}
		}
		return false;
	}

	private static boolean isIn(String secret, String name) {
		int part = Math.min(secret.length(), SHORTEST_PART);
		for (int i = 0; i + part <= name.length(); i++) {
			if (secret.contains(name.substring(i, i + part))) {
				return true;
			}
		}
		return false;
	}

}
