package io.github.jwtsecret.jwt;

import java.security.GeneralSecurityException;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.github.jwtsecret.key.HmacAlgorithm;
import io.github.jwtsecret.key.SecretMaterial;

/**
 * Signs under one key (RFC 7518, section 3.2).
 * <p>
 * {@link Mac} instances are expensive to initialize and not safe for use by several
 * threads. Idle ones wait here, never in a thread local: they hold the key, and must go
 * away with it. A thread that finds none copies the first instance. Safe for use by
 * several threads.
 */
final class HmacSigner {

	private final HmacAlgorithm algorithm;

	private final SecretMaterial material;

	private final Mac prototype;

	private final IdleSlots<Mac> idle = new IdleSlots<>();

	HmacSigner(HmacAlgorithm algorithm, SecretMaterial material) {
		this.algorithm = algorithm;
		this.material = material;
		this.prototype = createMac();
	}

	/**
	 * Sign the first bytes of an array.
	 * @param data the array
	 * @param length the number of bytes to sign
	 * @return the signature, of the size of the algorithm's hash
	 */
	byte[] sign(byte[] data, int length) {
		Mac mac = this.idle.take();
		if (mac == null) {
			mac = copyMac();
		}
		mac.update(data, 0, length);
		byte[] signature = mac.doFinal();
		this.idle.put(mac);
		return signature;
	}

	/**
	 * Return the size of a signature.
	 * @return the size in bytes
	 */
	int size() {
		return this.algorithm.bits() / Byte.SIZE;
	}

	private Mac copyMac() {
		try {
			return (Mac) this.prototype.clone();
		}
		catch (CloneNotSupportedException ex) {
			return createMac();
		}
	}

	private Mac createMac() {
		try {
			Mac mac = Mac.getInstance(this.algorithm.jcaName());
			mac.init(new SecretKeySpec(this.material.exportBytes(), this.algorithm.jcaName()));
			return mac;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(this.algorithm.jcaName() + " is not available", ex);
		}
	}

}
