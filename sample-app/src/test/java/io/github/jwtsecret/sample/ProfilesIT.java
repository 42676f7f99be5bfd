package io.github.jwtsecret.sample;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs the packaged application in three environments at once, each with a secret of its
 * own.
 */
class ProfilesIT {

	private static final Pattern GENERATED_PASSWORD = Pattern.compile("generated password for user 'demo': (\\S+)");

	private static final String[] PROFILES = { "dev", "staging", "prod" };

	private static final String PASSWORD = Secrets.base64Url(18);

	private static final Map<String, String> SECRETS = Map.of("dev", Secrets.hex(64), "staging", Secrets.base64Url(48),
			"prod", Secrets.base64(64));

	private static final Map<String, ApplicationProcess> APPLICATIONS = new LinkedHashMap<>();

	@BeforeAll
	static void start(@TempDir Path directory) throws Exception {
		for (String profile : PROFILES) {
			ApplicationLauncher launcher = new ApplicationLauncher(directory).profile(profile)
				.secret(SECRETS.get(profile));
			SECRETS.forEach((environment, secret) -> launcher
				.variable("JWT_KNOWNKEYS_" + environment.toUpperCase(Locale.ROOT), Secrets.keyId(secret)));
			if (!profile.equals("dev")) {
				launcher.variable("DEMO_PASSWORD", PASSWORD);
			}
			APPLICATIONS.put(profile, launcher.start());
		}
	}

	@AfterAll
	static void stop() {
		APPLICATIONS.values().forEach(ApplicationProcess::close);
	}

	@ParameterizedTest
	@ValueSource(strings = { "dev", "staging", "prod" })
	void meWhenTokenIsOfThisEnvironmentTellsWhatItSays(String profile) throws Exception {
		HttpResponse<String> response = client(profile).me(token(profile));
		assertThat(response.statusCode()).isEqualTo(200);
		JsonNode me = SampleClient.json(response);
		assertThat(me.path("name").asString()).isEqualTo("demo");
		assertThat(me.path("sub").asString()).isEqualTo("demo");
		assertThat(me.path("scope").asString()).isEqualTo("profile");
		assertThat(me.path("kid").asString()).isEqualTo(Secrets.keyId(SECRETS.get(profile)));
		assertThat(Instant.parse(me.path("exp").asString())).isBetween(Instant.now().plusSeconds(3500),
				Instant.now().plusSeconds(3600));
	}

	@ParameterizedTest
	@ValueSource(strings = { "dev", "staging", "prod" })
	void meWhenTokenIsOfAnotherEnvironmentIsRefused(String profile) throws Exception {
		for (String other : PROFILES) {
			if (!other.equals(profile)) {
				HttpResponse<String> response = client(profile).me(token(other));
				assertThat(response.statusCode()).isEqualTo(401);
				assertThat(response.headers().firstValue("WWW-Authenticate").orElseThrow())
					.startsWith("Bearer error=\"invalid_token\"");
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "dev", "staging", "prod" })
	void meWhenThereIsNoTokenIsRefused(String profile) throws Exception {
		HttpResponse<String> response = client(profile).me();
		assertThat(response.statusCode()).isEqualTo(401);
		assertThat(response.headers().firstValue("WWW-Authenticate").orElseThrow()).startsWith("Bearer")
			.doesNotContain("error");
	}

	@ParameterizedTest
	@ValueSource(strings = { "dev", "staging", "prod" })
	void outputTellsTheKeyAndNeverTheSecret(String profile) throws Exception {
		token(profile);
		String output = APPLICATIONS.get(profile).output();
		String secret = SECRETS.get(profile);
		assertThat(output).contains("JWT signing key '" + Secrets.keyId(secret) + "': HS256")
			.contains("environment '" + profile + "'");
		assertThat(Secrets.forms(secret)).noneMatch(output::contains);
	}

	@Test
	void outputHoldsThePasswordOnlyWhenItIsGenerated() throws Exception {
		client("prod");
		assertThat(APPLICATIONS.get("prod").output()).doesNotContain(PASSWORD).doesNotContain("generated password");
		assertThat(password("dev")).hasSizeGreaterThan(30);
	}

	private static String token(String profile) throws Exception {
		return client(profile).token("demo", password(profile));
	}

	private static String password(String profile) throws Exception {
		if (!profile.equals("dev")) {
			return PASSWORD;
		}
		client(profile);
		Matcher matcher = GENERATED_PASSWORD.matcher(APPLICATIONS.get(profile).output());
		assertThat(matcher.find()).isTrue();
		return matcher.group(1);
	}

	private static SampleClient client(String profile) throws Exception {
		return APPLICATIONS.get(profile).client();
	}

}
