package io.github.jwtsecret.sample;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.github.jwtsecret.sample.TokenScript.Language;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Exchanges tokens with Node's {@code jsonwebtoken} and Python's PyJWT on the same
 * secret, where they are installed: <pre>
 * npm ci --prefix sample-app/src/test/interop
 * pip install --requirement sample-app/src/test/interop/requirements.txt
 * </pre>
 */
@ParameterizedClass
@CsvSource({ "HS256, text", "HS512, text", "HS384, hex", "HS256, base64", "HS256, base64url" })
record InteroperabilityIT(String algorithm, String format) {

	private static final String ISSUER = "https://sample.example.org";

	private static final String AUDIENCE = "https://sample.example.org/api";

	private static final String PASSWORD = Secrets.base64Url(18);

	private static final JsonMapper JSON = new JsonMapper();

	private static final Map<Language, Optional<List<String>>> COMMANDS = Map.of(Language.NODE, Language.NODE.command(),
			Language.PYTHON, Language.PYTHON.command());

	private static String secret;

	private static ConfigurableApplicationContext application;

	@BeforeParameterizedClassInvocation
	static void start(String algorithm, String format) {
		secret = secret(format);
		application = new SpringApplicationBuilder(SampleApplication.class).run("--server.port=0",
				"--jwt.secret=" + secret, "--jwt.secret-format=" + format, "--jwt.algorithm=" + algorithm,
				"--demo.password=" + PASSWORD);
	}

	private static String secret(String format) {
		return switch (format) {
			case "base64" -> Secrets.base64(64);
			case "base64url" -> Secrets.base64Url(64);
			default -> Secrets.hex(64);
		};
	}

	@AfterParameterizedClassInvocation
	static void stop() {
		application.close();
	}

	@ParameterizedTest
	@EnumSource
	void tokenOfOursIsVerifiedThere(Language language) throws Exception {
		TokenScript script = script(language, secret);
		String token = client().token("demo", PASSWORD);
		JsonNode claims = JSON.readTree(script.verify(token, AUDIENCE).orElseThrow());
		assertThat(claims.path("sub").asString()).isEqualTo("demo");
		assertThat(claims.path("iss").asString()).isEqualTo(ISSUER);
		assertThat(script(language, secret(this.format)).verify(token, AUDIENCE)).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void tokenOfTheirsIsVerifiedHere(Language language) throws Exception {
		long now = Instant.now().getEpochSecond();
		String claims = JSON.writeValueAsString(Map.of("iss", ISSUER, "aud", AUDIENCE, "sub", "Zo\u00eb", "scope",
				"read", "iat", now, "exp", now + 60));
		HttpResponse<String> response = client().me(script(language, secret).sign(claims));
		assertThat(response.statusCode()).isEqualTo(200);
		JsonNode me = SampleClient.json(response);
		assertThat(me.path("sub").asString()).isEqualTo("Zo\u00eb");
		assertThat(me.path("scope").asString()).isEqualTo("read");
		assertThat(Instant.parse(me.path("exp").asString())).isEqualTo(Instant.ofEpochSecond(now + 60));
		assertThat(client().me(script(language, secret(this.format)).sign(claims)).statusCode()).isEqualTo(401);
	}

	private TokenScript script(Language language, String secret) {
		Optional<List<String>> command = COMMANDS.getOrDefault(language, Optional.empty());
		Assumptions.assumeTrue(command.isPresent(), "The JWT library of " + language + " is not installed");
		return new TokenScript(command.orElseThrow(), secret, this.format, this.algorithm);
	}

	private static SampleClient client() {
		return new SampleClient(application.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
	}

}
