package io.github.jwtsecret.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks a tree of ten thousand files.
 */
@Tag("long")
class LargeTreeTests {

	private static final int FILES = 10_000;

	@TempDir
	private Path root;

	@Test
	void runWhenTreeIsLargeFindsTheOneSecret() throws IOException {
		Random random = new Random(7518);
		for (int i = 0; i < FILES; i++) {
			Path folder = Files.createDirectories(this.root.resolve("m" + i % 100 + "/src/main/java"));
			Files.writeString(folder.resolve("C" + i + ".java"), program(i, random));
		}
		Files.writeString(this.root.resolve("m7/application.yml"), "jwt.secret: " + PlantedSecrets.next(random) + "\n");
		GitRepository.in(this.root).commit();
		CheckReport first = SourceCheck.of(this.root).run();
		CheckReport report = SourceCheck.of(this.root).run();
		assertThat(first.findings()).extracting(Finding::path).containsExactly("m7/application.yml");
		assertThat(report).isEqualTo(first);
		assertThat(report.files()).isEqualTo(FILES + 1);
	}

	private static String program(int number, Random random) {
		StringBuilder program = new StringBuilder("class C" + number + " {\n");
		for (int i = 0; i < 100; i++) {
			program.append("\tString text")
				.append(i)
				.append(" = \"secret ")
				.append(random.nextInt())
				.append("\" + jwt;\n");
		}
		return program.append("}\n").toString();
	}

}
