package io.github.jwtsecret.tool;

import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.github.jwtsecret.generate.SecretGenerator;
import io.github.jwtsecret.key.HmacAlgorithm;
import io.github.jwtsecret.key.KeyId;
import io.github.jwtsecret.key.SecretFormat;
import io.github.jwtsecret.key.SecretMaterial;
import io.github.jwtsecret.policy.SecretPolicy;
import io.github.jwtsecret.policy.Verdict;
import io.github.jwtsecret.policy.Violation;

/**
 * A secret that an application will accept, as its text and as the name of its key.
 */
final class NewSecret {

	private final SecretMaterial text;

	private final Verdict verdict;

	private NewSecret(SecretMaterial text, Verdict verdict) {
		this.text = text;
		this.verdict = verdict;
	}

	/**
	 * Make a secret.
	 * @param frontend how the tool was called
	 * @param generator the source
	 * @param options what the secret is to be like
	 * @return the secret
	 */
	static NewSecret make(Frontend frontend, SecretGenerator generator, SecretOptions options) {
		SecretFormat secretFormat = orElse(options.secretFormat(), SecretFormat.TEXT);
		SecretFormat form = orElse(options.form(),
				(secretFormat != SecretFormat.TEXT) ? secretFormat : SecretFormat.HEX);
		if (secretFormat != SecretFormat.TEXT && secretFormat != form) {
			throw new ToolException("The application decodes the secret as " + name(secretFormat)
					+ ", so it can't be written as " + name(form) + ". Leave '" + frontend.option("format") + "' out.");
		}
		HmacAlgorithm algorithm = orElse(options.algorithm(), HmacAlgorithm.HS256);
		int bytes = orElse(options.bytes(), SecretGenerator.DEFAULT_BYTES);
		SecretMaterial text = generator.generate(bytes, form);
		Verdict verdict = SecretPolicy.of(algorithm).judge(text, secretFormat);
		if (!verdict.isAccepted()) {
			throw new ToolException("A secret of " + bytes + " bytes in " + name(form) + " is not fit for " + algorithm
					+ " (" + ids(verdict) + "). Use '"
					+ frontend.option("bytes", String.valueOf(algorithm.minimumKeyBytes())) + "' or more.");
		}
		return new NewSecret(text, verdict);
	}

	static String ids(Verdict verdict) {
		return verdict.violations().stream().map(Violation::id).map(Object::toString).collect(Collectors.joining(", "));
	}

	private static String name(SecretFormat format) {
		return format.name().toLowerCase(Locale.ROOT);
	}

	private static <T> T orElse(@Nullable T value, T other) {
		return (value != null) ? value : other;
	}

	SecretMaterial text() {
		return this.text;
	}

	KeyId keyId() {
		KeyId keyId = this.verdict.keyId();
		if (keyId == null) {
			throw new IllegalStateException("An accepted secret has a key");
		}
		return keyId;
	}

	int strength() {
		return this.verdict.strength();
	}

}
