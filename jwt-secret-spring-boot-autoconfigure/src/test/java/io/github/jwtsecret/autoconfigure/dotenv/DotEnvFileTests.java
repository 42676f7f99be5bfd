package io.github.jwtsecret.autoconfigure.dotenv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Tests for {@link DotEnvFile}.
 */
class DotEnvFileTests {

	@TempDir
	private Path folder;

	private Path path;

	@BeforeEach
	void setUp() {
		this.path = this.folder.resolve(".env");
	}

	@Test
	void readWhenFileReturnsEntries() throws IOException {
		Files.writeString(this.path, "JWT_SECRET=abc");
		assertEntry();
	}

	@Test
	void readWhenMissingReturnsNothing() {
		assertThat(read().isEmpty()).isTrue();
	}

	@Test
	void readWhenLinkReturnsEntriesOfTarget() throws IOException {
		Path target = Files.writeString(this.folder.resolve("target"), "JWT_SECRET=abc");
		Files.createSymbolicLink(this.path, target);
		assertEntry();
	}

	@Test
	void readWhenBrokenLinkReturnsProblem() throws IOException {
		Files.createSymbolicLink(this.path, this.folder.resolve("target"));
		assertProblem("link to a file that does not exist");
	}

	@Test
	void readWhenCircularLinkReturnsProblem() throws IOException {
		Files.createSymbolicLink(this.path, this.path);
		assertProblem("not readable");
	}

	@Test
	void readWhenFolderReturnsProblem() throws IOException {
		Files.createDirectory(this.path);
		assertProblem("folder instead of a file");
	}

	@Test
	@Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
	void readWhenNamedPipeReturnsProblemWithoutBlocking() throws Exception {
		assumeThat(Path.of("/usr/bin/mkfifo")).exists();
		assertThat(new ProcessBuilder("/usr/bin/mkfifo", this.path.toString()).start().waitFor()).isZero();
		assertProblem("not a regular file");
	}

	@Test
	void readWhenNotReadableReturnsProblem() throws IOException {
		Files.writeString(this.path, "JWT_SECRET=abc");
		assumeThat(this.path.toFile().setReadable(false)).isTrue();
		assumeThat(Files.isReadable(this.path)).isFalse();
		assertProblem("not readable");
	}

	@Test
	void readWhenLargestSizeReturnsEntries() throws IOException {
		String entry = "JWT_SECRET=abc";
		Files.writeString(this.path, "#".repeat(DotEnvFile.MAX_SIZE - entry.length() - 1) + "\n" + entry);
		assertEntry();
	}

	@Test
	void readWhenTooLargeReturnsProblem() throws IOException {
		String entry = "JWT_SECRET=abc";
		Files.writeString(this.path, "#".repeat(DotEnvFile.MAX_SIZE - entry.length()) + "\n" + entry);
		assertProblem("larger than 1 MiB");
	}

	private void assertEntry() {
		DotEnvContent content = read();
		assertThat(content.values()).containsExactly(Map.entry("JWT_SECRET", "abc"));
		assertThat(content.problems()).isEmpty();
	}

	private void assertProblem(String reason) {
		DotEnvContent content = read();
		assertThat(content.values()).isEmpty();
		assertThat(content.problems()).containsExactly(new DotEnvProblem(this.path.toString(), 0, reason));
	}

	private DotEnvContent read() {
		return new DotEnvFile(this.path).read();
	}

}
