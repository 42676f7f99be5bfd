package io.github.jwtsecret.tool;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import io.github.jwtsecret.key.HmacAlgorithm;
import io.github.jwtsecret.key.SecretFormat;

/**
 * What a {@code .env} file says about its secrets.
 */
final class EnvSettings {

	private final Frontend frontend;

	private final String shown;

	private final EnvFile file;

	EnvSettings(Frontend frontend, String shown, EnvFile file) {
		this.frontend = frontend;
		this.shown = shown;
		this.file = file;
	}

	/**
	 * Refuse a file whose secret is in another file.
	 */
	void refuseSecretFile() {
		if (this.file.value(EnvVariable.SECRET_FILE) != null) {
			throw new ToolException(
					"'" + this.shown + "' sets 'JWT_SECRET_FILE', which excludes 'JWT_SECRET'. Remove one.");
		}
	}

	/**
	 * Take from the file what the options leave open.
	 * @param options the options
	 * @return options as the application of the file needs them
	 */
	SecretOptions complete(SecretOptions options) {
		SecretFormat secretFormat = options.secretFormat();
		HmacAlgorithm algorithm = options.algorithm();
		String format = this.file.value(EnvVariable.SECRET_FORMAT);
		if (format != null && format.toUpperCase(Locale.ROOT).equals("JWKS")) {
			throw new ToolException("'" + this.shown + "' sets 'JWT_SECRET_FORMAT' to 'jwks'. Use '"
					+ this.frontend.option("key-set") + "' with the file of the key set.");
		}
		return new SecretOptions(options.bytes(), options.form(),
				(secretFormat != null) ? secretFormat : choice(EnvVariable.SECRET_FORMAT, SecretFormat.values()),
				(algorithm != null) ? algorithm : choice(EnvVariable.ALGORITHM, HmacAlgorithm.values()));
	}

	private <E extends Enum<E>> @Nullable E choice(EnvVariable variable, E[] choices) {
		String value = this.file.value(variable);
		if (value == null) {
			return null;
		}
		for (E choice : choices) {
			if (choice.name().equalsIgnoreCase(value)) {
				return choice;
			}
		}
		throw new ToolException(
				"'" + this.shown + "' sets '" + variable.variable() + "' to a value that is not known.");
	}

}
