package io.github.jwtsecret.autoconfigure.actuate;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import javax.management.MBeanServer;
import javax.management.ObjectName;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Actuator endpoints that are told to show every value show no secret.
 */
class JwtSecretSanitizingTests {

	private static final String SECRET = secret(11);

	private static final String NEXT = secret(12);

	private static final String PREVIOUS = secret(13);

	private static final String[] ARGUMENTS = { "--server.port=0", "--server.address=127.0.0.1",
			"--management.endpoints.web.exposure.include=*", "--management.endpoints.jmx.exposure.include=*",
			"--management.endpoint.env.show-values=always", "--management.endpoint.configprops.show-values=always",
			"--spring.jmx.enabled=true", "--my.key=" + SECRET, "--jwt.secret=${my.key}", "--jwt.next-secret=" + NEXT,
			"--jwt.previous-secrets=" + PREVIOUS, "--copy.of.json={\"jwt\":{\"secret\":\"" + SECRET + "\"}}",
			"--other.value=visible" };

	private final HttpClient client = HttpClient.newHttpClient();

	@Test
	void endpointsWhenTheyShowValuesHideSecrets() throws Exception {
		try (ConfigurableApplicationContext context = start()) {
			assertThat(get(context, "env")).contains("visible").contains("jwt.secret");
			for (String endpoint : new String[] { "env", "env/jwt.secret", "env/my.key", "env/jwt.previous-secrets",
					"env/copy.of.json", "configprops", "beans", "conditions", "threaddump", "mappings", "loggers" }) {
				assertSilent(endpoint, get(context, endpoint));
			}
		}
	}

	@Test
	void jmxEndpointsWhenTheyShowValuesHideSecrets() throws Exception {
		MBeanServer server = ManagementFactory.getPlatformMBeanServer();
		try (ConfigurableApplicationContext context = start()) {
			assertThat(context.isRunning()).isTrue();
			Set<ObjectName> names = server
				.queryNames(new ObjectName("org.springframework.boot:type=Endpoint,name=Env,*"), null);
			assertThat(names).hasSize(1);
			Object environment = server.invoke(names.iterator().next(), "environment", new Object[] { null },
					new String[] { String.class.getName() });
			assertThat(String.valueOf(environment)).contains("visible");
			assertSilent("Env over JMX", String.valueOf(environment));
		}
	}

	private static ConfigurableApplicationContext start() {
		return new SpringApplicationBuilder(Application.class).run(ARGUMENTS);
	}

	private String get(ConfigurableApplicationContext context, String endpoint) throws Exception {
		URI uri = URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port")
				+ "/actuator/" + endpoint);
		return this.client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
	}

	private static void assertSilent(String endpoint, String output) {
		for (Map.Entry<String, String> secret : Map.of("current", SECRET, "next", NEXT, "previous", PREVIOUS)
			.entrySet()) {
			assertThat(output.contains(secret.getValue())).as("%s secret in %s", secret.getKey(), endpoint).isFalse();
		}
	}

	private static String secret(int seed) {
		byte[] bytes = new byte[64];
		new Random(seed).nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

		@Bean
		SecurityFilterChain open(HttpSecurity http) throws Exception {
			return http.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll()).build();
		}

	}

}
