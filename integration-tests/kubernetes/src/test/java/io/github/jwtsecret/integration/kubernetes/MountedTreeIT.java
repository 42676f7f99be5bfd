package io.github.jwtsecret.integration.kubernetes;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.github.jwtsecret.integration.KeyState;
import io.github.jwtsecret.integration.Secrets;
import io.github.jwtsecret.integration.store.Recipe;
import io.github.jwtsecret.integration.store.StoreApplication;
import io.github.jwtsecret.key.KeyStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * An application on a secret that Kubernetes mounts and that is imported as a config
 * tree, as its recipe says. Its properties are read anew by a refresh.
 */
@ExtendWith(OutputCaptureExtension.class)
class MountedTreeIT {

	private final String first = Secrets.hex();

	private final String second = Secrets.hex();

	@TempDir
	private Path directory;

	private SecretVolume volume;

	@BeforeEach
	void mount() throws Exception {
		this.volume = new SecretVolume(this.directory.resolve("shop-jwt"));
	}

	@AfterEach
	void checkSilence(CapturedOutput output) {
		for (String secret : new String[] { this.first, this.second }) {
			assertThat(Secrets.forms(secret)).noneMatch(output.toString()::contains);
		}
	}

	@Test
	void keysWhenVolumeIsSwappedAndRefreshedOverlap() throws Exception {
		this.volume.write(Map.of("jwt.secret", this.first + "\n"));
		try (StoreApplication application = start()) {
			assertThat(application.keys()).containsExactly(key(this.first, KeyStatus.ACTIVE));
			String old = application.issue();
			this.volume.write(Map.of("jwt.secret", this.second + "\n", "jwt.previous-secrets", this.first + "\n"));
			application.refresh();
			assertThat(application.keys()).containsExactly(key(this.second, KeyStatus.ACTIVE),
					key(this.first, KeyStatus.PREVIOUS));
			assertThat(application.verify(old).getSubject()).isEqualTo("user");
			this.volume.write(Map.of("jwt.secret", this.second + "\n"));
			application.refresh();
			assertThat(application.keys()).containsExactly(key(this.second, KeyStatus.ACTIVE));
		}
	}

	@Test
	void startWhenFileHasNameOfVariableTellsTheLineThatMendsIt(CapturedOutput output) throws Exception {
		this.volume.write(Map.of("JWT_SECRET", this.first));
		assertRefused(output, "missing: ");
		String excerpt = Recipe.of("kubernetes.md").section("## Mounted as properties").block("text");
		assertThat(output).contains(excerpt.replace("/etc/secrets/shop-jwt", this.volume.folder().toString()))
			.contains("    jwt.secret=${JWT_SECRET}");
	}

	@Test
	void startWhenVolumeIsEmptyNamesImport(CapturedOutput output) {
		assertRefused(output, "missing: ");
		assertThat(output).contains("    '" + location() + "': ");
	}

	@Test
	void startWhenSecretIsWeakNamesFile(CapturedOutput output) throws Exception {
		String weak = this.first.substring(0, 33);
		this.volume.write(Map.of("jwt.secret", weak));
		assertRefused(output, "low-strength: ");
		assertThat(output).contains("file '" + this.volume.folder() + "/jwt.secret' of a config tree")
			.doesNotContain(weak);
	}

	private void assertRefused(CapturedOutput output, String violation) {
		assertThatException().isThrownBy(() -> start().close());
		assertThat(output).contains("APPLICATION FAILED TO START").contains(violation);
	}

	private StoreApplication start() {
		Map<String, String> settings = Recipe.of("kubernetes.md").section("## Mounted as properties").settings();
		assertThat(settings).containsEntry("spring.config.import", "configtree:/etc/secrets/shop-jwt/");
		settings.put("spring.config.import", location());
		settings.put("logging.level.org.springframework.cloud", "DEBUG");
		return StoreApplication.start(settings);
	}

	private String location() {
		return "configtree:" + this.volume.folder() + "/";
	}

	private static KeyState key(String secret, KeyStatus status) {
		return new KeyState(Secrets.keyId(secret), status);
	}

}
