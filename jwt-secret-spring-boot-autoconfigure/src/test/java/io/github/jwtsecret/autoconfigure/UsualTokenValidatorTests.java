package io.github.jwtsecret.autoconfigure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link UsualTokenValidator}.
 */
class UsualTokenValidatorTests {

	private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.500Z");

	private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

	private final OAuth2TokenValidator<Jwt> defaults = defaults();

	private final List<Jwt> asked = new ArrayList<>();

	private final OAuth2TokenValidator<Jwt> recording = (token) -> {
		this.asked.add(token);
		return "refused".equals(token.getSubject()) ? OAuth2TokenValidatorResult.failure(new OAuth2Error("own"))
				: OAuth2TokenValidatorResult.success();
	};

	private final UsualTokenValidator validator = new UsualTokenValidator(this.clock, this.defaults,
			List.of(this.recording));

	@Test
	void validateWhenAnyTokenAgreesWithDefaults() {
		int refused = 0;
		for (String type : new String[] { null, "JWT", "jwt", "at+jwt", "" }) {
			for (Long end : offsets()) {
				for (Long begin : offsets()) {
					for (Object confirmation : new Object[] { null, Map.of("x5t#S256", "a") }) {
						Jwt token = token((builder) -> {
							builder.claim("a", "b");
							header(builder, type);
							claim(builder, "exp", time(end));
							claim(builder, "nbf", time(begin));
							claim(builder, "cnf", confirmation);
						});
						List<String> expected = descriptions(this.defaults.validate(token));
						assertThat(descriptions(this.validator.validate(token))).as(token.getClaims() + " " + type)
							.isEqualTo(expected);
						refused += expected.isEmpty() ? 0 : 1;
					}
				}
			}
		}
		assertThat(refused).isBetween(100, 1400);
	}

	@Test
	void validateWhenUsualAsksOwnValidatorOnce() {
		Jwt token = token((builder) -> builder.subject("joe"));
		assertThat(this.validator.validate(token).hasErrors()).isFalse();
		assertThat(this.asked).containsExactly(token);
	}

	@Test
	void validateWhenUsualAndOwnValidatorRefusesReturnsItsError() {
		Jwt token = token((builder) -> builder.subject("refused"));
		assertThat(this.validator.validate(token).getErrors()).extracting(OAuth2Error::getErrorCode)
			.containsExactly("own");
		assertThat(this.asked).containsExactly(token);
	}

	@Test
	void validateWhenUnusualAsksOwnValidatorOnceAndReturnsAllErrors() {
		Jwt token = token((builder) -> builder.subject("refused").expiresAt(NOW.minusSeconds(100)));
		assertThat(this.validator.validate(token).getErrors()).extracting(OAuth2Error::getErrorCode)
			.containsExactly("invalid_token", "own");
		assertThat(this.asked).containsExactly(token);
	}

	@Test
	void validateWhenThereAreNoFurtherValidatorsAccepts() {
		UsualTokenValidator validator = new UsualTokenValidator(this.clock, this.defaults, List.of());
		assertThat(validator.validate(token((builder) -> builder.subject("joe"))).hasErrors()).isFalse();
	}

	private OAuth2TokenValidator<Jwt> defaults() {
		JwtTimestampValidator times = new JwtTimestampValidator(Duration.ofSeconds(60));
		times.setClock(this.clock);
		return JwtValidators.createDefaultWithValidators(List.of(times));
	}

	private static Long[] offsets() {
		return new Long[] { null, -3600L, -61L, -60L, -59L, -1L, 0L, 1L, 59L, 60L, 61L, 3600L };
	}

	private static Instant time(Long offset) {
		return (offset != null) ? Instant.ofEpochSecond(NOW.getEpochSecond() + offset) : null;
	}

	private static Jwt token(Consumer<Jwt.Builder> customizer) {
		Jwt.Builder builder = Jwt.withTokenValue("token").header("alg", "HS256");
		customizer.accept(builder);
		return builder.build();
	}

	private static void header(Jwt.Builder builder, String type) {
		if (type != null) {
			builder.header("typ", type);
		}
	}

	private static void claim(Jwt.Builder builder, String name, Object value) {
		if (value != null) {
			builder.claim(name, value);
		}
	}

	private static List<String> descriptions(OAuth2TokenValidatorResult result) {
		return result.getErrors().stream().map(OAuth2Error::getDescription).toList();
	}

}
