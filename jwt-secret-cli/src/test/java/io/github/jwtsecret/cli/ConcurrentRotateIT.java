package io.github.jwtsecret.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.jwtsecret.TestSecrets;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Several processes that rotate at once lose no key.
 */
class ConcurrentRotateIT {

	private static final int PROCESSES = 6;

	@TempDir
	private Path folder;

	@Test
	void envFileWhenProcessesRotateAtOnceHasEverySecret() throws Exception {
		String first = TestSecrets.hex();
		Path file = Files.writeString(this.folder.resolve(".env"), "JWT_SECRET=" + first + "\n");
		Set<String> reported = rotateAtOnce("key id (\\S{16}), 512 bits", "--env-file", ".env");
		reported.add(TestSecrets.keyId(first));
		Set<String> present = new HashSet<>();
		Matcher matcher = Pattern.compile("[0-9a-f]{128}").matcher(Files.readString(file));
		while (matcher.find()) {
			present.add(TestSecrets.keyId(matcher.group()));
		}
		assertThat(present).hasSize(PROCESSES + 1).isEqualTo(reported);
	}

	@Test
	void keySetWhenProcessesRotateAtOnceHasEveryKey() throws Exception {
		Path file = this.folder.resolve("keys.json");
		assertThat(CommandRun.of("generate", "--key-set", file.toString()).exitCode()).isZero();
		Set<String> reported = rotateAtOnce("Added key (\\S{16}) ", "--key-set", "keys.json");
		List<JWK> keys = JWKSet.load(file.toFile()).getKeys();
		assertThat(keys).hasSize(PROCESSES + 1).extracting(JWK::getNotBeforeTime).doesNotHaveDuplicates();
		assertThat(keys).extracting(JWK::getKeyID).containsAll(reported);
	}

	private Set<String> rotateAtOnce(String pattern, String option, String file) throws Exception {
		List<ToolProcess> processes = new ArrayList<>();
		for (int i = 0; i < PROCESSES; i++) {
			processes.add(ToolProcess.ofJar(this.folder, "rotate", option, file));
		}
		Set<String> ids = new HashSet<>();
		for (ToolProcess process : processes) {
			assertThat(process.exitCode()).isZero();
			Matcher matcher = Pattern.compile(pattern).matcher(String.join("\n", process.lines()));
			assertThat(matcher.find()).isTrue();
			ids.add(matcher.group(1));
		}
		assertThat(ids).hasSize(PROCESSES);
		assertThat(this.folder).isDirectoryNotContaining("glob:**.jwt-secret.tmp");
		return ids;
	}

}
