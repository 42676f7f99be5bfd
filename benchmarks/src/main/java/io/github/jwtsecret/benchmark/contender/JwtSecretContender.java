package io.github.jwtsecret.benchmark.contender;

import java.util.List;
import java.util.Map;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;

import io.github.jwtsecret.autoconfigure.JwtCodecAutoConfiguration;
import io.github.jwtsecret.autoconfigure.JwtSecretAutoConfiguration;

/**
 * Our encoder and decoder: the beans of an application that has the starter.
 */
public final class JwtSecretContender implements Contender {

	private final JwtEncoder encoder;

	private final JwtDecoder decoder;

	/**
	 * Create a contender.
	 * @param secret the current secret
	 * @param previous the previous ones
	 */
	public JwtSecretContender(SigningSecret secret, List<SigningSecret> previous) {
		AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
		context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("secrets", Map.of("jwt.secret", secret.text(), "jwt.previous-secrets",
					String.join(",", previous.stream().map(SigningSecret::text).toList()))));
		context.register(JwtSecretAutoConfiguration.class, JwtCodecAutoConfiguration.class);
		context.refresh();
		this.encoder = context.getBean(JwtEncoder.class);
		this.decoder = context.getBean(JwtDecoder.class);
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
