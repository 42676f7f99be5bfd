package io.github.jwtsecret.test.guide;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.client.RestTestClient;

import io.github.jwtsecret.test.JwtTokens;
import io.github.jwtsecret.test.TestJwt;

/**
 * Requests to a running server, as the guide shows them.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
class MeServerTests {

	@Autowired
	private RestTestClient client;

	@Autowired
	private JwtTokens tokens;

	@Test
	void meWhenKeyIsAnotherIsRefused() {
		TestJwt alice = this.tokens.forSubject("alice").signedWithOtherKey();
		this.client.get().uri("/me").headers(alice::authorize).exchange().expectStatus().isUnauthorized();
	}

}
