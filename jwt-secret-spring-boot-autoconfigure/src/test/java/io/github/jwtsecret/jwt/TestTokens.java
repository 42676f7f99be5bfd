package io.github.jwtsecret.jwt;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.github.jwtsecret.key.HmacAlgorithm;

/**
 * Signs whatever it is given, with nothing of the code under test.
 */
final class TestTokens {

	static final String HEADER = "{\"alg\":\"HS256\"}";

	static final String PAYLOAD = "{\"sub\":\"joe\"}";

	private final HmacAlgorithm algorithm;

	private final byte[] key;

	TestTokens(HmacAlgorithm algorithm, byte[] key) {
		this.algorithm = algorithm;
		this.key = key;
	}

	String sign(String header, String payload) {
		return sign(header.getBytes(StandardCharsets.UTF_8), payload.getBytes(StandardCharsets.UTF_8));
	}

	String sign(byte[] header, byte[] payload) {
		return signSegments(encode(header), encode(payload));
	}

	String signSegments(String header, String payload) {
		return header + "." + payload + "." + signature(header + "." + payload);
	}

	String signature(String signed) {
		try {
			Mac mac = Mac.getInstance(this.algorithm.jcaName());
			mac.init(new SecretKeySpec(this.key, this.algorithm.jcaName()));
			return encode(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static String encode(String text) {
		return encode(text.getBytes(StandardCharsets.UTF_8));
	}

	static String encode(byte[] bytes) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	static byte[] bytes(int... values) {
		byte[] bytes = new byte[values.length];
		for (int i = 0; i < values.length; i++) {
			bytes[i] = (byte) values[i];
		}
		return bytes;
	}

}
