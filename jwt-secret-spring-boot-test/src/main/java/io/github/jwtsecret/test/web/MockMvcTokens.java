package io.github.jwtsecret.test.web;

import java.util.function.Supplier;

import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import io.github.jwtsecret.test.TestJwt;

/**
 * Puts tokens into requests of Mock MVC. The filter chain and the decoder of the
 * application see them as they come from a client:
 *
 * <pre class="code">
 * mvc.perform(get("/me").with(bearer(tokens.forSubject("alice"))))
 * </pre>
 *
 * @since 0.1.0
 */
public final class MockMvcTokens {

	private MockMvcTokens() {
	}

	/**
	 * Send a token in the header {@code Authorization}.
	 * @param token the token, made anew for each request
	 * @return the post-processor
	 */
	public static RequestPostProcessor bearer(TestJwt token) {
		return header(token::value);
	}

	/**
	 * Send a token in the header {@code Authorization}.
	 * @param token the token in its compact form, such as one from a login
	 * @return the post-processor
	 */
	public static RequestPostProcessor bearer(String token) {
		return header(() -> token);
	}

	private static RequestPostProcessor header(Supplier<String> token) {
		return (request) -> {
			request.removeHeader(HttpHeaders.AUTHORIZATION);
			request.addHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token.get());
			return request;
		};
	}

}
