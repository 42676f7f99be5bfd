package io.github.jwtsecret.autoconfigure;

import java.nio.charset.StandardCharsets;
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

	/**
	 * Return whether the text begins as a JSON object does.
	 * @return whether it is likely to be meant as a key set
	 */
	boolean isObject() {
		return this.text != null
				&& new String(this.text.exportBytes(), StandardCharsets.UTF_8).stripLeading().startsWith("{");
	}

	/**
	 * Return whether another reading has found the same.
	 * @param other the other reading
	 * @return whether text and faults are equal
	 */
	boolean isSameAs(SecretReading other) {
		boolean sameText = (this.text != null && other.text != null) ? this.text.equalsInConstantTime(other.text)
				: this.text == other.text;
		return sameText && this.violations.equals(other.violations);
	}

	SecretOrigin origin() {
		return this.provenance.origin();
	}

}
