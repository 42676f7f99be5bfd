package io.github.jwtsecret.jwt;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import javax.crypto.spec.SecretKeySpec;

import com.nimbusds.jose.util.JSONObjectUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

import io.github.jwtsecret.key.HmacAlgorithm;
import io.github.jwtsecret.key.KeyRing;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares {@link HmacJwtEncoder} with the stock encoder: the same JSON in the token, and
 * the same header and claims in the result.
 */
class StockEncoderComparisonTests {

	private static final KeyRing RING = TestKeys.ring(HmacAlgorithm.HS256, 1);

	private static final SecretKeySpec KEY = new SecretKeySpec(TestKeys.bytes(1), "HmacSHA256");

	private static final Instant TIME = TestKeys.NOW.plusNanos(987_654_321);

	private final HmacJwtEncoder encoder = new HmacJwtEncoder(() -> RING);

	private final HmacJwtDecoder decoder = new HmacJwtDecoder(() -> RING,
			(jwt) -> OAuth2TokenValidatorResult.success());

	private final NimbusJwtEncoder stockEncoder = NimbusJwtEncoder.withSecretKey(KEY)
		.algorithm(MacAlgorithm.HS256)
		.jwkPostProcessor((jwk) -> jwk.keyID(RING.active().id().value()))
		.build();

	private final NimbusJwtDecoder stockDecoder = NimbusJwtDecoder.withSecretKey(KEY).build();

	StockEncoderComparisonTests() {
		this.stockDecoder.setJwtValidator((jwt) -> OAuth2TokenValidatorResult.success());
	}

	@ParameterizedTest
	@MethodSource("claims")
	void encodeWhenClaimsIsSameAsStock(Map<String, Object> claims) throws Exception {
		compare(JwsHeader.with(MacAlgorithm.HS256).build(), claims);
	}

	@ParameterizedTest
	@MethodSource("headers")
	void encodeWhenHeaderIsSameAsStock(JwsHeader header) throws Exception {
		compare(header, Map.of("sub", "joe"));
	}

	@Test
	void encodeWhenClaimsAtRandomIsSameAsStock() throws Exception {
		Random random = new Random(5);
		for (int i = 0; i < 2_000; i++) {
			Map<String, Object> claims = new HashMap<>(Map.of("first", 1));
			for (int j = 0; j < random.nextInt(8); j++) {
				claims.put(text(random), value(random, 4));
			}
			compare(JwsHeader.with(MacAlgorithm.HS256).type("JWT").build(), claims);
		}
	}

	static List<Map<String, Object>> claims() throws MalformedURLException {
		List<Map<String, Object>> all = new ArrayList<>();
		for (Object value : List.of("joe", "", "caf\u00e9 \u65e5\u672c \ud83d\ude00 \u2028 \"\\/\b\f\n\r\t\u0001\u007f",
				'x', 0, -1, Long.MIN_VALUE, Long.MAX_VALUE, (short) 7, (byte) -7, 0.1, -0.0, 1e300, 4.9e-324, 1.5f,
				new BigInteger("123456789012345678901234567890"), new BigDecimal("1.10"), new BigDecimal("1E+30"), true,
				false, URI.create("urn:a"), new URL("https://example.com/a?b"),
				UUID.fromString("00000000-0000-0001-0000-000000000002"), DayOfWeek.MONDAY, List.of(),
				List.of(1, "a", List.of(true)), Set.of("only"), new TreeSet<>(Set.of(3, 1, 2)),
				new String[] { "a", "b" }, new int[] { 1, 2 }, new byte[] { 1, -1 }, new double[] { 0.5 },
				new boolean[] { true }, new Object[] { 1, "a", null }, Map.of(),
				Map.of("a", Map.of("b", List.of(Map.of("c", 1)))), Map.of(1, "a"), Map.of(DayOfWeek.FRIDAY, 1),
				Arrays.asList("a", null), nullValue(), Date.from(TIME))) {
			all.add(Map.of("custom", value));
		}
		for (Object issuer : List.of("joe", "", "https://example.com", "https://example.com/", "HTTPS://example.com/a",
				"urn:example", URI.create("https://example.com/b"), new URL("http://localhost:8080/c"))) {
			all.add(Map.of("iss", issuer));
		}
		for (Object audience : List.of("joe", List.of("a"), List.of("a", "b"), Set.of("a"), Arrays.asList("a", null),
				Arrays.asList("a", 1, null), List.of(), URI.create("urn:a"))) {
			all.add(Map.of("aud", audience, "a", 1));
		}
		for (Object subject : List.of("joe", "", " ", 5, UUID.fromString("00000000-0000-0001-0000-000000000002"))) {
			all.add(Map.of("sub", subject, "jti", subject, "a", 1));
		}
		for (Object time : List.of(TIME, Instant.EPOCH, Instant.EPOCH.minusMillis(500), Instant.EPOCH.minusMillis(1500),
				Date.from(TIME), 1_700_000_000L, 1_700_000_000.9, "1700000000", "2026-03-01T12:00:00Z")) {
			all.add(Map.of("exp", time));
			all.add(Map.of("nbf", time));
			all.add(Map.of("iat", time));
		}
		Map<String, Object> full = new LinkedHashMap<>(Map.of("iss", "https://example.com", "sub", "joe", "aud",
				List.of("a", "b"), "iat", TIME, "nbf", TIME, "exp", TIME.plus(Duration.ofHours(1)), "jti", "1"));
		full.put("nothing", null);
		all.add(full);
		return all;
	}

	private static Map<String, Object> nullValue() {
		Map<String, Object> map = new HashMap<>();
		map.put("a", null);
		return map;
	}

	static List<JwsHeader> headers() {
		return List.of(JwsHeader.with(MacAlgorithm.HS256).build(),
				JwsHeader.with(MacAlgorithm.HS256).type("at+jwt").contentType("JWT").build(),
				JwsHeader.with(MacAlgorithm.HS256).keyId(RING.active().id().value()).build(),
				JwsHeader.with(MacAlgorithm.HS256).header("custom", List.of(1, Map.of("a", "b"))).build(),
				JwsHeader.with(MacAlgorithm.HS256)
					.jwkSetUrl("https://example.com/jwks")
					.x509Url("https://example.com/x509")
					.x509SHA256Thumbprint("AA")
					.x509CertificateChain(List.of("AA", "BB"))
					.build());
	}

	private void compare(JwsHeader header, Map<String, Object> claims) throws Exception {
		JwtEncoderParameters parameters = JwtEncoderParameters.from(header,
				JwtClaimsSet.builder().claims((all) -> all.putAll(claims)).build());
		Jwt expected = this.stockEncoder.encode(parameters);
		Jwt actual = this.encoder.encode(parameters);
		assertThat(json(actual, 0)).isEqualTo(json(expected, 0));
		assertThat(json(actual, 1)).isEqualTo(json(expected, 1));
		assertThat(actual.getHeaders()).isEqualTo(expected.getHeaders());
		assertThat(actual.getClaims()).isEqualTo(expected.getClaims());
		assertThat(actual.getIssuedAt()).isEqualTo(expected.getIssuedAt());
		assertThat(actual.getExpiresAt()).isEqualTo(expected.getExpiresAt());
		Jwt decoded = this.decoder.decode(actual.getTokenValue());
		assertThat(decoded.getClaims()).isEqualTo(this.stockDecoder.decode(actual.getTokenValue()).getClaims());
	}

	private static Map<String, Object> json(Jwt token, int segment) throws Exception {
		byte[] json = Base64.getUrlDecoder().decode(token.getTokenValue().split("\\.", 3)[segment]);
		return JSONObjectUtils.parse(new String(json, StandardCharsets.UTF_8));
	}

	private static Object value(Random random, int depth) {
		return switch (random.nextInt((depth > 0) ? 7 : 5)) {
			case 0 -> text(random);
			case 1 -> random.nextLong();
			case 2 -> random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20);
			case 3 -> random.nextBoolean();
			case 4 -> random.nextInt(1000);
			case 5 -> List.of(value(random, depth - 1), value(random, depth - 1));
			default -> Map.of(text(random), value(random, depth - 1));
		};
	}

	// Any character but surrogates, which the stock encoder replaces
	private static String text(Random random) {
		return random.ints(1 + random.nextInt(12), 0, (random.nextInt(4) == 0) ? 0x3000 : 0x80)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

}
