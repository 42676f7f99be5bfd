package io.github.jwtsecret.jwt;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtEncodingException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

import io.github.jwtsecret.key.HmacAlgorithm;
import io.github.jwtsecret.key.KeyId;
import io.github.jwtsecret.key.KeyRing;
import io.github.jwtsecret.key.KeyStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

/**
 * Tests for {@link TokenCounts} and {@link RefusalReason}, with encoder and decoder.
 */
class TokenCountsTests {

	private static final OAuth2TokenValidator<Jwt> ACCEPT = (jwt) -> OAuth2TokenValidatorResult.success();

	private static final Clock CLOCK = Clock.fixed(TestKeys.NOW, ZoneOffset.UTC);

	private static final KeyId OLD = KeyId.derive(TestKeys.material(1));

	private static final KeyId NEW = KeyId.derive(TestKeys.material(2));

	private final TokenCounts counts = new TokenCounts();

	private final AtomicReference<KeyRing> ring = new AtomicReference<>(TestKeys.ring(HmacAlgorithm.HS256, 1));

	private final HmacJwtEncoder encoder = new HmacJwtEncoder(this.ring::get, CLOCK, this.counts);

	private final HmacJwtDecoder decoder = decoder(ACCEPT);

	@Test
	void reasonsWhenPublishedNeverChange() {
		assertThat(RefusalReason.values()).extracting(RefusalReason::id)
			.containsExactly("malformed", "signature", "expired", "issuer", "audience", "other");
		assertThat(RefusalReason.EXPIRED).hasToString("expired");
	}

	@Test
	void tokensWhenIssuedAndVerifiedCountForTheirKeyAndItsStatusThen() {
		String token = issue();
		this.decoder.decode(token);
		this.decoder.decode(token);
		this.ring.set(TestKeys.ring(HmacAlgorithm.HS256, 2, 1));
		this.decoder.decode(token);
		this.decoder.decode(issue());
		assertThat(this.counts.getKeyIds()).containsExactlyInAnyOrder(OLD, NEW);
		assertThat(this.counts.getIssued(OLD)).isEqualTo(1);
		assertThat(this.counts.getIssued(NEW)).isEqualTo(1);
		assertThat(verified(OLD)).containsExactly(0L, 2L, 1L);
		assertThat(verified(NEW)).containsExactly(0L, 1L, 0L);
		assertNothingRefused();
	}

	@Test
	void tokensWhenSignedWithTheNextKeyCountForIt() {
		this.ring.set(KeyRing.builder(HmacAlgorithm.HS256)
			.add(KeyStatus.ACTIVE, TestKeys.material(1))
			.add(KeyStatus.NEXT, TestKeys.material(2))
			.build(TestKeys.NOW));
		this.decoder.decode(tokens(2).sign("{\"alg\":\"HS256\",\"kid\":\"" + NEW + "\"}", TestTokens.PAYLOAD));
		assertThat(verified(NEW)).containsExactly(1L, 0L, 0L);
	}

	@Test
	void tokensWhenTheirKeyIdIsMissingOrForeignCountForTheKeyThatSigned() {
		this.ring.set(TestKeys.ring(HmacAlgorithm.HS256, 2, 1));
		for (String header : List.of(TestTokens.HEADER, "{\"alg\":\"HS256\",\"kid\":\"foreign\"}",
				"{\"alg\":\"HS256\",\"x5c\":[\"a\"]}")) {
			for (int i = 0; i < 3; i++) {
				this.decoder.decode(tokens(1).sign(header, TestTokens.PAYLOAD));
				this.decoder.decode(tokens(2).sign(header, TestTokens.PAYLOAD));
			}
		}
		assertThat(verified(OLD)).containsExactly(0L, 0L, 9L);
		assertThat(verified(NEW)).containsExactly(0L, 9L, 0L);
		assertThat(this.counts.getIssued(NEW)).isZero();
	}

	@Test
	void tokensWhenNotIssuedDoNotCount() {
		assertThatExceptionOfType(JwtEncodingException.class).isThrownBy(() -> this.encoder
			.encode(JwtEncoderParameters.from(JwtClaimsSet.builder().claim("object", new Object()).build())));
		assertThat(this.counts.getIssued(OLD)).isZero();
	}

	@Test
	void tokensWhenRefusedByTheDecoderCountByReason() {
		refuse(this.decoder, null);
		refuse(this.decoder, "a.b");
		refuse(this.decoder, tokens(1).sign("{\"alg\":\"HS512\"}", TestTokens.PAYLOAD));
		refuse(this.decoder, tokens(1).sign(TestTokens.HEADER, "[]"));
		refuse(this.decoder, tokens(3).sign(TestTokens.HEADER, TestTokens.PAYLOAD));
		assertThat(this.counts.getRefused(RefusalReason.MALFORMED)).isEqualTo(4);
		assertThat(this.counts.getRefused(RefusalReason.SIGNATURE)).isEqualTo(1);
		assertThat(verified(OLD)).containsExactly(0L, 0L, 0L);
	}

	@Test
	void tokensWhenTheirKeyHasEndedCountAsSignature() {
		Clock later = Clock.offset(CLOCK, Duration.ofHours(1));
		this.ring.set(KeyRing.builder(HmacAlgorithm.HS256)
			.add(KeyStatus.ACTIVE, TestKeys.material(1), OLD, TestKeys.NOW.plusSeconds(60))
			.build(TestKeys.NOW));
		refuse(new HmacJwtDecoder(this.ring::get, ACCEPT, later, this.counts), issue());
		assertThat(this.counts.getRefused(RefusalReason.SIGNATURE)).isEqualTo(1);
	}

	@Test
	void tokensWhenRefusedByValidatorsCountByReason() {
		JwtTimestampValidator times = new JwtTimestampValidator(Duration.ZERO);
		times.setClock(CLOCK);
		HmacJwtDecoder strict = decoder(new DelegatingOAuth2TokenValidator<>(times, new JwtIssuerValidator("us"),
				new JwtAudienceValidator("them")));
		refuse(strict, sign("{\"iss\":\"us\",\"aud\":\"them\",\"exp\":" + seconds(-1) + "}"));
		assertThat(this.counts.getRefused(RefusalReason.EXPIRED)).isEqualTo(1);
		refuse(strict, sign("{\"iss\":\"you\",\"aud\":\"them\",\"exp\":" + seconds(1) + "}"));
		assertThat(this.counts.getRefused(RefusalReason.ISSUER)).isEqualTo(1);
		refuse(strict, sign("{\"iss\":\"us\",\"aud\":\"you\"}"));
		assertThat(this.counts.getRefused(RefusalReason.AUDIENCE)).isEqualTo(1);
		refuse(strict, sign("{\"iss\":\"us\",\"aud\":\"them\",\"nbf\":" + seconds(1) + "}"));
		assertThat(this.counts.getRefused(RefusalReason.OTHER)).isEqualTo(1);
		refuse(strict, sign("{\"iss\":\"you\",\"aud\":\"you\",\"exp\":" + seconds(-1) + "}"));
		assertThat(this.counts.getRefused(RefusalReason.EXPIRED)).isEqualTo(2);
		assertThat(this.counts.getRefused(RefusalReason.ISSUER)).isEqualTo(1);
		assertThat(verified(OLD)).containsExactly(0L, 0L, 0L);
	}

	@Test
	void tokensWhenRefusedByOtherValidatorsCountAsOther() {
		String token = issue();
		refuse(decoder((jwt) -> OAuth2TokenValidatorResult.failure(new OAuth2Error("revoked"))), token);
		refuse(decoder((jwt) -> {
			throw new IllegalStateException("no database");
		}), token);
		assertThat(this.counts.getRefused(RefusalReason.OTHER)).isEqualTo(2);
		assertThat(verified(OLD)).containsExactly(0L, 0L, 0L);
	}

	@Test
	void keysWhenTheyLeaveKeepTheirCountsAndTheOldestOfManyGo() {
		String token = issue();
		for (int seed = 2; seed <= TokenCounts.MAXIMUM_KEYS; seed++) {
			this.ring.set(TestKeys.ring(HmacAlgorithm.HS256, seed));
			issue();
		}
		assertThat(this.counts.getKeyIds()).hasSize(TokenCounts.MAXIMUM_KEYS).contains(OLD);
		this.ring.set(TestKeys.ring(HmacAlgorithm.HS256, 2, 1));
		this.decoder.decode(token);
		assertThat(this.counts.getIssued(OLD)).isEqualTo(1);
		assertThat(this.counts.getIssued(NEW)).isEqualTo(1);
		this.ring.set(TestKeys.ring(HmacAlgorithm.HS256, 1001));
		issue();
		assertThat(this.counts.getKeyIds()).hasSize(TokenCounts.MAXIMUM_KEYS)
			.contains(OLD, NEW)
			.doesNotContain(KeyId.derive(TestKeys.material(3)));
		assertThat(this.counts.getIssued(KeyId.derive(TestKeys.material(3)))).isZero();
	}

	@Test
	void tokensWhenCountedByManyThreadsAreAllThere() throws Exception {
		ExecutorService executor = Executors.newFixedThreadPool(4);
		try {
			List<Future<?>> results = new ArrayList<>();
			for (int i = 0; i < 4; i++) {
				results.add(executor.submit(() -> {
					for (int j = 0; j < 2000; j++) {
						this.decoder.decode(issue());
					}
				}));
			}
			for (Future<?> result : results) {
				result.get();
			}
		}
		finally {
			executor.shutdownNow();
		}
		assertThat(this.counts.getIssued(OLD)).isEqualTo(8000);
		assertThat(verified(OLD)).containsExactly(0L, 8000L, 0L);
	}

	@Test
	void countsWhenNullAreRefused() {
		assertThatNullPointerException().isThrownBy(() -> new HmacJwtEncoder(this.ring::get, CLOCK, null))
			.withMessage("'counts' must not be null");
		assertThatNullPointerException().isThrownBy(() -> new HmacJwtDecoder(this.ring::get, ACCEPT, CLOCK, null))
			.withMessage("'counts' must not be null");
	}

	private HmacJwtDecoder decoder(OAuth2TokenValidator<Jwt> validator) {
		return new HmacJwtDecoder(this.ring::get, validator, CLOCK, this.counts);
	}

	private String issue() {
		return this.encoder.encode(JwtEncoderParameters.from(JwtClaimsSet.builder().subject("joe").build()))
			.getTokenValue();
	}

	private void refuse(HmacJwtDecoder decoder, String token) {
		assertThatExceptionOfType(JwtException.class).isThrownBy(() -> decoder.decode(token));
	}

	private List<Long> verified(KeyId id) {
		return List.of(this.counts.getVerified(id, KeyStatus.NEXT), this.counts.getVerified(id, KeyStatus.ACTIVE),
				this.counts.getVerified(id, KeyStatus.PREVIOUS));
	}

	private void assertNothingRefused() {
		for (RefusalReason reason : RefusalReason.values()) {
			assertThat(this.counts.getRefused(reason)).as(reason.id()).isZero();
		}
	}

	private static String sign(String payload) {
		return tokens(1).sign(TestTokens.HEADER, payload);
	}

	private static long seconds(int hours) {
		return TestKeys.NOW.plus(Duration.ofHours(hours)).getEpochSecond();
	}

	private static TestTokens tokens(int seed) {
		return new TestTokens(HmacAlgorithm.HS256, TestKeys.bytes(seed));
	}

}
