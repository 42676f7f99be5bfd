package io.github.jwtsecret.autoconfigure.actuate;

import java.util.Locale;

import org.springframework.boot.actuate.endpoint.SanitizableData;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;

import io.github.jwtsecret.reload.KeyRingHolder;

/**
 * Hides a value that is kept under the name of a secret, or that contains a secret under
 * any name: the target of a placeholder, a JSON variable, a command line.
 */
final class JwtSecretSanitizingFunction implements SanitizingFunction {

	private final KeyRingHolder holder;

	JwtSecretSanitizingFunction(KeyRingHolder holder) {
		this.holder = holder;
	}

	@Override
	public SanitizableData apply(SanitizableData data) {
		if (data.getValue() == null) {
			return data;
		}
		return (isSecretName(data.getKey()) || this.holder.isSecretIn(text(data.getValue())))
				? data.withSanitizedValue() : data;
	}

	private static boolean isSecretName(String key) {
		String letters = key.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
		return letters.endsWith("jwtsecret") || letters.endsWith("jwtnextsecret")
				|| letters.endsWith("jwtprevioussecrets");
	}

	private static String text(Object value) {
		try {
			return value.toString();
		}
		catch (RuntimeException ex) {
			return "";
		}
	}

}
