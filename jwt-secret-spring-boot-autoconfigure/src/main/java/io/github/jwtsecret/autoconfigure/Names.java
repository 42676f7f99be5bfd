package io.github.jwtsecret.autoconfigure;

import java.util.Locale;

/**
 * Writes constants as configuration spells them.
 */
final class Names {

	private Names() {
	}

	static String of(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
