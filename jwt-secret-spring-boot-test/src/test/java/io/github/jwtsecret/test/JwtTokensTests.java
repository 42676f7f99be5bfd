package io.github.jwtsecret.test;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import io.github.jwtsecret.jwt.JwtKeys;
import io.github.jwtsecret.jwt.TokenCounts;
import io.github.jwtsecret.key.KeyId;
import io.github.jwtsecret.key.SecretMaterial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

/**
 * Tests for {@link JwtTokens} and {@link TestJwt}.
 */
@SpringBootTest(classes = CodecConfiguration.class, properties = { "jwt.issuer=https://issuer.example.org",
		"jwt.audiences=one,two", "jwt.clock-skew=2h", "jwt.algorithm=HS512" })
class JwtTokensTests {

	private static final String PREVIOUS = HexFormat.of().formatHex(new SecureRandom().generateSeed(64));

	@Autowired
	private JwtTokens tokens;

	@Autowired
	private JwtDecoder decoder;

	@Autowired
	private JwtKeys keys;

	@DynamicPropertySource
	static void previousSecret(DynamicPropertyRegistry registry) {
		registry.add("jwt.previous-secrets", () -> PREVIOUS);
	}

	@Test
	void valueWhenNothingIsSaidIsAccepted() {
		Jwt jwt = this.decoder.decode(this.tokens.forSubject("alice").value());
		assertThat(jwt.getSubject()).isEqualTo("alice");
		assertThat(jwt.getClaimAsString("iss")).isEqualTo("https://issuer.example.org");
		assertThat(jwt.getAudience()).containsExactly("one", "two");
		assertThat(jwt.getIssuedAt()).isCloseTo(Instant.now(), within(Duration.ofSeconds(30)));
		assertThat(jwt.getExpiresAt()).isEqualTo(jwt.getIssuedAt().plus(Duration.ofMinutes(5)));
		assertThat(jwt.getHeaders()).containsEntry("alg", "HS512")
			.containsEntry("kid", this.keys.getActiveKeyId().value());
		assertThat(jwt.getClaims()).containsOnlyKeys("sub", "iss", "aud", "iat", "exp");
	}

	@Test
	void valueWhenApplicationEncodesIsItsOwnToken(@Autowired JwtEncoder encoder, @Autowired TokenCounts counts) {
		KeyId active = this.keys.getActiveKeyId();
		long issued = counts.getIssued(active);
		this.tokens.forSubject("alice").value();
		assertThat(counts.getIssued(active)).isEqualTo(issued + 1);
	}

	@Test
	void withWhenClaimsAreChangedLeavesFirstTokenAlone() {
		TestJwt first = this.tokens.forSubject("alice");
		TestJwt second = first.withScopes("read", "write").withClaim("tenant", 7).withoutClaim("exp");
		assertThat(this.decoder.decode(second.value()).getClaims()).containsEntry("scope", "read write")
			.containsEntry("tenant", 7L)
			.doesNotContainKey("exp");
		assertThat(this.decoder.decode(first.value()).getClaims()).containsKey("exp")
			.doesNotContainKeys("scope", "tenant");
	}

	@Test
	void validForWhenGivenEndsThen() {
		Jwt jwt = this.decoder.decode(this.tokens.forSubject("alice").validFor(Duration.ofDays(3)).value());
		assertThat(jwt.getExpiresAt()).isEqualTo(jwt.getIssuedAt().plus(Duration.ofDays(3)));
		assertThatIllegalArgumentException().isThrownBy(() -> this.tokens.forSubject("alice").validFor(Duration.ZERO))
			.withMessage("'lifetime' must be more than zero");
	}

	@Test
	void expiredWhenSkewIsLongIsRefusedAllTheSame() {
		assertInvalid(this.tokens.forSubject("alice").expired(), "expired");
	}

	@Test
	void notYetValidWhenSkewIsLongIsRefusedAllTheSame() {
		assertInvalid(this.tokens.forSubject("alice").notYetValid(), "before");
	}

	@Test
	void withIssuerWhenAnotherIsRefused() {
		assertInvalid(this.tokens.forSubject("alice").withIssuer("https://other.example.org"), "iss");
	}

	@Test
	void withAudiencesWhenOthersIsRefused() {
		assertInvalid(this.tokens.forSubject("alice").withAudiences("three"), "aud");
		this.decoder.decode(this.tokens.forSubject("alice").withAudiences("three", "two").value());
	}

	@Test
	void signedWithOtherKeyWhenDecodedIsRefusedForItsSignature() {
		assertForged(this.tokens.forSubject("alice").signedWithOtherKey());
	}

	@Test
	void signedWithWhenKeyIsPreviousOneIsAccepted() {
		SecretKey key = new SecretKeySpec(PREVIOUS.getBytes(StandardCharsets.US_ASCII), "HmacSHA512");
		Jwt jwt = this.decoder.decode(this.tokens.forSubject("alice").signedWith(key).value());
		assertThat(jwt.getHeaders()).containsEntry("kid", KeyId.derive(SecretMaterial.ofText(PREVIOUS)).value());
	}

	@Test
	void tamperedWhenDecodedDiffersInClaimsAlone() {
		TestJwt alice = this.tokens.forSubject("alice").withClaim("iat", Instant.EPOCH).withoutClaim("exp");
		List<String> good = List.of(alice.value().split("\\."));
		List<String> bad = List.of(alice.tampered().value().split("\\."));
		assertThat(bad).hasSize(3);
		assertThat(bad.get(0)).isEqualTo(good.get(0));
		assertThat(bad.get(1)).isNotEqualTo(good.get(1));
		assertThat(bad.get(2)).isEqualTo(good.get(2));
		assertThat(new String(Base64.getUrlDecoder().decode(bad.get(1)), StandardCharsets.UTF_8)).startsWith("{")
			.contains("alice")
			.endsWith("}");
		assertForged(alice.tampered());
	}

	@Test
	void authorizeWhenHeadersHaveTokenReplacesIt() {
		HttpHeaders headers = new HttpHeaders();
		headers.setBearerAuth("another");
		this.tokens.forSubject("alice").authorize(headers);
		assertThat(headers.get(HttpHeaders.AUTHORIZATION)).singleElement()
			.asString()
			.startsWith("Bearer ")
			.satisfies((value) -> this.decoder.decode(value.substring("Bearer ".length())));
	}

	@Test
	void toStringWhenPrintedHasNoToken() {
		assertThat(this.tokens.forSubject("alice")).hasToString("TestJwt[not shown]");
	}

	@Test
	void valueWhenContextHasNoKeysSaysWhatToImport() {
		try (GenericApplicationContext context = new GenericApplicationContext()) {
			context.refresh();
			TestJwt alice = new JwtTokens(context, new MockEnvironment()).forSubject("alice");
			assertThatIllegalStateException().isThrownBy(alice::value)
				.withMessage("This test context has no bean of type io.github.jwtsecret.jwt.JwtKeys: add"
						+ " '@ImportAutoConfiguration({ JwtSecretAutoConfiguration.class,"
						+ " JwtCodecAutoConfiguration.class })' to the test");
		}
	}

	private void assertInvalid(TestJwt token, String reason) {
		assertThatExceptionOfType(JwtValidationException.class).isThrownBy(() -> this.decoder.decode(token.value()))
			.withMessageContaining(reason);
	}

	private void assertForged(TestJwt token) {
		assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> this.decoder.decode(token.value()))
			.isNotInstanceOf(JwtValidationException.class)
			.withMessageContaining("signature");
	}

}
