package io.github.jwtsecret.test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.crypto.SecretKey;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;

import io.github.jwtsecret.jwt.HmacJwtEncoder;
import io.github.jwtsecret.jwt.JwtKeys;
import io.github.jwtsecret.key.HmacAlgorithm;
import io.github.jwtsecret.key.KeyRing;
import io.github.jwtsecret.key.KeyStatus;
import io.github.jwtsecret.key.SecretMaterial;
import io.github.jwtsecret.test.ClaimChange.Moment;

/**
 * Signs the tokens of tests. Beans and settings are asked for at each token: contexts
 * without an encoder have an issuer as well.
 */
final class TokenIssuer {

	private static final String CLOCK = "jwtClock";

	private static final Duration LIFETIME = Duration.ofMinutes(5);

	private final BeanFactory beanFactory;

	private final Environment environment;

	TokenIssuer(BeanFactory beanFactory, Environment environment) {
		this.beanFactory = beanFactory;
		this.environment = environment;
	}

	/**
	 * Sign a token.
	 * @param changes what differs from the usual claims
	 * @param key the key, or {@code null} for the application's encoder
	 * @param tampered whether to change the claims afterwards
	 * @return the token
	 */
	String issue(List<ClaimChange> changes, @Nullable SecretKey key, boolean tampered) {
		HmacAlgorithm algorithm = bean(JwtKeys.class).getAlgorithm();
		JwtEncoder encoder = (key != null) ? encoder(algorithm, key) : bean(JwtEncoder.class);
		Map<String, Object> claims = claims(changes);
		String token = encode(encoder, algorithm, claims);
		if (!tampered) {
			return token;
		}
		claims.put("tampered", true);
		return replacePayload(token, encode(encoder, algorithm, claims));
	}

	private static JwtEncoder encoder(HmacAlgorithm algorithm, SecretKey key) {
		byte[] bytes = key.getEncoded();
		if (bytes == null) {
			throw new IllegalArgumentException("'key' must have an encoded form");
		}
		KeyRing ring = KeyRing.builder(algorithm)
			.add(KeyStatus.ACTIVE, SecretMaterial.copyOf(bytes))
			.build(Instant.EPOCH);
		return new HmacJwtEncoder(() -> ring);
	}

	private Map<String, Object> claims(List<ClaimChange> changes) {
		Binder binder = Binder.get(this.environment);
		Moment moment = new Moment(clock().instant(),
				binder.bind("jwt.clock-skew", Duration.class).orElse(Duration.ofSeconds(60)));
		Map<String, Object> claims = new LinkedHashMap<>();
		binder.bind("jwt.issuer", String.class)
			.ifBound((issuer) -> addUnlessEmpty(claims, JwtClaimNames.ISS, issuer, issuer.isBlank()));
		binder.bind("jwt.audiences", Bindable.listOf(String.class))
			.ifBound((audiences) -> addUnlessEmpty(claims, JwtClaimNames.AUD, audiences, audiences.isEmpty()));
		claims.put(JwtClaimNames.IAT, moment.now());
		claims.put(JwtClaimNames.EXP, moment.now().plus(LIFETIME));
		changes.forEach((change) -> change.apply(claims, moment));
		return claims;
	}

	private static void addUnlessEmpty(Map<String, Object> claims, String name, Object value, boolean empty) {
		if (!empty) {
			claims.put(name, value);
		}
	}

	private Clock clock() {
		return this.beanFactory.containsBean(CLOCK) ? this.beanFactory.getBean(CLOCK, Clock.class) : Clock.systemUTC();
	}

	// An encoder of the application's own may need the header
	private static String encode(JwtEncoder encoder, HmacAlgorithm algorithm, Map<String, Object> claims) {
		JwsHeader header = JwsHeader.with(MacAlgorithm.valueOf(algorithm.name())).build();
		JwtClaimsSet claimsSet = JwtClaimsSet.builder().claims((all) -> all.putAll(claims)).build();
		return encoder.encode(JwtEncoderParameters.from(header, claimsSet)).getTokenValue();
	}

	private static String replacePayload(String token, String other) {
		return other.substring(0, other.lastIndexOf('.')) + token.substring(token.lastIndexOf('.'));
	}

	private <T> T bean(Class<T> type) {
		T bean = this.beanFactory.getBeanProvider(type).getIfAvailable();
		if (bean == null) {
			throw new IllegalStateException("This test context has no bean of type " + type.getName()
					+ ": add '@ImportAutoConfiguration({ JwtSecretAutoConfiguration.class,"
					+ " JwtCodecAutoConfiguration.class })' to the test");
		}
		return bean;
	}

}
