package io.github.jwtsecret.jwt;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtEncodingException;

import io.github.jwtsecret.key.HmacAlgorithm;
import io.github.jwtsecret.key.KeyId;
import io.github.jwtsecret.key.KeyRing;
import io.github.jwtsecret.key.KeyStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

/**
 * Tests for {@link HmacJwtEncoder}.
 */
class HmacJwtEncoderTests {

	private static final KeyRing RING = TestKeys.ring(HmacAlgorithm.HS256, 1, 2);

	private static final String ID = RING.active().id().value();

	private static final String OTHER_ID = RING.keys().get(1).id().value();

	private final HmacJwtEncoder encoder = new HmacJwtEncoder(() -> RING);

	private final HmacJwtDecoder decoder = new HmacJwtDecoder(() -> RING,
			(jwt) -> OAuth2TokenValidatorResult.success());

	@Test
	void encodeWithoutHeaderHasAlgorithmAndKeyId() {
		Jwt token = this.encoder.encode(parameters(Map.of("sub", "joe")));
		assertThat(json(token, 0)).isEqualTo("{\"alg\":\"HS256\",\"kid\":\"" + ID + "\"}");
		assertThat(json(token, 1)).isEqualTo("{\"sub\":\"joe\"}");
		assertThat(token.getHeaders()).containsOnly(Map.entry("alg", MacAlgorithm.HS256), Map.entry("kid", ID));
		assertThat(token.getClaims()).containsOnly(Map.entry("sub", "joe"));
		assertThat(token.getTokenValue())
			.isEqualTo(new TestTokens(HmacAlgorithm.HS256, TestKeys.bytes(1)).sign(json(token, 0), json(token, 1)));
	}

	@ParameterizedTest
	@EnumSource
	void encodeWhenDecodedHasSameClaims(HmacAlgorithm algorithm) {
		KeyRing ring = TestKeys.ring(algorithm, 1);
		Jwt token = new HmacJwtEncoder(() -> ring).encode(parameters(Map.of("sub", "joe", "iat", TestKeys.NOW, "exp",
				TestKeys.NOW.plusSeconds(60), "aud", List.of("a"), "roles", List.of("x", "y"))));
		Jwt decoded = new HmacJwtDecoder(() -> ring, (jwt) -> OAuth2TokenValidatorResult.success())
			.decode(token.getTokenValue());
		assertThat(decoded.getClaims()).isEqualTo(token.getClaims());
		assertThat(decoded).isEqualTo(token);
		assertThat(decoded.getHeaders()).containsEntry("alg", algorithm.name());
	}

	@Test
	void encodeWithHeaderAddsKeyId() {
		Jwt token = encode(JwsHeader.with(MacAlgorithm.HS256).type("at+jwt").header("custom", 1).build());
		assertThat(token.getHeaders()).containsOnly(Map.entry("alg", MacAlgorithm.HS256), Map.entry("typ", "at+jwt"),
				Map.entry("custom", 1), Map.entry("kid", ID));
		assertThat(this.decoder.decode(token.getTokenValue()).getHeaders()).containsOnly(Map.entry("alg", "HS256"),
				Map.entry("typ", "at+jwt"), Map.entry("custom", 1L), Map.entry("kid", ID));
	}

	@Test
	void encodeWithBlankKeyIdReplacesIt() {
		assertThat(encode(header("kid", " ")).getHeaders()).containsEntry("kid", ID);
	}

	@Test
	void encodeWithForeignKeyIdKeepsIt() {
		Jwt token = encode(JwsHeader.with(MacAlgorithm.HS256).keyId("foreign").build());
		assertThat(token.getHeaders()).containsEntry("kid", "foreign");
		assertThat(this.decoder.decode(token.getTokenValue()).getHeaders()).containsEntry("kid", "foreign");
	}

	@Test
	void encodeWithKeyIdOfOtherKeyThrows() {
		assertThatExceptionOfType(JwtEncodingException.class)
			.isThrownBy(() -> encode(JwsHeader.with(MacAlgorithm.HS256).keyId(OTHER_ID).build()))
			.withMessage("The header names the key " + OTHER_ID + ", but the active one is " + ID);
	}

	@Test
	void encodeWithOtherAlgorithmThrows() {
		assertThatExceptionOfType(JwtEncodingException.class)
			.isThrownBy(() -> encode(JwsHeader.with(MacAlgorithm.HS512).build()))
			.withMessage("The header asks for the algorithm HS512, but the configured one is HS256");
		assertThatExceptionOfType(JwtEncodingException.class)
			.isThrownBy(() -> encode(JwsHeader.with(SignatureAlgorithm.RS256).build()))
			.withMessage("The header asks for the algorithm RS256, but the configured one is HS256");
		assertThatExceptionOfType(JwtEncodingException.class).isThrownBy(() -> encode(header("alg", "none")))
			.withMessage("The header asks for the algorithm none, but the configured one is HS256");
	}

	@ParameterizedTest
	@MethodSource
	void encodeWhenDecoderWouldRefuseHeaderThrows(JwsHeader header, String message) {
		assertThatExceptionOfType(JwtEncodingException.class).isThrownBy(() -> encode(header)).withMessage(message);
	}

	static List<Object[]> encodeWhenDecoderWouldRefuseHeaderThrows() {
		return List.of(
				new Object[] { JwsHeader.with(MacAlgorithm.HS256).criticalHeader("exp", 1).build(),
						"The crit header parameter is not supported" },
				new Object[] { header("crit", List.of()), "The crit header parameter is not supported" },
				new Object[] { header("b64", false), "The b64 header parameter is not supported" },
				new Object[] { header("b64", true), "The b64 header parameter is not supported" },
				new Object[] { header("enc", "A128GCM"), "The enc header parameter is not supported" },
				new Object[] { header("jwk", Map.of("kty", "oct")), "The jwk header parameter is not supported" },
				new Object[] { header("kid", 1), "The kid header parameter is malformed" },
				new Object[] { header("typ", List.of()), "The typ header parameter is malformed" },
				new Object[] { header("x5c", List.of()), "The x5c header parameter is malformed" });
	}

	@ParameterizedTest
	@MethodSource
	void encodeWhenClaimsHaveNoFormThrows(Map<String, Object> claims, String message) {
		assertThatExceptionOfType(JwtEncodingException.class).isThrownBy(() -> this.encoder.encode(parameters(claims)))
			.withMessage(message);
	}

	static List<Object[]> encodeWhenClaimsHaveNoFormThrows() {
		Map<String, Object> empty = new LinkedHashMap<>();
		empty.put("a", null);
		List<Object> circle = new ArrayList<>();
		circle.add(circle);
		Map<Object, Object> nullKey = new LinkedHashMap<>();
		nullKey.put(null, 1);
		return List.of(new Object[] { empty, "There is no claim with a value" },
				new Object[] { Map.of("sub", " "), "There is no claim with a value" },
				new Object[] { Map.of("exp", TestKeys.NOW, "iat", TestKeys.NOW),
						"'exp' must be at least one second after 'iat'" },
				new Object[] { Map.of("exp", TestKeys.NOW.plusMillis(999), "iat", TestKeys.NOW),
						"'exp' must be at least one second after 'iat'" },
				new Object[] { Map.of("exp", "tomorrow"), "'exp' is not a time" },
				new Object[] { Map.of("nbf", List.of()), "'nbf' is not a time" },
				new Object[] { Map.of("iat", Instant.MAX), "'iat' is out of range" },
				new Object[] { Map.of("a", Instant.MIN), "A time is out of range" },
				new Object[] { Map.of("iss", "a:b c"), "'iss' has a colon, so it must be a URI" },
				new Object[] { Map.of("a", circle), "Values are nested more than 32 levels deep" },
				new Object[] { Map.of("a", Double.NaN), "A number is not finite" },
				new Object[] { Map.of("a", List.of(Float.NEGATIVE_INFINITY)), "A number is not finite" },
				new Object[] { Map.of("a", new BigDecimal("1E+400")), "A number is not finite" },
				new Object[] { Map.of("a", BigInteger.TEN.pow(128)), "A number has more than 128 characters" },
				new Object[] { Map.of("a", Map.of(1, "x", "1", "y")), "Keys of a map have the same JSON form" },
				new Object[] { Map.of("a", nullKey), "There is no JSON form for a null as the key of a map" },
				new Object[] { Map.of("a", Optional.of(1)),
						"There is no JSON form for a value of type java.util.Optional" },
				new Object[] { Map.of("a", Locale.ROOT), "There is no JSON form for a value of type java.util.Locale" },
				new Object[] { Map.of("a", TestKeys.material(1)),
						"There is no JSON form for a value of type io.github.jwtsecret.key.SecretMaterial" },
				new Object[] { Map.of("a", "x".repeat(13_000)), "The token would have more than 16384 characters" });
	}

	@Test
	void encodeWhenTimesAreNestedWritesSeconds() {
		Jwt token = this.encoder.encode(parameters(Map.of("auth_time", TestKeys.NOW, "a", List.of(TestKeys.NOW))));
		Map<String, Object> claims = this.decoder.decode(token.getTokenValue()).getClaims();
		assertThat(claims).containsOnly(Map.entry("auth_time", TestKeys.NOW.getEpochSecond()),
				Map.entry("a", List.of(TestKeys.NOW.getEpochSecond())));
	}

	@Test
	void encodeWhenCharactersAndCountersWritesThem() {
		Jwt token = this.encoder.encode(parameters(Map.of("a", CharBuffer.wrap("x"), "b", new AtomicInteger(1))));
		assertThat(this.decoder.decode(token.getTokenValue()).getClaims()).containsOnly(Map.entry("a", "x"),
				Map.entry("b", 1L));
	}

	@Test
	void encodeWhenStringsHaveUnpairedSurrogatesKeepsThem() {
		Jwt token = this.encoder.encode(parameters(Map.of("sub", "a\ud83d", "jti", "\ude00b", "c", "\ud83d\ude00")));
		assertThat(this.decoder.decode(token.getTokenValue()).getClaims()).isEqualTo(token.getClaims());
	}

	@Test
	void encodeWhenRingIsReplacedUsesNewOne() {
		AtomicReference<KeyRing> ring = new AtomicReference<>(RING);
		HmacJwtEncoder encoder = new HmacJwtEncoder(ring::get);
		assertThat(encoder.encode(parameters(Map.of("a", 1))).getHeaders()).containsEntry("kid", ID);
		ring.set(TestKeys.ring(HmacAlgorithm.HS512, 2, 1));
		Jwt token = encoder.encode(parameters(Map.of("a", 1)));
		assertThat(token.getHeaders()).containsOnly(Map.entry("alg", MacAlgorithm.HS512), Map.entry("kid", OTHER_ID));
		assertThat(token.getTokenValue())
			.isEqualTo(new TestTokens(HmacAlgorithm.HS512, TestKeys.bytes(2)).sign(json(token, 0), json(token, 1)));
	}

	@Test
	void encodeWhenActiveKeyHasExpiredThrows() {
		KeyRing ring = KeyRing.builder(HmacAlgorithm.HS256)
			.add(KeyStatus.ACTIVE, TestKeys.material(1), new KeyId("old"), TestKeys.NOW.plusSeconds(60))
			.build(TestKeys.NOW);
		Clock clock = Clock.fixed(TestKeys.NOW, ZoneOffset.UTC);
		HmacJwtEncoder before = new HmacJwtEncoder(() -> ring, Clock.offset(clock, Duration.ofSeconds(59)));
		assertThat(before.encode(parameters(Map.of("a", 1)))).isNotNull();
		HmacJwtEncoder after = new HmacJwtEncoder(() -> ring, Clock.offset(clock, Duration.ofSeconds(60)));
		assertThatExceptionOfType(JwtEncodingException.class).isThrownBy(() -> after.encode(parameters(Map.of("a", 1))))
			.withMessage("The active key old has expired");
	}

	@Test
	void createWhenArgumentIsNullThrows() {
		assertThatNullPointerException().isThrownBy(() -> new HmacJwtEncoder(null))
			.withMessage("'ring' must not be null");
		assertThatNullPointerException().isThrownBy(() -> this.encoder.encode(null))
			.withMessage("'parameters' must not be null");
	}

	private Jwt encode(JwsHeader header) {
		return this.encoder.encode(JwtEncoderParameters.from(header, JwtClaimsSet.builder().subject("joe").build()));
	}

	private static JwsHeader header(String name, Object value) {
		return JwsHeader.with(MacAlgorithm.HS256).header(name, value).build();
	}

	private static JwtEncoderParameters parameters(Map<String, Object> claims) {
		return JwtEncoderParameters.from(JwtClaimsSet.builder().claims((all) -> all.putAll(claims)).build());
	}

	private static String json(Jwt token, int segment) {
		return new String(Base64.getUrlDecoder().decode(token.getTokenValue().split("\\.", 3)[segment]),
				StandardCharsets.UTF_8);
	}

}
