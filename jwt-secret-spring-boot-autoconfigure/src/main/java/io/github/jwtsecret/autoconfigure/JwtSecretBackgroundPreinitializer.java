package io.github.jwtsecret.autoconfigure;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import org.springframework.boot.autoconfigure.preinitialize.BackgroundPreinitializer;
import org.springframework.core.env.AbstractEnvironment;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;

import io.github.jwtsecret.jwt.HmacJwtDecoder;
import io.github.jwtsecret.jwt.HmacJwtEncoder;
import io.github.jwtsecret.reload.KeyRingHolder;

/**
 * Takes any text for a secret, reads and judges it, and signs and verifies a token with
 * it, while the application is still being prepared: on the thread that Spring Boot has
 * for what every start has to load (it has none on a single processor and in native
 * images). What this loads is most of what the secret and the first token cost otherwise:
 * the JDK's security providers, the policy's tables, the JSON parser. Nothing of it is
 * kept, and whether it is done, and in time, makes a difference to nothing but the time.
 */
final class JwtSecretBackgroundPreinitializer implements BackgroundPreinitializer {

	@Override
	public void preinitialize() throws GeneralSecurityException {
		ConfigurableEnvironment environment = environment();
		JwtSettings settings = JwtSettings.from(environment);
		Clock clock = Clock.systemUTC();
		KeyRingLoader loader = new KeyRingLoader(environment, settings, new DefaultResourceLoader(), () -> clock);
		KeyRingHolder holder = new KeyRingHolder(loader.loadFirst(), clock);
		new HmacJwtDecoder(holder::getRing, TokenValidators.of(settings, clock, List.of())).decode(token(holder));
	}

	private static ConfigurableEnvironment environment() throws GeneralSecurityException {
		byte[] digest = MessageDigest.getInstance("SHA-512").digest("any text".getBytes(StandardCharsets.US_ASCII));
		ConfigurableEnvironment environment = new AbstractEnvironment() {
		};
		environment.getPropertySources()
			.addFirst(new MapPropertySource("any", Map.of(ConfiguredSecrets.SECRET, HexFormat.of().formatHex(digest))));
		return environment;
	}

	private static String token(KeyRingHolder holder) {
		Instant now = Instant.now();
		JwtClaimsSet claims = JwtClaimsSet.builder()
			.issuer("https://issuer.example.org")
			.subject("subject")
			.issuedAt(now)
			.expiresAt(now.plus(Duration.ofMinutes(1)))
			.build();
		return new HmacJwtEncoder(holder::getRing).encode(JwtEncoderParameters.from(claims)).getTokenValue();
	}

}
