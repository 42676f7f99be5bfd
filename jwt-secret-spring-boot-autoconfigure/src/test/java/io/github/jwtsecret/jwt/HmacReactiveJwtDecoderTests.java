package io.github.jwtsecret.jwt;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import reactor.core.publisher.Mono;

import io.github.jwtsecret.key.HmacAlgorithm;
import io.github.jwtsecret.key.KeyRing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

/**
 * Tests for {@link HmacReactiveJwtDecoder}.
 */
class HmacReactiveJwtDecoderTests {

	private static final KeyRing RING = TestKeys.ring(HmacAlgorithm.HS256, 1);

	private final AtomicInteger validations = new AtomicInteger();

	private final HmacReactiveJwtDecoder decoder = new HmacReactiveJwtDecoder(new HmacJwtDecoder(() -> RING, (jwt) -> {
		this.validations.incrementAndGet();
		return OAuth2TokenValidatorResult.success();
	}));

	@Test
	void decodeWhenSubscribedReturnsToken() {
		String token = new TestTokens(HmacAlgorithm.HS256, TestKeys.bytes(1)).sign(TestTokens.HEADER,
				TestTokens.PAYLOAD);
		Mono<Jwt> decoded = this.decoder.decode(token);
		assertThat(this.validations).hasValue(0);
		assertThat(decoded.map(Jwt::getSubject).block()).isEqualTo("joe");
		assertThat(this.validations).hasValue(1);
	}

	@Test
	void decodeWhenRefusedSignalsError() {
		Mono<Jwt> refused = this.decoder.decode("token");
		assertThatExceptionOfType(BadJwtException.class).isThrownBy(refused::block)
			.withMessage("The token is not three filled segments with periods between");
		assertThat(this.decoder.decode(null).onErrorComplete(BadJwtException.class).blockOptional()).isEmpty();
	}

	@Test
	void createWhenDecoderIsNullThrows() {
		assertThatNullPointerException().isThrownBy(() -> new HmacReactiveJwtDecoder(null))
			.withMessage("'decoder' must not be null");
	}

}
