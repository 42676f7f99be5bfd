package io.github.jwtsecret.test.web;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClientConfigurer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

import io.github.jwtsecret.test.CodecConfiguration;
import io.github.jwtsecret.test.JwtTokens;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link WebTestClientTokens}.
 */
@SpringBootTest(classes = CodecConfiguration.class)
class WebTestClientTokensTests {

	private final WebTestClient client = WebTestClient.bindToController(new EchoController())
		.configureClient()
		.defaultHeaders((headers) -> headers.setBasicAuth("user", "pass"))
		.build();

	@Test
	void bearerWhenTokenIsDescribedSendsNewOne(@Autowired JwtTokens tokens, @Autowired JwtDecoder decoder) {
		String sent = send(WebTestClientTokens.bearer(tokens.forSubject("alice")));
		assertThat(sent).startsWith("Bearer ");
		assertThat(decoder.decode(sent.substring(7)).getSubject()).isEqualTo("alice");
	}

	@Test
	void bearerWhenTokenIsTextSendsIt() {
		assertThat(send(WebTestClientTokens.bearer("a.b.c"))).isEqualTo("Bearer a.b.c");
	}

	private String send(WebTestClientConfigurer configurer) {
		return this.client.mutateWith(configurer)
			.get()
			.uri("/echo")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
	}

	/**
	 * Answers with what it was sent.
	 */
	@RestController
	static class EchoController {

		@GetMapping("/echo")
		String echo(@RequestHeader(HttpHeaders.AUTHORIZATION) String authorization) {
			return authorization;
		}

	}

}
