package io.github.jwtsecret.autoconfigure;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.Principal;
import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * With the resource server on the class path, nothing but the secret is configured. In
 * the wrong order of auto-configurations, a good token is answered with 401 and Basic.
 */
class BearerAuthenticationTests {

	private final HttpClient client = HttpClient.newHttpClient();

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void requestWhenNothingButTheSecretIsConfiguredNeedsBearerToken(WebApplicationType type) throws Exception {
		try (ConfigurableApplicationContext context = start(type)) {
			String token = token(context.getBean(JwtEncoder.class), Instant.now().plusSeconds(60));
			assertThat(get(context, token)).returns(200, HttpResponse::statusCode).returns("alice", HttpResponse::body);
			assertRefused(get(context, token + "x"));
			assertRefused(get(context, "nonsense"));
			assertRefused(get(context, token(context.getBean(JwtEncoder.class), Instant.now().minusSeconds(3600))));
			assertRefused(get(context, null));
		}
	}

	private static ConfigurableApplicationContext start(WebApplicationType type) {
		return new SpringApplicationBuilder(Application.class).web(type)
			.run("--server.port=0", "--server.address=127.0.0.1", "--jwt.secret=" + Secrets.strong(5),
					"--spring.jmx.enabled=false");
	}

	private HttpResponse<String> get(ConfigurableApplicationContext context, String token) throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(
				URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + "/me"));
		if (token != null) {
			request.header("Authorization", "Bearer " + token);
		}
		return this.client.send(request.build(), BodyHandlers.ofString());
	}

	private static void assertRefused(HttpResponse<String> response) {
		assertThat(response.statusCode()).isEqualTo(401);
		assertThat(response.headers().firstValue("WWW-Authenticate"))
			.hasValueSatisfying((challenge) -> assertThat(challenge).startsWith("Bearer"));
	}

	private static String token(JwtEncoder encoder, Instant expiresAt) {
		JwtClaimsSet claims = JwtClaimsSet.builder().subject("alice").expiresAt(expiresAt).build();
		return encoder.encode(JwtEncoderParameters.from(claims)).getTokenValue();
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import(MeController.class)
	static class Application {

	}

	@RestController
	static class MeController {

		@GetMapping("/me")
		String me(Principal principal) {
			return principal.getName();
		}

	}

}
