package io.github.jwtsecret.autoconfigure;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

import io.github.jwtsecret.jwt.JwtKey;
import io.github.jwtsecret.jwt.JwtKeys;
import io.github.jwtsecret.key.HmacAlgorithm;
import io.github.jwtsecret.key.KeyId;
import io.github.jwtsecret.key.KeyStatus;
import io.github.jwtsecret.key.SecretMaterial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link JwtSecretAutoConfiguration} and {@link JwtCodecAutoConfiguration}.
 */
class JwtSecretAutoConfigurationTests {

	private static final String SECRET = Secrets.strong(1);

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(JwtSecretAutoConfiguration.class, JwtCodecAutoConfiguration.class));

	private final ApplicationContextRunner configured = this.runner.withPropertyValues("jwt.secret=" + SECRET);

	@Test
	void encoderWhenSecretIsStrongIssuesWhatDecodersAccept() {
		this.configured.run((context) -> {
			Jwt issued = issue(context.getBean(JwtEncoder.class), claims());
			assertThat(issued.getHeaders().get("alg")).hasToString("HS256");
			assertThat(issued.getHeaders()).containsEntry("kid", KeyId.derive(SecretMaterial.ofText(SECRET)).value());
			Jwt decoded = context.getBean(JwtDecoder.class).decode(issued.getTokenValue());
			assertThat(decoded.getSubject()).isEqualTo("alice");
			Mono<Jwt> reactive = context.getBean(ReactiveJwtDecoder.class).decode(issued.getTokenValue());
			assertThat(reactive.block()).isEqualTo(decoded);
		});
	}

	@Test
	void algorithmWhenConfiguredIsUsed() {
		this.configured.withPropertyValues("jwt.algorithm=hs512").run((context) -> {
			Jwt issued = issue(context.getBean(JwtEncoder.class), claims());
			assertThat(issued.getHeaders().get("alg")).hasToString("HS512");
			assertThat(context.getBean(JwtDecoder.class).decode(issued.getTokenValue()).getSubject())
				.isEqualTo("alice");
			assertThat(context.getBean(JwtKeys.class).getAlgorithm()).isEqualTo(HmacAlgorithm.HS512);
		});
	}

	@Test
	void keysWhenNextAndPreviousAreConfiguredVerifyAndDoNotSign() {
		String next = Secrets.strong(2);
		String previous = Secrets.strong(3);
		Jwt byNext = issueWith(next);
		Jwt byPrevious = issueWith(previous);
		Jwt byOther = issueWith(Secrets.strong(4));
		this.configured.withPropertyValues("jwt.next-secret=" + next, "jwt.previous-secrets=" + previous)
			.run((context) -> {
				JwtKeys keys = context.getBean(JwtKeys.class);
				assertThat(keys.getKeys()).extracting(JwtKey::status)
					.containsExactly(KeyStatus.ACTIVE, KeyStatus.NEXT, KeyStatus.PREVIOUS);
				assertThat(keys.getActiveKeyId()).isEqualTo(KeyId.derive(SecretMaterial.ofText(SECRET)));
				JwtDecoder decoder = context.getBean(JwtDecoder.class);
				assertThat(decoder.decode(byNext.getTokenValue()).getSubject()).isEqualTo("alice");
				assertThat(decoder.decode(byPrevious.getTokenValue()).getSubject()).isEqualTo("alice");
				assertThatExceptionOfType(BadJwtException.class)
					.isThrownBy(() -> decoder.decode(byOther.getTokenValue()));
				assertThat(issue(context.getBean(JwtEncoder.class), claims()).getHeaders()).containsEntry("kid",
						keys.getActiveKeyId().value());
			});
	}

	@Test
	void decoderWhenIssuerIsConfiguredRequiresIt() {
		this.configured.withPropertyValues("jwt.issuer=https://issuer.example").run((context) -> {
			JwtEncoder encoder = context.getBean(JwtEncoder.class);
			assertRefused(context.getBean(JwtDecoder.class), issue(encoder, claims()));
			assertAccepted(context.getBean(JwtDecoder.class),
					issue(encoder, claims().issuer("https://issuer.example")));
		});
	}

	@Test
	void decoderWhenAudiencesAreConfiguredRequiresOne() {
		this.configured.withPropertyValues("jwt.audiences=orders,billing").run((context) -> {
			JwtEncoder encoder = context.getBean(JwtEncoder.class);
			JwtDecoder decoder = context.getBean(JwtDecoder.class);
			assertRefused(decoder, issue(encoder, claims()));
			assertRefused(decoder, issue(encoder, claims().audience(List.of("shipping"))));
			assertAccepted(decoder, issue(encoder, claims().audience(List.of("shipping", "billing"))));
		});
	}

	@Test
	void decoderWhenSkewIsConfiguredToleratesIt() {
		JwtClaimsSet.Builder expired = claims().issuedAt(Instant.now().minusSeconds(600))
			.expiresAt(Instant.now().minusSeconds(300));
		this.configured.run((context) -> assertRefused(context.getBean(JwtDecoder.class),
				issue(context.getBean(JwtEncoder.class), expired)));
		this.configured.withPropertyValues("jwt.clock-skew=10m")
			.run((context) -> assertAccepted(context.getBean(JwtDecoder.class),
					issue(context.getBean(JwtEncoder.class), expired)));
	}

	@Test
	void decoderWhenUserHasValidatorsAsksThem() {
		this.configured.withUserConfiguration(OwnValidator.class).run((context) -> {
			JwtEncoder encoder = context.getBean(JwtEncoder.class);
			assertRefused(context.getBean(JwtDecoder.class), issue(encoder, claims().subject("mallory")));
			assertAccepted(context.getBean(JwtDecoder.class), issue(encoder, claims()));
		});
	}

	@Test
	void beansWhenUserHasThemBackOff() {
		this.configured.withUserConfiguration(OwnBeans.class).run((context) -> {
			assertThat(context).hasSingleBean(JwtEncoder.class).hasBean("ownEncoder");
			assertThat(context).hasSingleBean(JwtDecoder.class).hasBean("ownDecoder");
			assertThat(context).hasSingleBean(ReactiveJwtDecoder.class).hasBean("ownReactiveDecoder");
			assertThat(context).hasSingleBean(JwtKeys.class).hasBean("ownKeys");
		});
	}

	@Test
	void checkWhenUserHasOwnBeansStillRuns() {
		this.runner.withUserConfiguration(OwnBeans.class).run((context) -> assertThat(context).hasFailed());
		this.runner.withPropertyValues("spring.main.lazy-initialization=true")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(InvalidJwtSecretException.class)
				.hasMessage("The JWT signing secret is refused: 'jwt.secret' (missing)"));
	}

	@Test
	void reactiveDecoderWhenReactorIsAbsentIsAbsent() {
		this.configured.withClassLoader(new FilteredClassLoader(Mono.class))
			.run((context) -> assertThat(context).hasNotFailed()
				.hasSingleBean(JwtDecoder.class)
				.doesNotHaveBean("reactiveJwtDecoder"));
	}

	private Jwt issueWith(String secret) {
		Jwt[] issued = new Jwt[1];
		this.runner.withPropertyValues("jwt.secret=" + secret)
			.run((context) -> issued[0] = issue(context.getBean(JwtEncoder.class), claims()));
		return issued[0];
	}

	private static void assertAccepted(JwtDecoder decoder, Jwt token) {
		assertThat(decoder.decode(token.getTokenValue()).getTokenValue()).isEqualTo(token.getTokenValue());
	}

	private static void assertRefused(JwtDecoder decoder, Jwt token) {
		assertThatExceptionOfType(JwtValidationException.class).isThrownBy(() -> decoder.decode(token.getTokenValue()));
	}

	private static Jwt issue(JwtEncoder encoder, JwtClaimsSet.Builder claims) {
		return encoder.encode(JwtEncoderParameters.from(claims.build()));
	}

	private static JwtClaimsSet.Builder claims() {
		return JwtClaimsSet.builder().subject("alice").expiresAt(Instant.now().plusSeconds(600));
	}

	@Configuration(proxyBeanMethods = false)
	static class OwnValidator {

		@Bean
		OAuth2TokenValidator<Jwt> subjectValidator() {
			return (jwt) -> "alice".equals(jwt.getSubject()) ? OAuth2TokenValidatorResult.success()
					: OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", "unknown subject", null));
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnBeans {

		@Bean
		JwtEncoder ownEncoder() {
			return (parameters) -> null;
		}

		@Bean
		JwtDecoder ownDecoder() {
			return (token) -> null;
		}

		@Bean
		ReactiveJwtDecoder ownReactiveDecoder() {
			return (token) -> Mono.empty();
		}

		@Bean
		JwtKeys ownKeys() {
			return new JwtKeys() {

				@Override
				public HmacAlgorithm getAlgorithm() {
					return HmacAlgorithm.HS256;
				}

				@Override
				public KeyId getActiveKeyId() {
					return new KeyId("own");
				}

				@Override
				public List<JwtKey> getKeys() {
					return List.of();
				}

			};
		}

	}

}
