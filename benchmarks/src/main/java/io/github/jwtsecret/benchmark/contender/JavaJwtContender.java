package io.github.jwtsecret.benchmark.contender;

import java.util.Map;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.JWTVerifier;
import com.auth0.jwt.algorithms.Algorithm;

/**
 * Auth0's java-jwt.
 */
final class JavaJwtContender implements Contender {

	private final String keyId;

	private final Algorithm algorithm;

	private final JWTVerifier verifier;

	JavaJwtContender(SigningSecret secret) {
		this.keyId = secret.keyId();
		this.algorithm = Algorithm.HMAC256(secret.bytes());
		this.verifier = JWT.require(this.algorithm).acceptLeeway(60).build();
	}

	@Override
	public Object decode(String token) {
		return this.verifier.verify(token);
	}

	@Override
	public Encoding prepare(Map<String, Object> claims) {
		JWTCreator.Builder prepared = JWT.create().withKeyId(this.keyId).withPayload(claims);
		return () -> prepared.sign(this.algorithm);
	}

}
