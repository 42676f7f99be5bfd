package io.github.jwtsecret.benchmark.contender;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;

import io.fusionauth.jwt.JWTDecoder;
import io.fusionauth.jwt.JWTEncoder;
import io.fusionauth.jwt.Signer;
import io.fusionauth.jwt.Verifier;
import io.fusionauth.jwt.domain.JWT;
import io.fusionauth.jwt.hmac.HMACSigner;
import io.fusionauth.jwt.hmac.HMACVerifier;

/**
 * FusionAuth's fusionauth-jwt.
 */
final class FusionAuthContender implements Contender {

	private final Signer signer;

	private final Verifier verifier;

	private final JWTEncoder encoder = JWT.getEncoder();

	private final JWTDecoder decoder = JWT.getDecoder().withClockSkew(60);

	FusionAuthContender(SigningSecret secret) {
		this.signer = HMACSigner.newSHA256Signer(secret.bytes(), secret.keyId());
		this.verifier = HMACVerifier.newVerifier(secret.bytes());
	}

	@Override
	public Object decode(String token) {
		return this.decoder.decode(token, this.verifier);
	}

	@Override
	public Encoding prepare(Map<String, Object> claims) {
		JWT prepared = new JWT();
		claims.forEach((name, value) -> {
			switch (name) {
				case "aud" -> prepared.setAudience(value);
				case "exp" -> prepared.setExpiration(time(value));
				case "iat" -> prepared.setIssuedAt(time(value));
				case "iss" -> prepared.setIssuer((String) value);
				case "jti" -> prepared.setUniqueId((String) value);
				case "nbf" -> prepared.setNotBefore(time(value));
				case "sub" -> prepared.setSubject((String) value);
				default -> prepared.addClaim(name, value);
			}
		});
		return () -> this.encoder.encode(prepared, this.signer);
	}

	private static ZonedDateTime time(Object seconds) {
		return Instant.ofEpochSecond((long) seconds).atZone(ZoneOffset.UTC);
	}

}
