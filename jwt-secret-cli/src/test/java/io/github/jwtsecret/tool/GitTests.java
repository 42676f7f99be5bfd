package io.github.jwtsecret.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Git} with commands that are not git.
 */
@DisabledOnOs(OS.WINDOWS)
class GitTests {

	@TempDir
	private Path folder;

	@Test
	void stateWhenGitDoesNotEndIsUnknown() throws IOException {
		Git git = new Git(command("exec sleep 600"), Duration.ofMillis(50));
		assertThat(git.state(this.folder, ".env")).isEqualTo(GitState.UNKNOWN);
	}

	@Test
	@Timeout(20)
	void stateWhenChildOfGitKeepsItsOutputOpenIsUnknown() throws IOException {
		Git git = new Git(command("sleep 600 & wait"), Duration.ofMillis(50));
		assertThat(git.state(this.folder, ".env")).isEqualTo(GitState.UNKNOWN);
	}

	@Test
	void stateWhenGitFailsForAnotherReasonIsUnknown() throws IOException {
		assertThat(new Git(command("echo 'fatal: detected dubious ownership'; exit 128")).state(this.folder, ".env"))
			.isEqualTo(GitState.UNKNOWN);
	}

	private String command(String script) throws IOException {
		Path command = Files.writeString(this.folder.resolve("git"), "#!/bin/sh\n" + script + "\n");
		return Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwx------")).toString();
	}

}
