package io.github.jwtsecret.jwt;

import java.util.Objects;

import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/**
 * Decodes tokens as {@link HmacJwtDecoder} does, for reactive applications. Decoding
 * takes microseconds and never blocks, as long as the decoder's validator does not; it
 * runs on the subscriber's thread. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class HmacReactiveJwtDecoder implements ReactiveJwtDecoder {

	private final HmacJwtDecoder decoder;

	/**
	 * Create a decoder.
	 * @param decoder the decoder to use
	 */
	public HmacReactiveJwtDecoder(HmacJwtDecoder decoder) {
		this.decoder = Objects.requireNonNull(decoder, "'decoder' must not be null");
	}

	/**
	 * Decode a token.
	 * @param token the token in its compact form
	 * @return the token with its header and claims, or a {@link JwtException} as the
	 * error signal
	 */
	@Override
	public Mono<Jwt> decode(String token) {
		return Mono.fromSupplier(() -> this.decoder.decode(token));
	}

}
