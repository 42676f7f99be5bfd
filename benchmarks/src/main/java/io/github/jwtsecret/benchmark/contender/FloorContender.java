package io.github.jwtsecret.benchmark.contender;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

import javax.crypto.Mac;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import tools.jackson.databind.json.JsonMapper;

/**
 * The work that no library can do without. The claims are never checked, so that a floor
 * accepts expired tokens.
 */
abstract class FloorContender implements Contender {

	private final Map<String, Object> header;

	private final byte[] headerSegment;

	private final ThreadLocal<Mac> macs;

	FloorContender(SigningSecret secret) {
		this.header = Map.of("alg", "HS256", "kid", secret.keyId());
		this.headerSegment = Base64.getUrlEncoder()
			.withoutPadding()
			.encode(JsonMapper.shared().writeValueAsBytes(this.header));
		// One for each thread, so that two threads show what the machine can do
		this.macs = ThreadLocal.withInitial(() -> HmacSha256.create(secret));
	}

	@Override
	public final Object decode(String token) {
		byte[] bytes = token.getBytes(StandardCharsets.ISO_8859_1);
		int secondDot = token.lastIndexOf('.');
		byte[] signature = Base64.getUrlDecoder().decode(Arrays.copyOfRange(bytes, secondDot + 1, bytes.length));
		if (!MessageDigest.isEqual(signature, sign(bytes, secondDot))) {
			throw new IllegalArgumentException("Signed by another key");
		}
		int payload = token.indexOf('.') + 1;
		return result(token, Base64.getUrlDecoder().decode(Arrays.copyOfRange(bytes, payload, secondDot)));
	}

	@Override
	public final Encoding prepare(Map<String, Object> claims) {
		byte[] payload = JsonMapper.shared().writeValueAsBytes(claims);
		Map<String, Object> prepared = SpringClaims.parameters(claims).getClaims().getClaims();
		return () -> encoded(encode(payload), prepared);
	}

	private String encode(byte[] payload) {
		byte[] segment = Base64.getUrlEncoder().withoutPadding().encode(payload);
		int signed = this.headerSegment.length + 1 + segment.length;
		byte[] token = Arrays.copyOf(this.headerSegment, signed + 1 + HmacSha256.ENCODED_LENGTH);
		token[this.headerSegment.length] = '.';
		System.arraycopy(segment, 0, token, this.headerSegment.length + 1, segment.length);
		token[signed] = '.';
		byte[] signature = Base64.getUrlEncoder().withoutPadding().encode(sign(token, signed));
		System.arraycopy(signature, 0, token, signed + 1, signature.length);
		return new String(token, StandardCharsets.ISO_8859_1);
	}

	private byte[] sign(byte[] token, int length) {
		Mac mac = this.macs.get();
		mac.update(token, 0, length);
		return mac.doFinal();
	}

	final Jwt jwt(String token, Map<String, Object> claims) {
		return new Jwt(token, (Instant) claims.get("iat"), (Instant) claims.get("exp"), this.header, claims);
	}

	abstract Object result(String token, byte[] payload);

	abstract Object encoded(String token, Map<String, Object> claims);

	/**
	 * HMAC and base64.
	 */
	static final class Hmac extends FloorContender {

		Hmac(SigningSecret secret) {
			super(secret);
		}

		@Override
		Object result(String token, byte[] payload) {
			return payload;
		}

		@Override
		Object encoded(String token, Map<String, Object> claims) {
			return token;
		}

	}

	/**
	 * That, and a {@link Jwt} of the claims of the first token, which stand for all.
	 */
	static final class BuiltJwt extends FloorContender {

		private volatile @Nullable Map<String, Object> claims;

		BuiltJwt(SigningSecret secret) {
			super(secret);
		}

		@Override
		Object result(String token, byte[] payload) {
			Map<String, Object> claims = this.claims;
			if (claims == null) {
				claims = BareClaims.read(payload);
				this.claims = claims;
			}
			return jwt(token, claims);
		}

		@Override
		Object encoded(String token, Map<String, Object> claims) {
			return jwt(token, claims);
		}

	}

	/**
	 * That, and the claims read from JSON.
	 */
	static final class ReadJwt extends FloorContender {

		ReadJwt(SigningSecret secret) {
			super(secret);
		}

		@Override
		Object result(String token, byte[] payload) {
			return jwt(token, BareClaims.read(payload));
		}

		@Override
		Object encoded(String token, Map<String, Object> claims) {
			return jwt(token, claims);
		}

	}

}
