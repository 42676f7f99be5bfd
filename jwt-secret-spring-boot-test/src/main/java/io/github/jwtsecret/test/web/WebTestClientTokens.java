package io.github.jwtsecret.test.web;

import java.util.function.Consumer;

import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClientConfigurer;
import org.springframework.web.reactive.function.client.ClientRequest;

import io.github.jwtsecret.test.TestJwt;

/**
 * Puts tokens into requests of a {@code WebTestClient}, with a server or without one. The
 * filter chain and the decoder of the application see them as they come from a client:
 *
 * <pre class="code">
 * client.mutateWith(bearer(tokens.forSubject("alice"))).get().uri("/me")
 * </pre>
 *
 * @since 0.1.0
 */
public final class WebTestClientTokens {

	private WebTestClientTokens() {
	}

	/**
	 * Send a token in the header {@code Authorization}.
	 * @param token the token, made anew for each request
	 * @return the configurer
	 */
	public static WebTestClientConfigurer bearer(TestJwt token) {
		return header(token::authorize);
	}

	/**
	 * Send a token in the header {@code Authorization}.
	 * @param token the token in its compact form, such as one from a login
	 * @return the configurer
	 */
	public static WebTestClientConfigurer bearer(String token) {
		return header((headers) -> headers.setBearerAuth(token));
	}

	private static WebTestClientConfigurer header(Consumer<HttpHeaders> authorization) {
		return (builder, httpHandlerBuilder, connector) -> builder
			.filter((request, next) -> next.exchange(ClientRequest.from(request).headers(authorization).build()));
	}

}
