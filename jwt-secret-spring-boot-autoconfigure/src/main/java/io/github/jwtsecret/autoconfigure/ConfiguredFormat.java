package io.github.jwtsecret.autoconfigure;

import io.github.jwtsecret.key.SecretFormat;

/**
 * What a configured secret is: a key in one of the formats of a text, or a set of keys.
 */
enum ConfiguredFormat {

	TEXT(SecretFormat.TEXT),

	BASE64(SecretFormat.BASE64),

	BASE64URL(SecretFormat.BASE64URL),

	HEX(SecretFormat.HEX),

	/** A JSON Web Key Set (RFC 7517), whose keys are in base64url. */
	JWKS(SecretFormat.BASE64URL);

	private final SecretFormat keyFormat;

	ConfiguredFormat(SecretFormat keyFormat) {
		this.keyFormat = keyFormat;
	}

	/**
	 * Return how the text of each key becomes its bytes.
	 * @return the format of a key
	 */
	SecretFormat keyFormat() {
		return this.keyFormat;
	}

	static ConfiguredFormat of(SecretFormat format) {
		return valueOf(format.name());
	}

}
