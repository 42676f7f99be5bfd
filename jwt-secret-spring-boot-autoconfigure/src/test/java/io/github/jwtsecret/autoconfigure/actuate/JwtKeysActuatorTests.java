package io.github.jwtsecret.autoconfigure.actuate;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import javax.management.MBeanServer;
import javax.management.ObjectName;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.web.SecurityFilterChain;
import tools.jackson.databind.json.JsonMapper;

import io.github.jwtsecret.MutableClock;
import io.github.jwtsecret.autoconfigure.KeySets;
import io.github.jwtsecret.autoconfigure.Leaks;
import io.github.jwtsecret.autoconfigure.Secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The views of the actuator over HTTP and JMX, in the state that {@code docs/actuator.md}
 * shows: they are as they are there, and hold no secret.
 */
class JwtKeysActuatorTests {

	private static final Path DOCUMENT = Path.of("..", "docs", "actuator.md");

	private static final MutableClock CLOCK = new MutableClock(Instant.EPOCH);

	private static final JsonMapper JSON = new JsonMapper();

	private final HttpClient client = HttpClient.newHttpClient();

	private final List<String> secrets = new ArrayList<>();

	private ConfigurableApplicationContext context;

	@TempDir
	private Path folder;

	@BeforeEach
	void start() throws IOException {
		CLOCK.set(Instant.parse("2026-10-31T23:59:58Z"));
		write(KeySets.of()
			.add("prod-2026-08", secret(1), null, Instant.parse("2026-11-02T00:00:00Z"))
			.add("prod-2026-11", secret(2), Instant.parse("2026-11-01T00:00:00Z"), null)
			.toString());
		this.context = new SpringApplicationBuilder(Application.class).run("--server.port=0",
				"--server.address=127.0.0.1", "--management.endpoints.web.exposure.include=*",
				"--management.endpoints.jmx.exposure.include=*", "--management.endpoint.health.show-details=always",
				"--management.info.jwtkeys.enabled=true", "--spring.jmx.enabled=true", "--jwt.secret-format=jwks",
				"--jwt.secret-file=" + file(), "--jwt.reload-on-update=false");
		String first = issue();
		decode(first);
		decode(issue());
		CLOCK.set(Instant.parse("2026-11-01T08:00:00Z"));
		decode(first);
		for (int i = 0; i < 3; i++) {
			decode(issue());
		}
		String[] segments = first.split("\\.", -1);
		assertThatExceptionOfType(BadJwtException.class)
			.isThrownBy(() -> decode(segments[0] + "." + segments[2] + "." + segments[2]));
		CLOCK.set(Instant.parse("2026-11-01T08:10:00Z"));
		assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> decode(first));
	}

	@AfterEach
	void stop() {
		this.context.close();
	}

	@Test
	void viewsWhenAsDocumentedAreSo() throws Exception {
		post("jwtkeys");
		assertThat(JSON.readTree(get("jwtkeys"))).isEqualTo(JSON.readTree(documented("json", 0)));
		writeWeak();
		assertThat(JSON.readTree(post("jwtkeys").body())).isEqualTo(JSON.readTree(documented("json", 1)));
		assertThat(JSON.readTree(get("health/jwtKeys"))).isEqualTo(JSON.readTree(documented("json", 2)));
		assertThat(JSON.readTree(get("info"))).isEqualTo(JSON.readTree(documented("json", 3)));
		assertThat(get("prometheus").lines()).contains(documented("text", 0).strip().split("\n", -1));
	}

	@Test
	void viewsWhenAskedOverHttpHoldNoSecret() throws Exception {
		writeWeak();
		assertThat(post("jwtkeys").statusCode()).isEqualTo(200);
		StringBuilder shown = new StringBuilder(post("jwtkeys").body());
		for (String endpoint : List.of("jwtkeys", "health", "health/jwtKeys", "info", "metrics", "prometheus",
				"metrics/jwt.tokens.issued", "metrics/jwt.tokens.verified", "metrics/jwt.tokens.refused",
				"metrics/jwt.keys.reloads", "metrics/jwt.keys.active.age", "configprops", "beans", "conditions")) {
			String answer = get(endpoint);
			assertThat(answer).as(endpoint).isNotEmpty().doesNotContain("\"status\":404");
			shown.append(answer);
		}
		assertThat(Leaks.find(shown.toString(), this.secrets)).isEmpty();
	}

	@Test
	void endpointWhenAskedOverJmxReadsAndReloadsWithoutASecret() throws Exception {
		MBeanServer server = ManagementFactory.getPlatformMBeanServer();
		ObjectName name = server
			.queryNames(new ObjectName("org.springframework.boot:type=Endpoint,name=Jwtkeys,*"), null)
			.iterator()
			.next();
		String keys = String.valueOf(server.invoke(name, "keys", new Object[0], new String[0]));
		assertThat(keys).contains("prod-2026-08", "prod-2026-11");
		writeWeak();
		String result = String.valueOf(server.invoke(name, "reload", new Object[0], new String[0]));
		assertThat(result).contains("outcome=refused").contains("too-short");
		assertThat(Leaks.find(keys + result, this.secrets)).isEmpty();
	}

	@Test
	void endpointWhenKeysAreReloadedShowsTheNewOnesAndGoesOnCounting() throws Exception {
		write(KeySets.of().add("prod-2026-11", 2, null, null).add("other", secret(3), null, null).toString());
		assertThat(JSON.readTree(post("jwtkeys").body()).get("outcome").asString()).isEqualTo("changed");
		decode(issue());
		String keys = get("jwtkeys");
		assertThat(keys).doesNotContain("prod-2026-08").contains("\"other\"");
		assertThat(JSON.readTree(keys).get("keys").get(0).get("issued").asInt()).isEqualTo(4);
		assertThat(get("prometheus")).contains("jwt_tokens_issued_total{kid=\"prod-2026-08\",status=\"active\"} 2.0")
			.contains("jwt_tokens_issued_total{kid=\"prod-2026-11\",status=\"active\"} 4.0")
			.contains("jwt_tokens_issued_total{kid=\"other\",status=\"active\"} 0.0");
	}

	private String issue() {
		Instant now = CLOCK.instant();
		JwtClaimsSet claims = JwtClaimsSet.builder()
			.subject("alice")
			.issuedAt(now)
			.expiresAt(now.plus(Duration.ofMinutes(485)))
			.build();
		return this.context.getBean(JwtEncoder.class).encode(JwtEncoderParameters.from(claims)).getTokenValue();
	}

	private void decode(String token) {
		this.context.getBean(JwtDecoder.class).decode(token);
	}

	private String documented(String language, int index) throws IOException {
		String text = Files.readString(DOCUMENT).split("```" + language + "\n", -1)[index + 1].split("```", -1)[0];
		return text.replace("/run/secrets/jwt-keys.json", file().toString())
			.replace("environment variable 'JWT_SECRET_FILE'", "command line argument '--jwt.secret-file'");
	}

	private String get(String endpoint) throws Exception {
		return this.client.send(HttpRequest.newBuilder(uri(endpoint)).build(), BodyHandlers.ofString()).body();
	}

	private HttpResponse<String> post(String endpoint) throws Exception {
		return this.client.send(HttpRequest.newBuilder(uri(endpoint)).POST(BodyPublishers.noBody()).build(),
				BodyHandlers.ofString());
	}

	private URI uri(String endpoint) {
		return URI.create("http://127.0.0.1:" + this.context.getEnvironment().getProperty("local.server.port")
				+ "/actuator/" + endpoint);
	}

	private int secret(int seed) {
		this.secrets.add(KeySets.key(seed));
		this.secrets.add(HexFormat.of().formatHex(Secrets.bytes(seed, 64)));
		return seed;
	}

	private void writeWeak() throws IOException {
		String weak = KeySets.encode(Secrets.bytes(4, 24));
		this.secrets.add(weak);
		write(KeySets.of().key(weak, "").toString());
	}

	private void write(String content) throws IOException {
		Files.writeString(file(), content);
	}

	private Path file() {
		return this.folder.resolve("keys.json");
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

		@Bean
		Clock jwtClock() {
			return CLOCK;
		}

		@Bean
		SecurityFilterChain open(HttpSecurity http) throws Exception {
			return http.csrf((csrf) -> csrf.disable())
				.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
				.build();
		}

	}

}
