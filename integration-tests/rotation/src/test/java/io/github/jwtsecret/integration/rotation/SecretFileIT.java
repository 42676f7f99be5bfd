package io.github.jwtsecret.integration.rotation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.github.jwtsecret.integration.Fleet;
import io.github.jwtsecret.integration.KeyState;
import io.github.jwtsecret.integration.Secrets;
import io.github.jwtsecret.integration.store.Recipe;
import io.github.jwtsecret.integration.store.StoreApplication;
import io.github.jwtsecret.key.KeyStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * An application on a file as Docker, Compose and systemd mount it: its modes, and what
 * is there when something went wrong.
 */
@ExtendWith(OutputCaptureExtension.class)
class SecretFileIT {

	private final String first = Secrets.hex();

	private final String second = Secrets.hex();

	@TempDir
	private Path directory;

	@AfterEach
	void checkSilence(CapturedOutput output) {
		for (String secret : new String[] { this.first, this.second }) {
			assertThat(Secrets.forms(secret)).noneMatch(output.toString()::contains);
		}
	}

	@Test
	void startWhenDockerMountsFileForAllToReadIsQuietAboutItsMode(CapturedOutput output) throws Exception {
		Path file = file("run/secrets/jwt-secret", this.first + "\n", "r--r--r--");
		try (StoreApplication application = start(file)) {
			assertThat(application.keys()).containsExactly(active(this.first));
			assertThat(application.verify(application.issue()).getSubject()).isEqualTo("user");
		}
		assertThat(output.toString().lines().filter((line) -> line.contains("WARN"))).isEmpty();
	}

	@Test
	void startWhenSystemdPassesCredentialSigns() throws Exception {
		Path file = file("run/credentials/shop.service/jwt-secret", this.first, "r--------");
		Files.setPosixFilePermissions(file.getParent(), PosixFilePermissions.fromString("r-x------"));
		try (StoreApplication application = start(file)) {
			assertThat(application.keys()).containsExactly(active(this.first));
		}
		finally {
			Files.setPosixFilePermissions(file.getParent(), PosixFilePermissions.fromString("rwx------"));
		}
	}

	@Test
	void keysWhenFileIsReplacedWhileRunningChangeUnlessItIsWeak(CapturedOutput output) throws Exception {
		Path file = file("run/secrets/jwt-secret", this.first, "rw-------");
		try (StoreApplication application = start(file)) {
			Files.writeString(file, this.second);
			Fleet.await(() -> assertThat(application.keys()).containsExactly(active(this.second)));
			Files.writeString(file, this.first.substring(0, 33));
			Fleet.await(() -> assertThat(output).contains("low-strength"));
			assertThat(application.keys()).containsExactly(active(this.second));
		}
		assertThat(output).doesNotContain(this.first.substring(0, 33));
	}

	@Test
	void startWhenFileIsNotMountedIsRefused(CapturedOutput output) {
		Path file = this.directory.resolve("run/secrets/jwt-secret");
		assertRefused(file, output, "unreadable: no such file");
	}

	@Test
	void startWhenDockerMakesFolderOfAbsentFileIsRefused(CapturedOutput output) throws Exception {
		Path folder = Files.createDirectories(this.directory.resolve("run/secrets/jwt-secret"));
		assertRefused(folder, output, "unreadable: a folder");
		assertThat(output).contains(Recipe.of("files.md").section("## What is refused").block("text"));
	}

	@Test
	void startWhenFileIsForAnotherUserIsRefused(CapturedOutput output) throws Exception {
		Path file = file("run/secrets/jwt-secret", this.first, "---------");
		assumeThat(Files.isReadable(file)).as("the super-user reads everything").isFalse();
		assertRefused(file, output, "unreadable: no right to read it");
	}

	@Test
	void startWhenFolderIsForAnotherUserIsRefused(CapturedOutput output) throws Exception {
		Path file = file("run/credentials/shop.service/jwt-secret", this.first, "r--------");
		Files.setPosixFilePermissions(file.getParent(), PosixFilePermissions.fromString("---------"));
		try {
			assumeThat(Files.isReadable(file)).as("the super-user reads everything").isFalse();
			assertRefused(file, output, "unreadable: no right to read it");
		}
		finally {
			Files.setPosixFilePermissions(file.getParent(), PosixFilePermissions.fromString("rwx------"));
		}
	}

	private void assertRefused(Path file, CapturedOutput output, String violation) {
		assertThatException().isThrownBy(() -> start(file).close());
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("file '" + file + "', named by command line argument '--jwt.secret-file'")
			.contains("Violation:   " + violation);
	}

	private Path file(String name, String content, String mode) throws Exception {
		Path file = this.directory.resolve(name);
		Files.createDirectories(file.getParent());
		return Files.setPosixFilePermissions(Files.writeString(file, content), PosixFilePermissions.fromString(mode));
	}

	private static StoreApplication start(Path file) {
		return StoreApplication.start(Map.of("jwt.secret-file", file.toString()));
	}

	private static KeyState active(String secret) {
		return new KeyState(Secrets.keyId(secret), KeyStatus.ACTIVE);
	}

}
