package io.github.jwtsecret.test;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;

import javax.crypto.SecretKey;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import org.jspecify.annotations.Nullable;

/**
 * A key set (RFC 7517) of random keys with dates, for {@code jwt.secret} with
 * {@code jwt.secret-format=jwks}. Its text form is redacted. Immutable, each method
 * returns another set; safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class TestKeySet {

	private static final int KEY_BYTES = 64;

	private static final TestKeySet EMPTY = new TestKeySet(new JWKSet());

	private final JWKSet keys;

	private TestKeySet(JWKSet keys) {
		this.keys = keys;
	}

	/**
	 * Start a key set.
	 * @return a set without keys
	 */
	public static TestKeySet empty() {
		return EMPTY;
	}

	/**
	 * Add a new key without dates.
	 * @param id the id, the {@code kid} of its tokens
	 * @return another set
	 */
	public TestKeySet withKey(String id) {
		return withKey(id, null, null);
	}

	/**
	 * Add a new key.
	 * @param id the id, the {@code kid} of its tokens
	 * @param notBefore the second from which it may sign, or {@code null}
	 * @param expiresAt the second from which it neither signs nor verifies, or
	 * {@code null}
	 * @return another set
	 */
	public TestKeySet withKey(String id, @Nullable Instant notBefore, @Nullable Instant expiresAt) {
		Objects.requireNonNull(id, "'id' must not be null");
		if (this.keys.getKeyByKeyId(id) != null) {
			throw new IllegalArgumentException("'id' must be new to the set");
		}
		byte[] key = new byte[KEY_BYTES];
		new SecureRandom().nextBytes(key);
		List<JWK> all = new ArrayList<>(this.keys.getKeys());
		all.add(new OctetSequenceKey.Builder(key).keyID(id)
			.notBeforeTime(date(notBefore))
			.expirationTime(date(expiresAt))
			.build());
		return new TestKeySet(new JWKSet(all));
	}

	private static @Nullable Date date(@Nullable Instant moment) {
		return (moment != null) ? Date.from(moment) : null;
	}

	/**
	 * Return a key, to sign a token with it whatever the time.
	 * @param id the id
	 * @return the key
	 * @see TestJwt#signedWith(SecretKey)
	 */
	public SecretKey key(String id) {
		if (this.keys.getKeyByKeyId(id) instanceof OctetSequenceKey key) {
			return key.toSecretKey("HmacSHA512");
		}
		throw new IllegalArgumentException("'id' must be that of a key of the set");
	}

	/**
	 * Return the set as JSON, the value of {@code jwt.secret}.
	 * @return all keys, in the order in which they were added
	 */
	public String json() {
		return this.keys.toString(false);
	}

	@Override
	public String toString() {
		return "TestKeySet[" + this.keys.size() + " keys, redacted]";
	}

}
