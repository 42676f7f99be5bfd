package io.github.jwtsecret.test;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for tokens that are signed with the keys of a {@link TestKeySet}.
 */
@SpringBootTest(classes = CodecConfiguration.class, properties = "jwt.secret-format=jwks")
class TestKeySetTokensTests {

	private static final TestKeySet KEYS = TestKeySet.empty()
		.withKey("active")
		.withKey("ended", null, Instant.parse("2026-01-01T00:00:00Z"))
		.withKey("next", Instant.parse("2100-01-01T00:00:00Z"), null);

	@Autowired
	private JwtTokens tokens;

	@Autowired
	private JwtDecoder decoder;

	@DynamicPropertySource
	static void keys(DynamicPropertyRegistry registry) {
		registry.add("jwt.secret", KEYS::json);
	}

	@Test
	void signedWithWhenKeyIsOfTheSetIsAcceptedWhateverItsIdThere() {
		TestJwt alice = this.tokens.forSubject("alice");
		assertThat(this.decoder.decode(alice.value()).getHeaders()).containsEntry("kid", "active");
		for (String id : new String[] { "active", "next" }) {
			assertThat(this.decoder.decode(alice.signedWith(KEYS.key(id)).value()).getSubject()).as(id)
				.isEqualTo("alice");
		}
	}

	@Test
	void signedWithWhenKeyHasEndedIsRefused() {
		TestJwt alice = this.tokens.forSubject("alice").signedWith(KEYS.key("ended"));
		assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> this.decoder.decode(alice.value()));
	}

}
