package io.github.jwtsecret.benchmark.contender;

import java.util.Map;

import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.HmacKey;

/**
 * The library jose4j.
 */
final class Jose4jContender implements Contender {

	private final String keyId;

	private final HmacKey key;

	private final JwtConsumer consumer;

	Jose4jContender(SigningSecret secret) {
		this.keyId = secret.keyId();
		this.key = new HmacKey(secret.bytes());
		this.consumer = new JwtConsumerBuilder().setVerificationKey(this.key)
			.setJwsAlgorithmConstraints(
					new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.HMAC_SHA256))
			.setAllowedClockSkewInSeconds(60)
			.setSkipDefaultAudienceValidation()
			.build();
	}

	@Override
	public Object decode(String token) throws InvalidJwtException {
		return this.consumer.process(token);
	}

	@Override
	public Encoding prepare(Map<String, Object> claims) {
		JwtClaims prepared = new JwtClaims();
		claims.forEach(prepared::setClaim);
		return () -> {
			JsonWebSignature signature = new JsonWebSignature();
			signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
			signature.setKeyIdHeaderValue(this.keyId);
			signature.setKey(this.key);
			signature.setPayload(prepared.toJson());
			return signature.getCompactSerialization();
		};
	}

}
