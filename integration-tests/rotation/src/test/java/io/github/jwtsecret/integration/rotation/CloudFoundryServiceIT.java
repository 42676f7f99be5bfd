package io.github.jwtsecret.integration.rotation;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.jwtsecret.integration.Fleet;
import io.github.jwtsecret.integration.KeyState;
import io.github.jwtsecret.integration.ProcessLauncher;
import io.github.jwtsecret.integration.SampleClient;
import io.github.jwtsecret.integration.Secrets;
import io.github.jwtsecret.integration.store.Recipe;
import io.github.jwtsecret.key.KeyStatus;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Starts the sample on a secret in a service that Cloud Foundry binds, by the variable
 * that the recipe sets.
 */
class CloudFoundryServiceIT {

	private static final String PLACEHOLDER = "${vcap.services.shop-jwt.credentials.secret}";

	private final String password = Secrets.password();

	private final String secret = Secrets.hex();

	@TempDir
	private Path directory;

	@Test
	void startWhenVariableNamesSecretOfServiceSigns() throws Exception {
		assertThat(Recipe.of("platforms.md").section("## Cloud Foundry").block("shell"))
			.contains("JWT_SECRET '" + PLACEHOLDER + "'");
		ProcessLauncher launcher = ProcessLauncher.ofSample(this.directory)
			.variable("VCAP_APPLICATION", "{\"application_name\":\"shop\"}")
			.variable("VCAP_SERVICES",
					"{\"user-provided\":[{\"name\":\"shop-jwt\",\"label\":\"user-provided\",\"tags\":[],"
							+ "\"credentials\":{\"secret\":\"" + this.secret + "\"}}]}")
			.variable("JWT_SECRET", PLACEHOLDER)
			.variable("DEMO_PASSWORD", this.password);
		try (Fleet fleet = Fleet.start(List.of(launcher))) {
			assertThat(fleet.inService().get(0).keys())
				.containsExactly(new KeyState(Secrets.keyId(this.secret), KeyStatus.ACTIVE));
			SampleClient client = new SampleClient(fleet.inService().get(0), this.password);
			assertThat(client.me(client.token()).statusCode()).isEqualTo(200);
			fleet.stopAndCheckSilence(List.of(this.secret, this.password));
		}
	}

}
