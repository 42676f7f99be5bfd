package io.github.jwtsecret.sample;

import java.net.http.HttpResponse;
import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

import io.github.jwtsecret.jwt.JwtKeys;
import io.github.jwtsecret.test.JwtTokens;
import io.github.jwtsecret.test.TestJwt;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SampleApplication}.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SampleApplicationTests {

	private static final String PASSWORD = Secrets.base64Url(18);

	@LocalServerPort
	private int port;

	@Autowired
	private JwtTokens tokens;

	private SampleClient client;

	@DynamicPropertySource
	static void password(DynamicPropertyRegistry registry) {
		registry.add("demo.password", () -> PASSWORD);
	}

	@BeforeEach
	void createClient() {
		this.client = new SampleClient(this.port);
	}

	@Test
	void loginWhenPasswordMatchesReturnsToken() throws Exception {
		HttpResponse<String> response = this.client.login("demo", PASSWORD);
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
		JsonNode body = SampleClient.json(response);
		assertThat(body.propertyNames()).containsExactlyInAnyOrder("access_token", "token_type", "expires_in");
		assertThat(body.path("access_token").asString()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
		assertThat(body.path("token_type").asString()).isEqualTo("Bearer");
		assertThat(body.path("expires_in").asInt()).isEqualTo(3600);
	}

	@Test
	void loginWhenUserIsUnknownAnswersAsForWrongPassword() throws Exception {
		HttpResponse<String> wrong = this.client.login("demo", "wrong");
		HttpResponse<String> unknown = this.client.login("nobody", PASSWORD);
		assertThat(wrong.statusCode()).isEqualTo(401);
		assertThat(unknown.statusCode()).isEqualTo(401);
		assertThat(unknown.body()).isEqualTo(wrong.body());
		assertThat(unknown.headers().map().keySet()).isEqualTo(wrong.headers().map().keySet());
		JsonNode body = SampleClient.json(wrong);
		assertThat(body.path("status").asInt()).isEqualTo(401);
		assertThat(body.path("detail").asString()).isEqualTo("Wrong user name or password.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"username\": \"demo\"}", "{\"username\": null, \"password\": null}",
			"{\"username\": \"\", \"password\": \"\"}" })
	void loginWhenFieldsAreMissingIsRefused(String body) throws Exception {
		assertThat(this.client.login(body).statusCode()).isEqualTo(401);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "[]", "null" })
	void loginWhenBodyIsMalformedIsBadRequest(String body) throws Exception {
		assertThat(this.client.login(body).statusCode()).isEqualTo(400);
	}

	@Test
	void meWhenTokenIsValidTellsWhatItSays(@Autowired JwtKeys keys) throws Exception {
		HttpResponse<String> response = this.client.me(this.client.token("demo", PASSWORD));
		assertThat(response.statusCode()).isEqualTo(200);
		JsonNode me = SampleClient.json(response);
		assertThat(me.path("name").asString()).isEqualTo("demo");
		assertThat(me.path("sub").asString()).isEqualTo("demo");
		assertThat(me.path("scope").asString()).isEqualTo("profile");
		assertThat(me.path("kid").asString()).isEqualTo(keys.getActiveKeyId().value());
		assertThat(Instant.parse(me.path("exp").asString())).isBetween(Instant.now().plusSeconds(3500),
				Instant.now().plusSeconds(3600));
	}

	@Test
	void meWhenTokenIsOfAnotherUserTellsWhatItSays() throws Exception {
		HttpResponse<String> response = this.client.me(this.tokens.forSubject("alice").withScopes("read").value());
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(SampleClient.json(response).path("sub").asString()).isEqualTo("alice");
		assertThat(SampleClient.json(response).path("scope").asString()).isEqualTo("read");
	}

	@Test
	void meWhenThereIsNoTokenIsRefused() throws Exception {
		HttpResponse<String> response = this.client.me();
		assertThat(response.statusCode()).isEqualTo(401);
		assertThat(response.headers().firstValue("WWW-Authenticate").orElseThrow()).startsWith("Bearer")
			.doesNotContain("error");
	}

	@Test
	void meWhenSignatureIsWrongIsRefused() throws Exception {
		assertRefused(this.tokens.forSubject("demo").tampered());
		assertRefused(this.tokens.forSubject("demo").signedWithOtherKey());
	}

	@Test
	void meWhenTokenIsExpiredIsRefused() throws Exception {
		assertRefused(this.tokens.forSubject("demo").expired());
	}

	@Test
	void meWhenIssuerIsAnotherIsRefused() throws Exception {
		assertRefused(this.tokens.forSubject("demo").withIssuer("https://other.example.org"));
	}

	@Test
	void meWhenAudienceIsAnotherIsRefused() throws Exception {
		assertRefused(this.tokens.forSubject("demo").withAudiences("https://other.example.org/api"));
	}

	private void assertRefused(TestJwt token) throws Exception {
		HttpResponse<String> response = this.client.me(token.value());
		assertThat(response.statusCode()).isEqualTo(401);
		assertThat(response.headers().firstValue("WWW-Authenticate").orElseThrow())
			.startsWith("Bearer error=\"invalid_token\"");
	}

}
