package io.github.jwtsecret.tool;

import org.jspecify.annotations.Nullable;

import io.github.jwtsecret.key.HmacAlgorithm;
import io.github.jwtsecret.key.SecretFormat;
import io.github.jwtsecret.policy.SecretPolicy;

/**
 * How secrets are judged.
 *
 * @param format how the application makes a key of the text
 * @param policy the policy of the application
 * @param keyIds whether to tell the ids of accepted keys
 * @param json whether to write JSON
 * @since 0.1.0
 */
public record InspectOptions(SecretFormat format, SecretPolicy policy, boolean keyIds, boolean json) {

	private static final int GREATEST_MINIMUM_STRENGTH = 8192;

	/**
	 * Read the options as typed.
	 * @param frontend how the tool was called
	 * @param format the option "secret-format"
	 * @param algorithm the option "algorithm"
	 * @param minimumStrength the option "minimum-strength"
	 * @param keyIds the option "key-id"
	 * @param json the option "json"
	 * @return the options
	 * @throws ToolException if one can't be understood
	 */
	public static InspectOptions of(Frontend frontend, @Nullable String format, @Nullable String algorithm,
			@Nullable String minimumStrength, boolean keyIds, boolean json) {
		OptionValues values = new OptionValues(frontend);
		SecretFormat secretFormat = values.choice("secret-format", format, SecretFormat.values());
		HmacAlgorithm hmac = values.choice("algorithm", algorithm, HmacAlgorithm.values());
		Integer bits = values.number("minimum-strength", minimumStrength, SecretPolicy.LEAST_MINIMUM_STRENGTH,
				GREATEST_MINIMUM_STRENGTH);
		SecretPolicy policy = SecretPolicy.of((hmac != null) ? hmac : HmacAlgorithm.HS256);
		return new InspectOptions((secretFormat != null) ? secretFormat : SecretFormat.TEXT,
				(bits != null) ? policy.withMinimumStrength(bits) : policy, keyIds, json);
	}

}
