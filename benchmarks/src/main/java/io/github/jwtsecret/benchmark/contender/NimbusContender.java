package io.github.jwtsecret.benchmark.contender;

import java.text.ParseException;
import java.util.Map;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;

/**
 * Nimbus without its processor: signer, verifier and claims verifier.
 */
final class NimbusContender implements Contender {

	private final JWSHeader header;

	private final JWSSigner signer;

	private final JWSVerifier verifier;

	private final DefaultJWTClaimsVerifier<SecurityContext> claimsVerifier = new DefaultJWTClaimsVerifier<>(null, null);

	NimbusContender(SigningSecret secret) throws JOSEException {
		this.header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(secret.keyId()).build();
		this.signer = new MACSigner(secret.key());
		this.verifier = new MACVerifier(secret.key());
	}

	@Override
	public Object decode(String token) throws ParseException, JOSEException, BadJOSEException {
		SignedJWT jwt = SignedJWT.parse(token);
		if (!jwt.getHeader().getAlgorithm().equals(JWSAlgorithm.HS256) || !jwt.verify(this.verifier)) {
			throw new BadJOSEException("Signed by another key");
		}
		JWTClaimsSet claims = jwt.getJWTClaimsSet();
		this.claimsVerifier.verify(claims, null);
		return claims;
	}

	@Override
	public Encoding prepare(Map<String, Object> claims) throws ParseException {
		JWTClaimsSet prepared = JWTClaimsSet.parse(claims);
		return () -> {
			SignedJWT jwt = new SignedJWT(this.header, prepared);
			jwt.sign(this.signer);
			return jwt.serialize();
		};
	}

}
