package io.github.jwtsecret.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.jwtsecret.key.SecretMaterial;

/**
 * Secrets that a user refuses beside those that the policy knows.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface DeniedSecrets {

	/**
	 * Return whether a secret is denied.
	 * @param text the secret as configured
	 * @param key the key bytes, or {@code null} if the text can't be decoded
	 * @return whether either is on the list
	 * @throws UncheckedIOException if the list can't be read
	 */
	boolean contains(SecretMaterial text, @Nullable SecretMaterial key);

	/**
	 * Return an empty list.
	 * @return a list that denies nothing
	 */
	static DeniedSecrets none() {
		return (text, key) -> false;
	}

	/**
	 * Return the lists of the given sources: one secret a line in UTF-8, in the
	 * configured form or as the text, hexadecimal, base64 or base64url form of the key;
	 * any line break; empty lines are skipped. A list is read anew, as a stream, at every
	 * call: its size costs no memory.
	 * @param sources the sources to read
	 * @return the lists
	 */
	static DeniedSecrets linesOf(List<? extends Source> sources) {
		return new DeniedSecretsLines(List.copyOf(sources));
	}

	/**
	 * Opens a list.
	 */
	@FunctionalInterface
	interface Source {

		/**
		 * Open the list.
		 * @return a new stream, closed by the caller
		 * @throws IOException if the list can't be read
		 */
		InputStream open() throws IOException;

	}

}
