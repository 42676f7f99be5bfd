package io.github.jwtsecret.tool;

import org.jspecify.annotations.Nullable;

import io.github.jwtsecret.generate.SecretGenerator;
import io.github.jwtsecret.key.HmacAlgorithm;
import io.github.jwtsecret.key.SecretFormat;

/**
 * What a new secret is to be like. Absent values have defaults that may depend on the
 * place where it goes.
 *
 * @param bytes the number of random bytes
 * @param form the form of its text: hexadecimal, base64 or base64url
 * @param secretFormat how the application makes a key of the text
 * @param algorithm the algorithm that the application uses the key with
 * @since 0.1.0
 */
public record SecretOptions(@Nullable Integer bytes, @Nullable SecretFormat form, @Nullable SecretFormat secretFormat,
		@Nullable HmacAlgorithm algorithm) {

	private static final SecretFormat[] FORMS = { SecretFormat.HEX, SecretFormat.BASE64, SecretFormat.BASE64URL };

	/**
	 * Read the options as typed.
	 * @param frontend how the tool was called
	 * @param bytes the option "bytes"
	 * @param form the option "format"
	 * @param secretFormat the option "secret-format"
	 * @param algorithm the option "algorithm"
	 * @return the options
	 * @throws ToolException if one can't be understood
	 */
	public static SecretOptions of(Frontend frontend, @Nullable String bytes, @Nullable String form,
			@Nullable String secretFormat, @Nullable String algorithm) {
		OptionValues values = new OptionValues(frontend);
		return new SecretOptions(
				values.number("bytes", bytes, SecretGenerator.MINIMUM_BYTES, SecretGenerator.MAXIMUM_BYTES),
				values.choice("format", form, FORMS),
				values.choice("secret-format", secretFormat, SecretFormat.values()),
				values.choice("algorithm", algorithm, HmacAlgorithm.values()));
	}

	/**
	 * Refuse what has no meaning for a key set, whose keys are in base64url.
	 * @param frontend how the tool was called
	 */
	void refuseFormats(Frontend frontend) {
		if (this.form != null || this.secretFormat != null) {
			throw new ToolException("'" + frontend.option((this.form != null) ? "format" : "secret-format")
					+ "' has no meaning for a key set, whose keys are in base64url.");
		}
	}

}
