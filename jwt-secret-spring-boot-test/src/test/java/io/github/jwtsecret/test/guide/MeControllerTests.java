package io.github.jwtsecret.test.guide;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import io.github.jwtsecret.test.JwtTokens;
import io.github.jwtsecret.test.TestJwt;

import static io.github.jwtsecret.test.web.MockMvcTokens.bearer;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Requests of Mock MVC, as the guide shows them.
 */
@WebMvcTest
class MeControllerTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JwtTokens tokens;

	@Test
	void meWhenTokenIsValidTellsItsSubject() {
		TestJwt alice = this.tokens.forSubject("alice").withScopes("read");
		assertThat(this.mvc.get().uri("/me").with(bearer(alice))).hasStatusOk().hasBodyTextEqualTo("alice");
	}

	@Test
	void meWhenTokenHasExpiredIsRefused() {
		TestJwt alice = this.tokens.forSubject("alice").expired();
		assertThat(this.mvc.get().uri("/me").with(bearer(alice))).hasStatus(HttpStatus.UNAUTHORIZED);
	}

}
