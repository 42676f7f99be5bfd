package io.github.jwtsecret.test.guide;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webflux.test.autoconfigure.WebFluxTest;
import org.springframework.test.web.reactive.server.WebTestClient;

import io.github.jwtsecret.test.JwtTokens;
import io.github.jwtsecret.test.TestJwt;

import static io.github.jwtsecret.test.web.WebTestClientTokens.bearer;

/**
 * Requests of a {@link WebTestClient}, as the guide shows them.
 */
@WebFluxTest
class MeWebFluxTests {

	@Autowired
	private WebTestClient client;

	@Autowired
	private JwtTokens tokens;

	@Test
	void meWhenTokenIsValidTellsItsSubject() {
		TestJwt alice = this.tokens.forSubject("alice").withScopes("read");
		this.client.mutateWith(bearer(alice))
			.get()
			.uri("/me")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.isEqualTo("alice");
	}

	@Test
	void meWhenTokenIsTamperedIsRefused() {
		TestJwt alice = this.tokens.forSubject("alice").tampered();
		this.client.mutateWith(bearer(alice)).get().uri("/me").exchange().expectStatus().isUnauthorized();
	}

}
