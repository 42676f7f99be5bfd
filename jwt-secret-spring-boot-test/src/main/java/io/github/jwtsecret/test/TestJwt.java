package io.github.jwtsecret.test;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.jwt.JwtClaimNames;

/**
 * A token of a test, described before it is made: {@link #value()} signs a new one each
 * time, by the clock and the key of that moment. What comes later in the description wins
 * over what comes before. Immutable, each method returns another description; safe for
 * use by several threads.
 *
 * @since 0.1.0
 * @see JwtTokens#forSubject(String)
 */
public final class TestJwt {

	private static final Duration FAR = Duration.ofHours(1);

	private static final int KEY_BYTES = 64;

	private final TokenIssuer issuer;

	private final List<ClaimChange> changes;

	private final @Nullable SecretKey key;

	private final boolean tampered;

	TestJwt(TokenIssuer issuer, List<ClaimChange> changes, @Nullable SecretKey key, boolean tampered) {
		this.issuer = issuer;
		this.changes = changes;
		this.key = key;
		this.tampered = tampered;
	}

	/**
	 * Add scopes (RFC 8693, section 4.2).
	 * @param scopes the scopes, each of which Spring Security turns into an authority
	 * {@code SCOPE_…}
	 * @return another token
	 */
	public TestJwt withScopes(String... scopes) {
		return withClaim("scope", String.join(" ", scopes));
	}

	/**
	 * Set a claim.
	 * @param name the name
	 * @param value the value, in a type that the encoder can write
	 * @return another token
	 */
	public TestJwt withClaim(String name, Object value) {
		Objects.requireNonNull(name, "'name' must not be null");
		Objects.requireNonNull(value, "'value' must not be null");
		return with((claims, moment) -> claims.put(name, value));
	}

	/**
	 * Leave a claim out, such as {@code exp}.
	 * @param name the name
	 * @return another token
	 */
	public TestJwt withoutClaim(String name) {
		Objects.requireNonNull(name, "'name' must not be null");
		return with((claims, moment) -> claims.remove(name));
	}

	/**
	 * Set the claim {@code iss}, which is {@code jwt.issuer} otherwise.
	 * @param issuer the issuer
	 * @return another token
	 */
	public TestJwt withIssuer(String issuer) {
		return withClaim(JwtClaimNames.ISS, issuer);
	}

	/**
	 * Set the claim {@code aud}, which is {@code jwt.audiences} otherwise.
	 * @param audiences the audiences
	 * @return another token
	 */
	public TestJwt withAudiences(String... audiences) {
		return withClaim(JwtClaimNames.AUD, List.of(audiences));
	}

	/**
	 * Let the token be good for another time than five minutes.
	 * @param lifetime the time, more than zero
	 * @return another token
	 */
	public TestJwt validFor(Duration lifetime) {
		if (lifetime.isNegative() || lifetime.isZero()) {
			throw new IllegalArgumentException("'lifetime' must be more than zero");
		}
		return with((claims, moment) -> claims.put(JwtClaimNames.EXP, moment.now().plus(lifetime)));
	}

	/**
	 * Let the token have expired an hour ago, and {@code jwt.clock-skew}.
	 * @return another token
	 */
	public TestJwt expired() {
		return with((claims, moment) -> {
			Instant end = moment.now().minus(moment.clockSkew()).minus(FAR);
			claims.put(JwtClaimNames.IAT, end.minus(FAR));
			claims.put(JwtClaimNames.EXP, end);
		});
	}

	/**
	 * Let the token begin in an hour, and {@code jwt.clock-skew}.
	 * @return another token
	 */
	public TestJwt notYetValid() {
		return with((claims, moment) -> {
			Instant begin = moment.now().plus(moment.clockSkew()).plus(FAR);
			claims.put(JwtClaimNames.NBF, begin);
			claims.put(JwtClaimNames.EXP, begin.plus(FAR));
		});
	}

	/**
	 * Sign with a key of the test's own, such as that of another environment or a
	 * previous one. The {@code kid} is the id that is derived from it.
	 * @param key the key
	 * @return another token
	 */
	public TestJwt signedWith(SecretKey key) {
		Objects.requireNonNull(key, "'key' must not be null");
		return new TestJwt(this.issuer, this.changes, key, this.tampered);
	}

	/**
	 * Sign with a new random key, which the application does not have.
	 * @return another token
	 */
	public TestJwt signedWithOtherKey() {
		byte[] key = new byte[KEY_BYTES];
		new SecureRandom().nextBytes(key);
		return signedWith(new SecretKeySpec(key, "HmacSHA512"));
	}

	/**
	 * Change the claims once the token is signed, and nothing else.
	 * @return another token
	 */
	public TestJwt tampered() {
		return new TestJwt(this.issuer, this.changes, this.key, true);
	}

	private TestJwt with(ClaimChange change) {
		List<ClaimChange> all = new ArrayList<>(this.changes);
		all.add(change);
		return new TestJwt(this.issuer, List.copyOf(all), this.key, this.tampered);
	}

	/**
	 * Make the token.
	 * @return the token in its compact form
	 * @throws IllegalStateException if the test context has no encoder or no keys
	 */
	public String value() {
		return this.issuer.issue(this.changes, this.key, this.tampered);
	}

	/**
	 * Put a new token into the header {@code Authorization}. Every client that takes a
	 * consumer of headers takes this method:
	 *
	 * <pre class="code">
	 * client.get().uri("/me").headers(token::authorize)
	 * </pre>
	 * @param headers the headers of a request
	 */
	public void authorize(HttpHeaders headers) {
		headers.setBearerAuth(value());
	}

	@Override
	public String toString() {
		return "TestJwt[not shown]";
	}

}
