package io.github.jwtsecret.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.jwtsecret.TestSecrets;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The packaged command, in an empty folder.
 */
class JarIT {

	private static final Pattern OWN = Pattern
		.compile("(META-INF/versions/\\d+/)?(io/github/jwtsecret|picocli|com/google|org/jspecify)/");

	@TempDir
	private Path folder;

	@Test
	void jarWhenOpenedHasNothingOfSpring() throws Exception {
		try (JarFile jar = new JarFile(new File(System.getProperty("cli.jar")))) {
			List<String> foreign = jar.stream()
				.map(JarEntry::getName)
				.filter((name) -> name.endsWith(".class") && !OWN.matcher(name).lookingAt())
				.toList();
			assertThat(foreign).isEmpty();
			assertThat(jar.getEntry("META-INF/LICENSE")).isNotNull();
		}
	}

	@Test
	void generateWhenFolderIsEmptyWritesIgnoredFile() throws Exception {
		try (ToolProcess tool = ToolProcess.ofJar(this.folder, "generate", "--env-file", ".env.dev")) {
			assertThat(tool.exitCode()).isZero();
			assertThat(tool.lines()).hasSize(2);
			assertThat(tool.lines().get(0))
				.matches("Wrote 'JWT_SECRET' to '\\.env\\.dev': key id \\S{16}, 512 bits\\.");
			assertThat(tool.lines().get(1)).isEqualTo("Added '.env.dev' to '.gitignore'.");
		}
		assertThat(Files.readString(this.folder.resolve(".env.dev")).matches("JWT_SECRET=[0-9a-f]{128}\n")).isTrue();
		assertThat(this.folder.resolve(".gitignore")).hasContent(".env.dev\n");
	}

	@Test
	void checkWhenFolderIsNotNamedChecksWorkingFolder() throws Exception {
		assertThat(new ProcessBuilder("git", "init", "-q").directory(this.folder.toFile()).start().waitFor()).isZero();
		String secret = TestSecrets.hex();
		Files.writeString(this.folder.resolve(".env"), "JWT_SECRET=" + secret + "\n");
		for (String[] arguments : new String[][] { { "check" }, { "check", "--history" }, { "check", "." } }) {
			try (ToolProcess tool = ToolProcess.ofJar(this.folder, arguments)) {
				assertThat(tool.exitCode()).isEqualTo(1);
				assertThat(tool.lines()).anyMatch((line) -> line.startsWith(".env:1: env-file-not-ignored: "))
					.noneMatch((line) -> line.contains(secret));
			}
		}
	}

	@Test
	void versionWhenPackagedIsThatOfTheProject() throws Exception {
		try (ToolProcess tool = ToolProcess.ofJar(this.folder, "--version")) {
			assertThat(tool.exitCode()).isZero();
			assertThat(tool.lines()).singleElement().asString().matches("jwt-secret \\d+\\.\\d+\\.\\d+.*");
		}
	}

}
