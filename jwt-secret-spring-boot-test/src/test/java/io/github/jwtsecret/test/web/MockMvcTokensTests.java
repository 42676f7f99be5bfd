package io.github.jwtsecret.test.web;

import java.util.Collections;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.jwt.JwtDecoder;

import io.github.jwtsecret.test.CodecConfiguration;
import io.github.jwtsecret.test.JwtTokens;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MockMvcTokens}.
 */
@SpringBootTest(classes = CodecConfiguration.class)
class MockMvcTokensTests {

	private final MockHttpServletRequest request = new MockHttpServletRequest();

	@Test
	void bearerWhenTokenIsDescribedSendsNewOne(@Autowired JwtTokens tokens, @Autowired JwtDecoder decoder) {
		this.request.addHeader(HttpHeaders.AUTHORIZATION, "Basic of an earlier post-processor");
		MockMvcTokens.bearer(tokens.forSubject("alice")).postProcessRequest(this.request);
		assertThat(headers()).singleElement()
			.asString()
			.startsWith("Bearer ")
			.satisfies((value) -> assertThat(decoder.decode(value.substring(7)).getSubject()).isEqualTo("alice"));
	}

	@Test
	void bearerWhenTokenIsTextSendsIt() {
		assertThat(MockMvcTokens.bearer("a.b.c").postProcessRequest(this.request)).isSameAs(this.request);
		assertThat(headers()).containsExactly("Bearer a.b.c");
	}

	private Iterable<String> headers() {
		return Collections.list(this.request.getHeaders(HttpHeaders.AUTHORIZATION));
	}

}
