package io.github.jwtsecret.integration.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.cloud.context.refresh.ContextRefresher;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;

import io.github.jwtsecret.integration.KeyState;
import io.github.jwtsecret.jwt.JwtKeys;

/**
 * An application without a web server that reads its secret from a store, and logs as
 * much as anybody may let it.
 */
public final class StoreApplication implements AutoCloseable {

	private final ConfigurableApplicationContext context;

	private StoreApplication(ConfigurableApplicationContext context) {
		this.context = context;
	}

	/**
	 * Start the application.
	 * @param store the store that it reads
	 * @return the application
	 */
	public static StoreApplication start(SecretStore store) {
		Map<String, String> settings = new TreeMap<>(store.settings());
		store.loggers().forEach((logger) -> settings.putIfAbsent("logging.level." + logger, "DEBUG"));
		return start(settings);
	}

	/**
	 * Start the application.
	 * @param settings the properties that it is started with
	 * @return the application
	 */
	public static StoreApplication start(Map<String, String> settings) {
		Map<String, String> properties = new TreeMap<>(settings);
		properties.put("logging.level.io.github.jwtsecret", "TRACE");
		List<String> arguments = properties.entrySet()
			.stream()
			.map((property) -> "--" + property.getKey() + "=" + property.getValue())
			.toList();
		return new StoreApplication(new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE)
			.run(arguments.toArray(String[]::new)));
	}

	/**
	 * Return the keys of the application.
	 * @return id and status of each, the active one first
	 */
	public List<KeyState> keys() {
		return this.context.getBean(JwtKeys.class)
			.getKeys()
			.stream()
			.map((key) -> new KeyState(key.id().value(), key.status()))
			.toList();
	}

	/**
	 * Sign a token with the active key.
	 * @return the token
	 */
	public String issue() {
		Instant now = Instant.now();
		JwtClaimsSet claims = JwtClaimsSet.builder()
			.subject("user")
			.issuedAt(now)
			.expiresAt(now.plus(1, ChronoUnit.HOURS))
			.build();
		return this.context.getBean(JwtEncoder.class).encode(JwtEncoderParameters.from(claims)).getTokenValue();
	}

	/**
	 * Verify a token.
	 * @param token the token
	 * @return its content
	 * @throws org.springframework.security.oauth2.jwt.JwtException if it is refused
	 */
	public Jwt verify(String token) {
		return this.context.getBean(JwtDecoder.class).decode(token);
	}

	/**
	 * Read the properties anew, as the endpoint {@code refresh} of Spring Cloud does.
	 */
	public void refresh() {
		this.context.getBean(ContextRefresher.class).refresh();
	}

	@Override
	public void close() {
		this.context.close();
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}
