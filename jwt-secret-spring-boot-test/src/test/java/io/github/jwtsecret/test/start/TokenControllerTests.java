package io.github.jwtsecret.test.start;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import io.github.jwtsecret.test.JwtTokens;
import io.github.jwtsecret.test.TestJwt;

import static io.github.jwtsecret.test.web.MockMvcTokens.bearer;
import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(properties = "demo.password=only-for-this-test")
@AutoConfigureMockMvc
class TokenControllerTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JwtTokens tokens;

	@Test
	void meWhenTokenIsValidGreetsItsSubject() {
		TestJwt alice = this.tokens.forSubject("alice");
		assertThat(this.mvc.get().uri("/me").with(bearer(alice))).hasStatusOk().hasBodyTextEqualTo("Hello, alice");
	}

	@Test
	void meWhenTokenHasExpiredIsRefused() {
		TestJwt alice = this.tokens.forSubject("alice").expired();
		assertThat(this.mvc.get().uri("/me").with(bearer(alice))).hasStatus(HttpStatus.UNAUTHORIZED);
	}

}
