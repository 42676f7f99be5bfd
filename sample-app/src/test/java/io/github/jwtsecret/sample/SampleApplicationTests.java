package io.github.jwtsecret.sample;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
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

	private static final String OPERATOR_PASSWORD = Secrets.base64Url(18);

	@LocalServerPort
	private int port;

	@Autowired
	private JwtTokens tokens;

	private SampleClient client;

	@DynamicPropertySource
	static void password(DynamicPropertyRegistry registry) {
		registry.add("demo.password", () -> PASSWORD);
		registry.add("demo.operator-password", () -> OPERATOR_PASSWORD);
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

	@ParameterizedTest
	@CsvSource({ "/, text/html", "/css/page.css, text/css", "/js/page.js, text/javascript",
			"/favicon.svg, image/svg+xml" })
	void pageIsForEverybodyAndItsHeadersAreStrict(String path, String type) throws Exception {
		HttpResponse<String> response = this.client.get(path);
		assertThat(response.statusCode()).isEqualTo(200);
		HttpHeaders headers = response.headers();
		assertThat(headers.firstValue("Content-Type").orElseThrow()).startsWith(type);
		assertThat(headers.allValues("Content-Security-Policy"))
			.containsExactly("default-src 'none'; script-src 'self'; "
					+ "style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; "
					+ "frame-ancestors 'none'");
		assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
		assertThat(headers.allValues("X-Frame-Options")).containsExactly("DENY");
		assertThat(headers.allValues("Referrer-Policy")).containsExactly("no-referrer");
		assertThat(headers.allValues("Permissions-Policy"))
			.containsExactly("camera=(), geolocation=(), microphone=(), payment=(), usb=()");
		assertThat(headers.allValues("Cross-Origin-Opener-Policy")).containsExactly("same-origin");
		assertThat(headers.allValues("Cross-Origin-Resource-Policy")).containsExactly("same-origin");
		assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
		assertThat(headers.allValues("Set-Cookie")).isEmpty();
	}

	@Test
	void pageHasNothingInlineAndNothingFromElsewhere() throws Exception {
		assertThat(this.client.get("/").body()).doesNotContainPattern("<script(?![^>]* src=\"js/)")
			.doesNotContainPattern("<style|\\s(style|on\\w+)=|https?:|javascript:");
	}

	@Test
	void keysAreForTheOperatorAlone(@Autowired JwtKeys keys, @Value("${jwt.secret}") String secret) throws Exception {
		assertThat(this.client.get("/actuator/jwtkeys").statusCode()).isEqualTo(401);
		assertThat(this.client.get("/actuator/jwtkeys", this.client.token("demo", PASSWORD)).statusCode())
			.isEqualTo(403);
		HttpResponse<String> response = this.client.get("/actuator/jwtkeys",
				this.client.token("operator", OPERATOR_PASSWORD));
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(SampleClient.json(response).path("keys").path(0).path("id").asString())
			.isEqualTo(keys.getActiveKeyId().value());
		assertThat(Secrets.forms(secret)).noneMatch(response.body()::contains);
	}

	@Test
	void keysAreReloadedByNobody() throws Exception {
		String token = this.client.token("operator", OPERATOR_PASSWORD);
		assertThat(this.client.post("/actuator/jwtkeys", token).statusCode()).isEqualTo(405);
	}

	@ParameterizedTest
	@ValueSource(strings = { "env", "configprops", "beans", "heapdump" })
	void otherEndpointsAreNotThere(String endpoint) throws Exception {
		String token = this.client.token("operator", OPERATOR_PASSWORD);
		assertThat(this.client.get("/actuator/" + endpoint, token).statusCode()).isEqualTo(404);
		assertThat(this.client.get("/actuator/" + endpoint, this.client.token("demo", PASSWORD)).statusCode()).isIn(403,
				404);
	}

	@Test
	void healthIsForEverybodyAndTellsNoDetails() throws Exception {
		HttpResponse<String> response = this.client.get("/actuator/health");
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(SampleClient.json(response).path("status").asString()).isEqualTo("UP");
		assertThat(SampleClient.json(response).has("components")).isFalse();
	}

	private void assertRefused(TestJwt token) throws Exception {
		HttpResponse<String> response = this.client.me(token.value());
		assertThat(response.statusCode()).isEqualTo(401);
		assertThat(response.headers().firstValue("WWW-Authenticate").orElseThrow())
			.startsWith("Bearer error=\"invalid_token\"");
	}

}
