package io.github.jwtsecret.autoconfigure;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.jwtsecret.key.SecretMaterial;

/**
 * The secrets of the environment, as they were read, with what is wrong about their being
 * there or not.
 *
 * @param active the current secret, or {@code null} if there is none
 * @param next the next secret, or {@code null}
 * @param previous the previous secrets
 * @param file the file that holds the current secret, or {@code null}
 * @param faults properties that are missing or exclude each other
 */
record ConfiguredSecrets(@Nullable SecretReading active, @Nullable SecretReading next, List<SecretReading> previous,
		@Nullable SecretFile file, List<Refusal> faults) {

	static final String SECRET = "jwt.secret";

	static final String SECRET_FILE = "jwt.secret-file";

	static final String NEXT_SECRET = "jwt.next-secret";

	static final String PREVIOUS_SECRETS = "jwt.previous-secrets";

	int size() {
		return ((this.active != null) ? 1 : 0) + ((this.next != null) ? 1 : 0) + this.previous.size();
	}

	/**
	 * Return every text that was read, to be kept out of reports.
	 * @return the texts
	 */
	List<SecretMaterial> texts() {
		return texts(this.active);
	}

	/**
	 * Return every text but that of the current secret.
	 * @return the texts
	 */
	List<SecretMaterial> textsBesideActive() {
		return texts(null);
	}

	private List<SecretMaterial> texts(@Nullable SecretReading first) {
		List<SecretMaterial> texts = new ArrayList<>();
		for (SecretReading reading : this.previous) {
			addText(reading, texts);
		}
		addText(first, texts);
		addText(this.next, texts);
		return texts;
	}

	private static void addText(@Nullable SecretReading reading, List<SecretMaterial> texts) {
		if (reading != null && reading.text() != null) {
			texts.add(reading.text());
		}
	}

}
