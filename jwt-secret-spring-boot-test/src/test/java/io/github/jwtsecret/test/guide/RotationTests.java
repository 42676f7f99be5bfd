package io.github.jwtsecret.test.guide;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import io.github.jwtsecret.test.JwtTestClock;
import io.github.jwtsecret.test.JwtTokens;
import io.github.jwtsecret.test.TestJwt;
import io.github.jwtsecret.test.TestKeySet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A rotation by dates, as the guide shows it.
 */
@SpringBootTest(properties = "jwt.secret-format=jwks")
class RotationTests {

	private static final Instant NOVEMBER = Instant.parse("2026-11-01T00:00:00Z");

	private static final Instant END = NOVEMBER.plus(Duration.ofDays(1));

	private static final TestKeySet KEYS = TestKeySet.empty()
		.withKey("2026-08", null, END)
		.withKey("2026-11", NOVEMBER, null);

	@Autowired
	private JwtTestClock clock;

	@Autowired
	private JwtTokens tokens;

	@Autowired
	private JwtDecoder decoder;

	@DynamicPropertySource
	static void keys(DynamicPropertyRegistry registry) {
		registry.add("jwt.secret", KEYS::json);
	}

	@Test
	void decodeWhenKeyHasEndedRefusesItsTokens() {
		TestJwt alice = this.tokens.forSubject("alice").validFor(Duration.ofDays(30));
		String first = alice.value();
		assertThat(this.decoder.decode(first).getHeaders()).containsEntry("kid", "2026-08");

		this.clock.advanceTo(NOVEMBER);
		String second = alice.value();
		assertThat(this.decoder.decode(second).getHeaders()).containsEntry("kid", "2026-11");
		assertThat(this.decoder.decode(first).getSubject()).isEqualTo("alice");

		this.clock.advanceTo(END);
		assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> this.decoder.decode(first));
		assertThat(this.decoder.decode(second).getSubject()).isEqualTo("alice");
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class ClockConfiguration {

		@Bean
		JwtTestClock jwtClock() {
			return JwtTestClock.startingAt(NOVEMBER.minus(Duration.ofDays(7)));
		}

	}

}
