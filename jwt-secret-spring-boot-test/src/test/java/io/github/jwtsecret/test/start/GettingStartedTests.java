package io.github.jwtsecret.test.start;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the requests of {@code "getting-started.md"} get.
 */
@SpringBootTest(properties = "demo.password=" + GettingStartedTests.PASSWORD)
@AutoConfigureMockMvc
class GettingStartedTests {

	static final String PASSWORD = "only-for-this-test";

	@Autowired
	private MockMvcTester mvc;

	@Test
	void tokenWhenPasswordMatchesIsAccepted() throws Exception {
		MvcTestResult issued = token(PASSWORD);
		assertThat(issued).hasStatusOk();
		String token = issued.getResponse().getContentAsString();
		assertThat(me(token)).hasStatusOk().hasBodyTextEqualTo("Hello, user");
		assertThat(me(token + "x")).hasStatus(HttpStatus.UNAUTHORIZED);
	}

	@Test
	void tokenWhenPasswordIsWrongIsNotIssued() {
		assertThat(token("wrong")).hasStatus(HttpStatus.UNAUTHORIZED);
	}

	private MvcTestResult token(String password) {
		String credentials = HttpHeaders.encodeBasicAuth("user", password, StandardCharsets.UTF_8);
		return this.mvc.post().uri("/token").header(HttpHeaders.AUTHORIZATION, "Basic " + credentials).exchange();
	}

	private MvcTestResult me(String token) {
		return this.mvc.get().uri("/me").header(HttpHeaders.AUTHORIZATION, "Bearer " + token).exchange();
	}

}
