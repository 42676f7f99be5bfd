package io.github.jwtsecret.integration.documentation;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import com.nimbusds.jose.jwk.source.ImmutableSecret;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.io.Decoders;
import io.jsonwebtoken.security.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tokens that other code has issued, with the settings that {@code "README.md"} gives for
 * moving from it.
 */
class MigrationIT {

	@TempDir
	private Path folder;

	@Test
	void tokenOfHandWrittenBeansWhenKeyIsTextIsAcceptedAndTheOtherWayRound() {
		String secret = Secrets.hex(31);
		SecretKey key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
		String token = issue(new NimbusJwtEncoder(new ImmutableSecret<>(key)), MacAlgorithm.HS256);
		assertAccepted(start().variable("JWT_SECRET", secret), token);
		Outcome outcome = start().variable("JWT_SECRET", secret).run((context) -> {
			String ours = context.getBean(JwtEncoder.class).encode(JwtEncoderParameters.from(claims())).getTokenValue();
			assertThat(NimbusJwtDecoder.withSecretKey(key).build().decode(ours).getSubject()).isEqualTo("alice");
		});
		assertThat(outcome.failure()).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "32, HS256", "47, HS256", "48, HS384", "63, HS384", "64, HS512", "100, HS512" })
	void tokenOfJjwtWhenKeyIsBase64IsAcceptedWithTheAlgorithmOfItsLength(int bytes, String algorithm) {
		String secret = Base64.getEncoder().encodeToString(Secrets.bytes(32, bytes));
		String token = issueWithJjwt(Keys.hmacShaKeyFor(Decoders.BASE64.decode(secret)));
		assertAccepted(start().variable("JWT_SECRET", secret)
			.variable("JWT_SECRET_FORMAT", "base64")
			.variable("JWT_ALGORITHM", algorithm), token);
	}

	@Test
	void tokenOfJjwtWhenKeyIsTextIsAcceptedWithTheAlgorithmOfItsLength() {
		String secret = Secrets.hex(33);
		String token = issueWithJjwt(Keys.hmacShaKeyFor(secret.getBytes(StandardCharsets.UTF_8)));
		assertAccepted(start().variable("JWT_SECRET", secret).variable("JWT_ALGORITHM", "HS512"), token);
	}

	@Test
	@SuppressWarnings("deprecation")
	void tokenOfOldJjwtWhenSecretIsGivenAsTextIsAcceptedAsBase64() {
		String secret = Secrets.base64(34);
		String token = Jwts.builder()
			.subject("alice")
			.expiration(Date.from(Instant.now().plus(1, ChronoUnit.HOURS)))
			.signWith(io.jsonwebtoken.SignatureAlgorithm.HS256, secret)
			.compact();
		assertAccepted(start().variable("JWT_SECRET", secret).variable("JWT_SECRET_FORMAT", "base64"), token);
	}

	@Test
	void tokenOfJHipsterWhenConfiguredAsOnThePageIsAccepted() throws Exception {
		String secret = Secrets.base64(35);
		SecretKey key = new SecretKeySpec(com.nimbusds.jose.util.Base64.from(secret).decode(), "HmacSHA512");
		String token = issue(new NimbusJwtEncoder(new ImmutableSecret<>(key)), MacAlgorithm.HS512);
		String configuration = Page.of("README.md")
			.blocks()
			.stream()
			.map(Block::text)
			.filter((text) -> text.contains("JHIPSTER"))
			.findFirst()
			.orElseThrow();
		ApplicationStart start = start().file("application.yml", configuration)
			.variable("JHIPSTER_SECURITY_AUTHENTICATION_JWT_BASE64_SECRET", secret);
		assertAccepted(start, token);
		// What its login sends: a header with the algorithm
		Outcome outcome = start.run((context) -> assertThat(
				context.getBean(JwtDecoder.class).decode(issue(context.getBean(JwtEncoder.class), MacAlgorithm.HS512)))
			.isNotNull());
		assertThat(outcome.failure()).isNull();
	}

	@Test
	void oldSecretWhenThePolicyRefusesItIsRefusedAsPreviousOneToo() {
		Outcome outcome = start().variable("JWT_SECRET", Secrets.hex(36))
			.variable("JWT_PREVIOUS_SECRETS", Secrets.hex(37).substring(0, 20))
			.run();
		assertThat(outcome.violations()).containsExactly("low-strength", "too-short");
	}

	private static void assertAccepted(ApplicationStart start, String token) {
		Outcome outcome = start
			.run((context) -> assertThat(context.getBean(JwtDecoder.class).decode(token).getSubject())
				.isEqualTo("alice"));
		assertThat(outcome.failure()).as(outcome.output()).isNull();
	}

	private static String issue(JwtEncoder encoder, MacAlgorithm algorithm) {
		return encoder.encode(JwtEncoderParameters.from(JwsHeader.with(algorithm).build(), claims())).getTokenValue();
	}

	private static JwtClaimsSet claims() {
		Instant now = Instant.now();
		return JwtClaimsSet.builder().subject("alice").issuedAt(now).expiresAt(now.plus(1, ChronoUnit.HOURS)).build();
	}

	private static String issueWithJjwt(SecretKey key) {
		return Jwts.builder()
			.subject("alice")
			.expiration(Date.from(Instant.now().plus(1, ChronoUnit.HOURS)))
			.signWith(key)
			.compact();
	}

	private ApplicationStart start() {
		return new ApplicationStart(this.folder);
	}

}
