package io.github.jwtsecret.benchmark.contender;

import java.time.Instant;
import java.util.Map;

import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;

import io.github.jwtsecret.jwt.HmacJwtDecoder;
import io.github.jwtsecret.jwt.HmacJwtEncoder;
import io.github.jwtsecret.key.HmacAlgorithm;
import io.github.jwtsecret.key.KeyRing;
import io.github.jwtsecret.key.KeyStatus;

/**
 * Our encoder and decoder, as the starter makes them.
 */
public final class JwtSecretContender implements Contender {

	private final JwtEncoder encoder;

	private final JwtDecoder decoder;

	JwtSecretContender(SigningSecret secret) {
		this(KeyRing.builder(HmacAlgorithm.HS256).add(KeyStatus.ACTIVE, secret.material()).build(Instant.now()));
	}

	/**
	 * Create a contender on a ring of one's own.
	 * @param ring the ring
	 */
	public JwtSecretContender(KeyRing ring) {
		this.encoder = new HmacJwtEncoder(() -> ring);
		this.decoder = new HmacJwtDecoder(() -> ring, SpringClaims.validator());
	}

	@Override
	public Object decode(String token) {
		return this.decoder.decode(token);
	}

	@Override
	public Encoding prepare(Map<String, Object> claims) {
		JwtEncoderParameters parameters = SpringClaims.parameters(claims);
		return () -> this.encoder.encode(parameters);
	}

}
