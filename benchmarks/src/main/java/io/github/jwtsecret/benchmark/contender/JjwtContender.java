package io.github.jwtsecret.benchmark.contender;

import java.util.Map;

import javax.crypto.SecretKey;

import io.jsonwebtoken.Claims;
import io.jsonwebtoken.JwtParser;
import io.jsonwebtoken.Jwts;

/**
 * JJWT with its Jackson module.
 */
final class JjwtContender implements Contender {

	private final String keyId;

	private final SecretKey key;

	private final JwtParser parser;

	JjwtContender(SigningSecret secret) {
		this.keyId = secret.keyId();
		this.key = secret.key();
		this.parser = Jwts.parser()
			.sig()
			.clear()
			.add(Jwts.SIG.HS256)
			.and()
			.verifyWith(this.key)
			.clockSkewSeconds(60)
			.build();
	}

	@Override
	public Object decode(String token) {
		return this.parser.parseSignedClaims(token);
	}

	@Override
	public Encoding prepare(Map<String, Object> claims) {
		Claims prepared = Jwts.claims().add(claims).build();
		return () -> Jwts.builder()
			.header()
			.keyId(this.keyId)
			.and()
			.claims(prepared)
			.signWith(this.key, Jwts.SIG.HS256)
			.compact();
	}

}
