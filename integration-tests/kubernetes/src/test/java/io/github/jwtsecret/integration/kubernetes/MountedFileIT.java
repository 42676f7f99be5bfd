package io.github.jwtsecret.integration.kubernetes;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.jwtsecret.integration.Fleet;
import io.github.jwtsecret.integration.Instance;
import io.github.jwtsecret.integration.KeyState;
import io.github.jwtsecret.integration.ProcessLauncher;
import io.github.jwtsecret.integration.SampleClient;
import io.github.jwtsecret.integration.Secrets;
import io.github.jwtsecret.key.KeyStatus;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Starts the sample on a secret that Kubernetes mounts, by the variable for its file, and
 * swaps the volume.
 */
class MountedFileIT {

	private final String password = Secrets.password();

	private final String first = Secrets.hex();

	private final String second = Secrets.hex();

	@TempDir
	private Path directory;

	@Test
	void secretWhenVolumeIsSwappedIsTakenUpWhileRunning() throws Exception {
		SecretVolume volume = new SecretVolume(this.directory.resolve("shop-jwt"));
		volume.write(Map.of("jwt-secret", this.first + "\n"));
		ProcessLauncher launcher = ProcessLauncher.ofSample(this.directory)
			.variable("JWT_SECRET_FILE", volume.folder().resolve("jwt-secret").toString())
			.variable("DEMO_PASSWORD", this.password);
		try (Fleet fleet = Fleet.start(List.of(launcher))) {
			Instance instance = fleet.inService().get(0);
			SampleClient client = new SampleClient(instance, this.password);
			String old = client.token();
			assertThat(client.me(old).statusCode()).isEqualTo(200);
			volume.write(Map.of("jwt-secret", this.second + "\n"));
			KeyState expected = new KeyState(Secrets.keyId(this.second), KeyStatus.ACTIVE);
			Fleet.awaitKeys(instance, List.of(expected)::equals);
			assertThat(client.me(old).statusCode()).isEqualTo(401);
			assertThat(client.me(client.token()).statusCode()).isEqualTo(200);
			volume.write(Map.of("jwt-secret", this.first.substring(0, 33)));
			Fleet.await(() -> assertThat(instance.output()).contains("low-strength"));
			assertThat(instance.keys()).containsExactly(expected);
			fleet.stopAndCheckSilence(List.of(this.first, this.second, this.password));
		}
	}

}
