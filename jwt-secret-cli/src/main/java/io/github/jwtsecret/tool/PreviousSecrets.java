package io.github.jwtsecret.tool;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The previous secrets of an {@link EnvFile}: one list separated by commas or, where a
 * secret has a comma itself or the file does so already, entries of their own.
 */
final class PreviousSecrets {

	private static final String SEPARATOR = ",";

	private final EnvFile file;

	PreviousSecrets(EnvFile file) {
		this.file = file;
	}

	/**
	 * Return the secrets.
	 * @return a new list, the latest first unless the file has another order
	 */
	List<String> values() {
		String list = this.file.value(EnvVariable.PREVIOUS_SECRETS);
		// As an application reads it, the list hides the entries
		return (list != null) ? new ArrayList<>(Arrays.asList(list.split(SEPARATOR)))
				: new ArrayList<>(this.file.previousElements().values());
	}

	/**
	 * Replace the secrets.
	 * @param values the secrets
	 */
	void write(List<String> values) {
		boolean elements = !this.file.previousElements().isEmpty()
				&& this.file.value(EnvVariable.PREVIOUS_SECRETS) == null;
		boolean commas = values.stream().anyMatch((value) -> value.contains(SEPARATOR));
		this.file.removePreviousElements();
		if (values.isEmpty() || elements || commas) {
			this.file.remove(EnvVariable.PREVIOUS_SECRETS);
		}
		if (!elements && !commas) {
			if (!values.isEmpty()) {
				this.file.set(EnvVariable.PREVIOUS_SECRETS, String.join(SEPARATOR, values));
			}
			return;
		}
		for (int i = values.size() - 1; i >= 0; i--) {
			this.file.setPreviousElement(i, values.get(i));
		}
	}

}
