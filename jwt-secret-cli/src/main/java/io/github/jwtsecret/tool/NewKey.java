package io.github.jwtsecret.tool;

import org.jspecify.annotations.Nullable;

import io.github.jwtsecret.generate.SecretGenerator;
import io.github.jwtsecret.key.HmacAlgorithm;
import io.github.jwtsecret.key.KeyId;
import io.github.jwtsecret.key.SecretFormat;
import io.github.jwtsecret.key.SecretMaterial;

/**
 * A key for a key set. The text form shows no part of it.
 */
final class NewKey {

	private final SecretMaterial encoded;

	private final SecretMaterial material;

	private final HmacAlgorithm algorithm;

	private NewKey(SecretMaterial encoded, HmacAlgorithm algorithm) {
		this.encoded = encoded;
		this.material = SecretFormat.BASE64URL.decode(encoded);
		this.algorithm = algorithm;
	}

	static NewKey make(Frontend frontend, SecretGenerator generator, SecretOptions options,
			@Nullable HmacAlgorithm algorithm) {
		HmacAlgorithm used = (algorithm != null) ? algorithm : HmacAlgorithm.HS256;
		SecretOptions asKey = new SecretOptions(options.bytes(), SecretFormat.BASE64URL, SecretFormat.BASE64URL, used);
		return new NewKey(NewSecret.make(frontend, generator, asKey).text(), used);
	}

	/**
	 * Return the value of the member "k" (RFC 7518, section 6.4.1).
	 * @return the key in base64url
	 */
	SecretMaterial encoded() {
		return this.encoded;
	}

	KeyId keyId() {
		return KeyId.derive(this.material);
	}

	HmacAlgorithm algorithm() {
		return this.algorithm;
	}

	int bits() {
		return this.material.size() * Byte.SIZE;
	}

}
