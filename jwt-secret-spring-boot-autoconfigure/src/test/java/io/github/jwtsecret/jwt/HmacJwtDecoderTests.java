package io.github.jwtsecret.jwt;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;

import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

import io.github.jwtsecret.key.HmacAlgorithm;
import io.github.jwtsecret.key.KeyId;
import io.github.jwtsecret.key.KeyRing;
import io.github.jwtsecret.key.KeyStatus;
import io.github.jwtsecret.key.SecretMaterial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Tests for {@link HmacJwtDecoder}.
 */
class HmacJwtDecoderTests {

	private static final OAuth2TokenValidator<Jwt> ACCEPT = (jwt) -> OAuth2TokenValidatorResult.success();

	private static final Clock CLOCK = Clock.fixed(TestKeys.NOW, ZoneOffset.UTC);

	private static final KeyRing RING = TestKeys.ring(HmacAlgorithm.HS256, 1, 2, 3);

	private static final TestTokens TOKENS = tokens(1);

	private final HmacJwtDecoder decoder = new HmacJwtDecoder(() -> RING, ACCEPT, CLOCK);

	@Test
	void decodeWhenTokenOfSpecificationReturnsClaims() {
		// RFC 7515, appendix A.1
		SecretMaterial key = SecretMaterial.copyOf(TestTokens.bytes(3, 35, 53, 75, 43, 15, 165, 188, 131, 126, 6, 101,
				119, 123, 166, 143, 90, 179, 40, 230, 240, 84, 201, 40, 169, 15, 132, 178, 210, 80, 46, 191, 211, 251,
				90, 146, 210, 6, 71, 239, 150, 138, 180, 195, 119, 98, 61, 34, 61, 46, 33, 114, 5, 46, 79, 8, 192, 205,
				154, 245, 103, 208, 128, 163));
		KeyRing ring = KeyRing.builder(HmacAlgorithm.HS256).add(KeyStatus.ACTIVE, key).build(TestKeys.NOW);
		Jwt token = new HmacJwtDecoder(() -> ring, ACCEPT).decode("eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9"
				+ ".eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFt"
				+ "cGxlLmNvbS9pc19yb290Ijp0cnVlfQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
		assertThat(token.getHeaders()).containsExactly(Map.entry("typ", "JWT"), Map.entry("alg", "HS256"));
		assertThat(token.getClaimAsString("iss")).isEqualTo("joe");
		assertThat(token.getExpiresAt()).isEqualTo("2011-03-22T18:43:00Z");
		assertThat(token.getIssuedAt()).isEqualTo("2011-03-22T18:42:59Z");
		assertThat(token.getClaimAsBoolean("http://example.com/is_root")).isTrue();
	}

	@ParameterizedTest
	@EnumSource
	void decodeWhenAlgorithmIsConfiguredReturnsToken(HmacAlgorithm algorithm) {
		KeyRing ring = TestKeys.ring(algorithm, 1);
		String token = new TestTokens(algorithm, TestKeys.bytes(1)).sign("{\"alg\":\"" + algorithm + "\"}",
				TestTokens.PAYLOAD);
		Jwt decoded = new HmacJwtDecoder(() -> ring, ACCEPT).decode(token);
		assertThat(decoded.getSubject()).isEqualTo("joe");
		assertThat(decoded.getTokenValue()).isSameAs(token);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3 })
	void decodeWithoutKeyIdTriesEveryKey(int seed) {
		assertThat(this.decoder.decode(tokens(seed).sign(TestTokens.HEADER, TestTokens.PAYLOAD))).isNotNull();
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3 })
	void decodeWithForeignKeyIdTriesEveryKey(int seed) {
		assertThat(this.decoder.decode(tokens(seed).sign(header("foreign"), TestTokens.PAYLOAD))).isNotNull();
		assertThat(this.decoder.decode(tokens(seed).sign(header(""), TestTokens.PAYLOAD))).isNotNull();
	}

	@Test
	void decodeWithKeyIdTriesOnlyThatKey() {
		for (int seed = 1; seed <= 3; seed++) {
			for (int named = 0; named < 3; named++) {
				String header = header(RING.keys().get(named).id().value());
				// A header that the ring knows, and one that it has to read
				for (String form : List.of(header, header.replace("{", "{ "))) {
					String token = tokens(seed).sign(form, TestTokens.PAYLOAD);
					assertThat(accepts(this.decoder, token)).isEqualTo(seed == named + 1);
				}
			}
		}
	}

	@Test
	void decodeWhenHeaderIsRepeatedReturnsSameToken() {
		String token = TOKENS.sign("{\"typ\":\"JWT\",\"alg\":\"HS256\",\"n\":1}", TestTokens.PAYLOAD);
		Jwt first = this.decoder.decode(token);
		assertThat(this.decoder.decode(token)).isEqualTo(first)
			.extracting(Jwt::getHeaders)
			.isEqualTo(first.getHeaders());
	}

	@Test
	void decodeWhenManyHeadersReturnsTokens() {
		for (int i = 0; i < 100; i++) {
			String header = "{\"alg\":\"HS256\",\"n\":" + i % 40 + "}";
			Jwt token = this.decoder.decode(TOKENS.sign(header, TestTokens.PAYLOAD));
			assertThat(token.getHeaders()).containsEntry("n", i % 40L);
			assertThat(this.decoder.decode(TOKENS.sign(header("foreign"), TestTokens.PAYLOAD))).isNotNull();
		}
	}

	@Test
	@SuppressWarnings("unchecked")
	void decodeWhenHeaderHasListsDoesNotShareThem() {
		String token = TOKENS.sign("{\"alg\":\"HS256\",\"list\":[1]}", TestTokens.PAYLOAD);
		((List<Object>) this.decoder.decode(token).getHeaders().get("list")).add(2);
		assertThat(this.decoder.decode(token).getHeaders()).containsEntry("list", List.of(1L));
	}

	@Test
	void decodeWhenForgedAfterSameHeaderThrows() {
		String header = header("foreign");
		this.decoder.decode(TOKENS.sign(header, TestTokens.PAYLOAD));
		assertThat(accepts(this.decoder, tokens(4).sign(header, TestTokens.PAYLOAD))).isFalse();
	}

	@Test
	void decodeWhenKeyHasExpiredThrows() {
		KeyRing ring = KeyRing.builder(HmacAlgorithm.HS256)
			.add(KeyStatus.ACTIVE, TestKeys.material(1))
			.add(KeyStatus.PREVIOUS, TestKeys.material(2), new KeyId("old"), TestKeys.NOW.plusSeconds(60))
			.build(TestKeys.NOW);
		String named = tokens(2).sign(header("old"), TestTokens.PAYLOAD);
		String unnamed = tokens(2).sign(TestTokens.HEADER, TestTokens.PAYLOAD);
		HmacJwtDecoder before = new HmacJwtDecoder(() -> ring, ACCEPT, Clock.offset(CLOCK, Duration.ofSeconds(59)));
		assertThat(List.of(named, unnamed)).allMatch((token) -> accepts(before, token));
		HmacJwtDecoder after = new HmacJwtDecoder(() -> ring, ACCEPT, Clock.offset(CLOCK, Duration.ofSeconds(60)));
		assertThat(List.of(named, unnamed)).noneMatch((token) -> accepts(after, token));
		assertThat(accepts(after, TOKENS.sign(TestTokens.HEADER, TestTokens.PAYLOAD))).isTrue();
	}

	@Test
	void decodeWhenRingIsReplacedUsesNewOne() {
		AtomicReference<KeyRing> ring = new AtomicReference<>(TestKeys.ring(HmacAlgorithm.HS256, 1));
		HmacJwtDecoder decoder = new HmacJwtDecoder(ring::get, ACCEPT);
		String first = TOKENS.sign(TestTokens.HEADER, TestTokens.PAYLOAD);
		String second = tokens(2).sign(TestTokens.HEADER, TestTokens.PAYLOAD);
		assertThat(accepts(decoder, first)).isTrue();
		assertThat(accepts(decoder, second)).isFalse();
		ring.set(TestKeys.ring(HmacAlgorithm.HS256, 2));
		assertThat(accepts(decoder, first)).isFalse();
		assertThat(accepts(decoder, second)).isTrue();
	}

	@Test
	void decodeWhenKeysRotateLosesNoToken() throws Exception {
		List<KeyRing> rings = List.of(TestKeys.ring(HmacAlgorithm.HS256, 1, 2),
				TestKeys.ring(HmacAlgorithm.HS256, 2, 1));
		AtomicReference<KeyRing> ring = new AtomicReference<>(rings.get(0));
		HmacJwtEncoder encoder = new HmacJwtEncoder(ring::get);
		HmacJwtDecoder decoder = new HmacJwtDecoder(ring::get, ACCEPT);
		ExecutorService executor = Executors.newFixedThreadPool(4);
		try {
			List<Future<Boolean>> results = new ArrayList<>();
			for (int thread = 0; thread < 4; thread++) {
				JwtClaimsSet claims = JwtClaimsSet.builder().subject("thread " + thread).build();
				results.add(executor.submit(() -> {
					for (int i = 0; i < 1_000; i++) {
						String token = encoder.encode(JwtEncoderParameters.from(claims)).getTokenValue();
						ring.set(rings.get(i / 10 % 2));
						if (!claims.getSubject().equals(decoder.decode(token).getSubject())) {
							return false;
						}
					}
					return true;
				}));
			}
			for (Future<Boolean> result : results) {
				assertThat(result.get()).isTrue();
			}
		}
		finally {
			executor.shutdownNow();
		}
	}

	@Test
	void decodeWhenLengthIsLimitReturnsToken() {
		String token = TOKENS.sign(TestTokens.HEADER, "{\"a\":\"" + "x".repeat(12_231) + "\"}");
		assertThat(token).hasSize(CompactToken.MAXIMUM_LENGTH);
		assertThat(accepts(this.decoder, token)).isTrue();
	}

	@Test
	void decodeWhenNestingAndNumbersAreLimitReturnsToken() {
		int depth = JsonReader.MAXIMUM_DEPTH - 1;
		String digits = "9".repeat(JsonReader.MAXIMUM_NUMBER_LENGTH);
		String payload = "{\"a\":" + "[".repeat(depth) + digits + "]".repeat(depth) + "}";
		assertThat(accepts(this.decoder, TOKENS.sign(TestTokens.HEADER, payload))).isTrue();
	}

	@Test
	void decodeWhenTimesAreLimitReturnsToken() {
		long limit = Long.MAX_VALUE / 1000;
		Jwt token = this.decoder
			.decode(TOKENS.sign(TestTokens.HEADER, "{\"exp\":" + limit + ",\"nbf\":-" + limit + "}"));
		assertThat(token.getExpiresAt()).isEqualTo(Instant.ofEpochSecond(limit));
		assertThat(token.getNotBefore()).isEqualTo(Instant.ofEpochSecond(-limit));
	}

	@Test
	void decodeWhenStringsHaveUnpairedSurrogatesKeepsThem() {
		Jwt token = this.decoder.decode(TOKENS.sign(TestTokens.HEADER, "{\"sub\":\"a\\ud83d\"}"));
		assertThat(token.getSubject()).isEqualTo("a\ud83d");
	}

	@Test
	void decodeWhenValidatorRefusesThrowsSameAsStock() {
		OAuth2TokenValidator<Jwt> validator = JwtValidators.createDefaultWithIssuer("https://other.example.com");
		NimbusJwtDecoder stock = NimbusJwtDecoder.withSecretKey(new SecretKeySpec(TestKeys.bytes(1), "HmacSHA256"))
			.macAlgorithm(MacAlgorithm.HS256)
			.build();
		stock.setJwtValidator(validator);
		String token = TOKENS.sign("{\"alg\":\"HS256\",\"typ\":\"at+jwt\"}",
				"{\"iss\":\"https://example.com\",\"exp\":1,\"nbf\":99999999999}");
		JwtValidationException expected = (JwtValidationException) catchThrowable(() -> stock.decode(token));
		Throwable actual = catchThrowable(() -> new HmacJwtDecoder(() -> RING, validator).decode(token));
		assertThat(actual).isInstanceOf(JwtValidationException.class).hasMessage(expected.getMessage());
		assertThat(((JwtValidationException) actual).getErrors()).hasSameSizeAs(expected.getErrors())
			.extracting(OAuth2Error::getDescription)
			.containsExactlyElementsOf(expected.getErrors().stream().map(OAuth2Error::getDescription).toList());
		assertThat(actual.getStackTrace()).isEmpty();
	}

	@Test
	void decodeWhenErrorHasNoDescriptionThrowsSameMessageAsStock() {
		HmacJwtDecoder decoder = new HmacJwtDecoder(() -> RING,
				(jwt) -> OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token")));
		assertThatExceptionOfType(JwtValidationException.class)
			.isThrownBy(() -> decoder.decode(TOKENS.sign(TestTokens.HEADER, TestTokens.PAYLOAD)))
			.withMessage("Unable to validate Jwt");
	}

	@Test
	void decodeWhenExpiredThrows() {
		JwtTimestampValidator validator = new JwtTimestampValidator(Duration.ofSeconds(60));
		validator.setClock(CLOCK);
		HmacJwtDecoder decoder = new HmacJwtDecoder(() -> RING, validator, CLOCK);
		long now = TestKeys.NOW.getEpochSecond();
		assertThat(accepts(decoder, TOKENS.sign(TestTokens.HEADER, "{\"exp\":" + (now - 60) + "}"))).isTrue();
		assertThatExceptionOfType(JwtValidationException.class)
			.isThrownBy(() -> decoder.decode(TOKENS.sign(TestTokens.HEADER, "{\"exp\":" + (now - 61) + "}")))
			.withMessage("An error occurred while attempting to decode the Jwt: Jwt expired at 2026-03-01T11:58:59Z");
	}

	@Test
	void decodeWhenValidatorFailsThrowsJwtException() {
		IllegalStateException cause = new IllegalStateException("down");
		HmacJwtDecoder decoder = new HmacJwtDecoder(() -> RING, (jwt) -> {
			throw cause;
		});
		assertThatExceptionOfType(JwtException.class)
			.isThrownBy(() -> decoder.decode(TOKENS.sign(TestTokens.HEADER, TestTokens.PAYLOAD)))
			.isNotInstanceOf(BadJwtException.class)
			.withMessage("The claims could not be validated")
			.withCause(cause);
	}

	@Test
	void decodeWhenStockValidatorFailsOnClaimThrowsJwtException() {
		HmacJwtDecoder decoder = new HmacJwtDecoder(() -> RING, JwtValidators.createDefault());
		assertThatExceptionOfType(JwtException.class)
			.isThrownBy(() -> decoder.decode(TOKENS.sign(TestTokens.HEADER, "{\"cnf\":\"text\"}")));
	}

	@Test
	void decodeWhenValidatorHasNoResultThrowsJwtException() {
		HmacJwtDecoder decoder = new HmacJwtDecoder(() -> RING, (jwt) -> null);
		assertThatExceptionOfType(JwtException.class)
			.isThrownBy(() -> decoder.decode(TOKENS.sign(TestTokens.HEADER, TestTokens.PAYLOAD)));
	}

	@Test
	void decodeWhenForgedDoesNotValidate() {
		HmacJwtDecoder decoder = new HmacJwtDecoder(() -> RING, new JwtIssuerValidator("other"));
		assertThatExceptionOfType(RefusedJwtException.class)
			.isThrownBy(() -> decoder.decode(tokens(4).sign(TestTokens.HEADER, TestTokens.PAYLOAD)))
			.withMessage("The signature is not valid");
	}

	@Test
	void createWhenArgumentIsNullThrows() {
		assertThatNullPointerException().isThrownBy(() -> new HmacJwtDecoder(null, ACCEPT))
			.withMessage("'ring' must not be null");
		assertThatNullPointerException().isThrownBy(() -> new HmacJwtDecoder(() -> RING, null))
			.withMessage("'validator' must not be null");
	}

	private static boolean accepts(HmacJwtDecoder decoder, String token) {
		Throwable thrown = catchThrowable(() -> decoder.decode(token));
		assertThat(thrown).satisfiesAnyOf((none) -> assertThat(none).isNull(),
				(refused) -> assertThat(refused).isInstanceOf(RefusedJwtException.class));
		return thrown == null;
	}

	private static TestTokens tokens(int seed) {
		return new TestTokens(HmacAlgorithm.HS256, TestKeys.bytes(seed));
	}

	private static String header(String id) {
		return "{\"alg\":\"HS256\",\"kid\":\"" + id + "\"}";
	}

}
