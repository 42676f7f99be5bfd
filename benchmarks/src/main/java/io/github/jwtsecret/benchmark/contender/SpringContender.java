package io.github.jwtsecret.benchmark.contender;

import java.util.Map;

import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/**
 * Spring Security's encoder and decoder.
 */
final class SpringContender implements Contender {

	private final JwtEncoder encoder;

	private final JwtDecoder decoder;

	SpringContender(SigningSecret secret) {
		this.encoder = NimbusJwtEncoder.withSecretKey(secret.key()).algorithm(MacAlgorithm.HS256).build();
		NimbusJwtDecoder decoder = NimbusJwtDecoder.withSecretKey(secret.key())
			.macAlgorithm(MacAlgorithm.HS256)
			.build();
		decoder.setJwtValidator(JwtValidators.createDefault());
		this.decoder = decoder;
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
