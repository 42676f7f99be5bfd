package io.github.jwtsecret.autoconfigure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Writes key sets for tests, with keys made from seeds.
 */
public final class KeySets {

	private final List<String> keys = new ArrayList<>();

	public static KeySets of() {
		return new KeySets();
	}

	/**
	 * Return a strong key.
	 * @param seed another seed gives another key
	 * @return 64 bytes in base64url
	 */
	public static String key(int seed) {
		return encode(Secrets.bytes(seed, 64));
	}

	public static String encode(byte[] key) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
	}

	public KeySets add(String id, int seed, Instant notBefore, Instant expiresAt) {
		return raw("{\"kty\":\"oct\",\"kid\":\"" + id + "\",\"alg\":\"HS256\",\"k\":\"" + key(seed) + "\""
				+ date("nbf", notBefore) + date("exp", expiresAt) + "}");
	}

	/**
	 * Add a key with members of its own.
	 * @param k the key in base64url
	 * @param members more members, each with a comma before it
	 */
	public KeySets key(String k, String members) {
		return raw("{\"kty\":\"oct\",\"k\":\"" + k + "\"" + members + "}");
	}

	public KeySets raw(String key) {
		this.keys.add(key);
		return this;
	}

	private static String date(String name, Instant date) {
		return (date != null) ? ",\"" + name + "\":" + date.getEpochSecond() : "";
	}

	@Override
	public String toString() {
		return "{\"keys\":[" + String.join(",", this.keys) + "]}";
	}

}
