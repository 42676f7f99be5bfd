package io.github.jwtsecret.benchmark.contender;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tokens made by nothing but the JDK and a JSON library, in batches through which a
 * benchmark goes round.
 */
public final class SampleTokens {

	/** The number of tokens of a batch, a power of two. */
	public static final int BATCH = 256;

	private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

	private final SigningSecret secret;

	private final @Nullable String keyId;

	/**
	 * Create a maker of tokens.
	 * @param secret the secret to sign with
	 * @param keyId the {@code kid}, or {@code null} for none
	 */
	public SampleTokens(SigningSecret secret, @Nullable String keyId) {
		this.secret = secret;
		this.keyId = keyId;
	}

	/**
	 * Make valid tokens.
	 * @param claims the number of claims
	 * @return a batch
	 */
	public String[] valid(int claims) {
		return batch(() -> token(SampleClaims.valid(claims)));
	}

	/**
	 * Make tokens that were valid until an hour ago.
	 * @param claims the number of claims
	 * @return a batch
	 */
	public String[] expired(int claims) {
		return batch(() -> token(SampleClaims.expired(claims)));
	}

	/**
	 * Make tokens that another secret has signed, and that differ in nothing else.
	 * @param claims the number of claims
	 * @return a batch
	 */
	public String[] forged(int claims) {
		return new SampleTokens(SigningSecret.generate(), this.keyId).valid(claims);
	}

	/**
	 * Make three segments of the right size and alphabet that hold random bytes.
	 * @param claims the number of claims of the tokens that these are as long as
	 * @return a batch
	 */
	public String[] garbage(int claims) {
		SecureRandom random = new SecureRandom();
		return Stream.of(valid(claims)).map((token) -> {
			StringBuilder garbage = new StringBuilder();
			for (String segment : token.split("\\.", -1)) {
				byte[] bytes = new byte[Base64.getUrlDecoder().decode(segment).length];
				random.nextBytes(bytes);
				garbage.append(garbage.isEmpty() ? "" : ".").append(BASE64.encodeToString(bytes));
			}
			return garbage.toString();
		}).toArray(String[]::new);
	}

	/**
	 * Make one token.
	 * @param claims its claims
	 * @return the token
	 */
	public String token(Map<String, Object> claims) {
		return token(Map.of(), claims);
	}

	/**
	 * Make one token with more in its header.
	 * @param parameters what the header has beside {@code alg} and {@code kid}
	 * @param claims its claims
	 * @return the token
	 */
	public String token(Map<String, Object> parameters, Map<String, Object> claims) {
		Map<String, Object> header = new LinkedHashMap<>(parameters);
		header.put("alg", "HS256");
		if (this.keyId != null) {
			header.put("kid", this.keyId);
		}
		String signed = segment(header) + "." + segment(claims);
		byte[] signature = HmacSha256.create(this.secret).doFinal(signed.getBytes(StandardCharsets.US_ASCII));
		return signed + "." + BASE64.encodeToString(signature);
	}

	private static String segment(Map<String, Object> object) {
		return BASE64.encodeToString(JsonMapper.shared().writeValueAsBytes(object));
	}

	private static String[] batch(Supplier<String> token) {
		return Stream.generate(token).limit(BATCH).toArray(String[]::new);
	}

}
