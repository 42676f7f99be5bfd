package io.github.jwtsecret.autoconfigure;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.jwtsecret.key.SecretMaterial;
import io.github.jwtsecret.policy.Violation;

/**
 * What was read of one secret: its text where there is one, and what is wrong with the
 * way it is given.
 *
 * @param property the property that was read
 * @param provenance where the value comes from
 * @param text the text of the secret, or {@code null} if nothing can be judged
 * @param violations what is wrong already
 */
record SecretReading(String property, Provenance provenance, @Nullable SecretMaterial text,
		List<Violation> violations) {

	SecretReading {
		violations = List.copyOf(violations);
	}

	static SecretReading refused(String property, SecretOrigin origin, Violation violation) {
		return new SecretReading(property, new Provenance(origin), null, List.of(violation));
	}

	SecretOrigin origin() {
		return this.provenance.origin();
	}

}
