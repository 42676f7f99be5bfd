package io.github.jwtsecret.autoconfigure.dotenv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DotEnvFolder}.
 */
class DotEnvFolderTests {

	@TempDir
	private Path folder;

	@Test
	void readReturnsLastProfileFirst() throws IOException {
		for (String name : List.of(".env", ".env.a", ".env.b", ".env.c")) {
			Files.writeString(this.folder.resolve(name), "JWT_SECRET=abc");
		}
		assertThat(new DotEnvFolder(this.folder.toString()).read("a", "b")).extracting(DotEnvContent::file)
			.containsExactly(path(".env.b"), path(".env.a"), path(".env"));
	}

	@Test
	void readWhenPathIsNotNormalizedNamesNormalizedFile() throws IOException {
		Files.writeString(this.folder.resolve(".env"), "JWT_SECRET=abc");
		assertThat(new DotEnvFolder(this.folder + "/./").read()).extracting(DotEnvContent::file)
			.containsExactly(path(".env"));
	}

	@Test
	void readWhenProfileIsNoFileNameIgnoresIt() throws IOException {
		Files.writeString(this.folder.resolve(".env"), "JWT_SECRET=abc");
		assertThat(new DotEnvFolder(this.folder.toString()).read("a\0b", "../c", "")).singleElement()
			.satisfies((content) -> assertThat(content.values()).containsExactly(Map.entry("JWT_SECRET", "abc")));
	}

	@Test
	void readWhenLocationIsNoPathReturnsProblem() {
		assertThat(new DotEnvFolder("a\0b").read()).singleElement()
			.satisfies((content) -> assertThat(content.problems())
				.containsExactly(new DotEnvProblem(DotEnvFolder.NOT_SHOWN, 0, DotEnvFolder.NO_FOLDER)));
	}

	private String path(String name) {
		return this.folder.resolve(name).toString();
	}

}
