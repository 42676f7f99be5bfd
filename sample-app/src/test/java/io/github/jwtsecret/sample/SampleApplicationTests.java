package io.github.jwtsecret.sample;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SampleApplication}.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SampleApplicationTests {

	private static final String ISSUER = "https://sample.example.org";

	private static final String AUDIENCE = "https://sample.example.org/api";

	private static final String SECRET = Secrets.hex(64);

	private static final String PASSWORD = Secrets.base64Url(18);

	@LocalServerPort
	private int port;

	@Autowired
	private JwtEncoder jwtEncoder;

	private SampleClient client;

	@DynamicPropertySource
	static void properties(DynamicPropertyRegistry registry) {
		registry.add("jwt.secret", () -> SECRET);
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
	void meWhenTokenIsValidTellsWhatItSays() throws Exception {
		HttpResponse<String> response = this.client.me(this.client.token("demo", PASSWORD));
		assertThat(response.statusCode()).isEqualTo(200);
		JsonNode me = SampleClient.json(response);
		assertThat(me.path("name").asString()).isEqualTo("demo");
		assertThat(me.path("sub").asString()).isEqualTo("demo");
		assertThat(me.path("scope").asString()).isEqualTo("profile");
		assertThat(me.path("kid").asString()).isEqualTo(Secrets.keyId(SECRET));
		assertThat(Instant.parse(me.path("exp").asString())).isBetween(Instant.now().plusSeconds(3500),
				Instant.now().plusSeconds(3600));
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
		String token = this.client.token("demo", PASSWORD);
		int signature = token.lastIndexOf('.') + 1;
		char other = (token.charAt(signature) != 'A') ? 'A' : 'B';
		assertRefused(token.substring(0, signature) + other + token.substring(signature + 1));
	}

	@Test
	void meWhenTokenIsExpiredIsRefused() throws Exception {
		Instant now = Instant.now();
		assertRefused(encode(ISSUER, AUDIENCE, now.minusSeconds(3600), now.minusSeconds(120)));
	}

	@Test
	void meWhenIssuerIsAnotherIsRefused() throws Exception {
		Instant now = Instant.now();
		assertRefused(encode("https://other.example.org", AUDIENCE, now, now.plusSeconds(60)));
	}

	@Test
	void meWhenAudienceIsAnotherIsRefused() throws Exception {
		Instant now = Instant.now();
		assertRefused(encode(ISSUER, "https://other.example.org/api", now, now.plusSeconds(60)));
	}

	private String encode(String issuer, String audience, Instant issuedAt, Instant expiresAt) {
		JwtClaimsSet claims = JwtClaimsSet.builder()
			.issuer(issuer)
			.audience(List.of(audience))
			.subject("demo")
			.issuedAt(issuedAt)
			.expiresAt(expiresAt)
			.build();
		return this.jwtEncoder.encode(JwtEncoderParameters.from(claims)).getTokenValue();
	}

	private void assertRefused(String token) throws Exception {
		HttpResponse<String> response = this.client.me(token);
		assertThat(response.statusCode()).isEqualTo(401);
		assertThat(response.headers().firstValue("WWW-Authenticate").orElseThrow())
			.startsWith("Bearer error=\"invalid_token\"");
	}

}
