package io.github.jwtsecret.scan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Tests for {@link SourceCheck}.
 */
class SourceCheckTests {

	private static final String WORD = "hunter" + "2hunter2";

	@TempDir
	private Path root;

	private String secret;

	@BeforeEach
	void setUp() {
		Random random = new Random(7518);
		StringBuilder hex = new StringBuilder();
		for (int i = 0; i < 128; i++) {
			hex.append(Character.forDigit(random.nextInt(16), 16));
		}
		this.secret = hex.toString();
	}

	@Test
	void runWhenTrackedFileHasSecretSaysWhereAndWhatToDo() throws IOException {
		GitRepository.in(this.root)
			.write("src/main/resources/application.yml", "server:\n  port: 80\njwt:\n  secret: " + this.secret + "\n")
			.commit();
		CheckReport report = SourceCheck.of(this.root).run();
		assertThat(report.findings()).singleElement().satisfies((finding) -> {
			assertThat(finding.id()).isEqualTo(FindingId.HARD_CODED);
			assertThat(finding).hasToString(
					"src/main/resources/application.yml:4: hard-coded: 'jwt.secret' has a secret " + "in the source.");
			assertThat(finding.action())
				.isEqualTo("Write a reference in its place, such as '${JWT_SECRET}' or a secret "
						+ "of the platform. Replace the secret: whoever has read it can sign tokens.");
			assertThat(finding.violations()).isEmpty();
		});
		assertThat(report.isClean()).isFalse();
		assertThat(report.files()).isEqualTo(1);
		assertThat(report.notices()).isEmpty();
	}

	@Test
	void runWhenSecretIsWeakNamesViolations() throws IOException {
		GitRepository.in(this.root).write("application.properties", "jwt.secret=" + WORD + "\n");
		assertThat(strings(SourceCheck.of(this.root).run())).singleElement()
			.asString()
			.startsWith(
					"application.properties:1: hard-coded: 'jwt.secret' has a secret in the source; the policy refuses "
							+ "it: too-short, low-strength")
			.doesNotContain(WORD);
	}

	@Test
	void runWhenIgnoredFilesHaveSecretsFindsNothing() throws IOException {
		GitRepository.in(this.root)
			.write(".gitignore", ".env*\nlocal/\n")
			.write(".env", "JWT_SECRET=" + this.secret + "\n")
			.write("local/application.yml", "jwt.secret: " + this.secret + "\n")
			.commit();
		assertThat(SourceCheck.of(this.root).run().findings()).isEmpty();
	}

	@Test
	void runWhenEnvFileIsNotIgnoredSaysSo() throws IOException {
		GitRepository.in(this.root).write(".env", "PORT=80\nJWT_SECRET=" + this.secret + "\n");
		CheckReport report = SourceCheck.of(this.root).run();
		assertThat(strings(report)).containsExactly(
				".env:2: env-file-not-ignored: 'JWT_SECRET' has a secret in an env file that git does not ignore.");
		assertThat(report.findings().get(0).action()).isEqualTo("Add '.env' to '.gitignore'.");
	}

	@Test
	void runWhenEnvFileIsTrackedThoughIgnoredSaysSo() throws IOException {
		GitRepository.in(this.root)
			.write(".env", "JWT_SECRET=" + this.secret + "\n")
			.commit()
			.write(".gitignore", ".env\n")
			.commit();
		assertThat(strings(SourceCheck.of(this.root).run())).containsExactly(
				".env:1: env-file-tracked: 'JWT_SECRET' has a secret in an env file under version control.");
	}

	@Test
	void runWhenIgnoredEnvFileIsWeakSaysSo() throws IOException {
		GitRepository.in(this.root).write(".gitignore", ".env\n").write(".env", "JWT_SECRET=" + WORD + "\n");
		assertThat(SourceCheck.of(this.root).run().findings()).singleElement()
			.satisfies((finding) -> assertThat(finding.id()).isEqualTo(FindingId.WEAK));
	}

	@Test
	void runWhenTwoEnvironmentsShareSecretSaysSo() throws IOException {
		GitRepository.in(this.root)
			.write(".gitignore", ".env*\n")
			.write(".env.dev", "JWT_SECRET=" + this.secret + "\n")
			.write(".env.prod", "\nJWT_SECRET=" + this.secret + "\n");
		assertThat(strings(SourceCheck.of(this.root).run())).containsExactly(
				".env.prod:2: shared: 'JWT_SECRET' has the secret of another environment: that of 'dev' in .env.dev:1.");
	}

	@Test
	void runWhenProfilesOfOneFileShareSecretSaysSo() throws IOException {
		String document = "---\nspring.config.activate.on-profile: %s\njwt.secret: " + this.secret + "\n";
		GitRepository.in(this.root).write("application.yml", document.formatted("dev") + document.formatted("prod"));
		assertThat(SourceCheck.of(this.root).run().findings()).extracting(Finding::id)
			.containsExactly(FindingId.HARD_CODED, FindingId.HARD_CODED, FindingId.SHARED);
	}

	@Test
	void runWhenTemplatesHavePlaceholdersFindsNothing() throws IOException {
		GitRepository.in(this.root)
			.write(".env.example", "JWT_SECRET=\nJWT_NEXT_SECRET=change-me-in-production\n")
			.write("application.yml", "jwt:\n  secret: ${JWT_SECRET}\n  next-secret: <your-secret>\n")
			.commit();
		assertThat(SourceCheck.of(this.root).run().findings()).isEmpty();
	}

	@Test
	void runWhenTemplateHasStrongSecretFindsIt() throws IOException {
		GitRepository.in(this.root).write(".env.example", "JWT_SECRET=" + this.secret + "\n").commit();
		assertThat(strings(SourceCheck.of(this.root).run()))
			.containsExactly(".env.example:1: hard-coded: 'JWT_SECRET' has a secret in the source.");
	}

	@Test
	void runWhenTestSourcesHaveSecretsCountsThem() throws IOException {
		GitRepository.in(this.root).write("src/test/resources/application.yml", "jwt.secret: " + this.secret + "\n");
		CheckReport report = SourceCheck.of(this.root).run();
		assertThat(report.findings()).isEmpty();
		assertThat(report.inTests()).isEqualTo(1);
		assertThat(SourceCheck.of(this.root).withTests(true).run().findings()).hasSize(1);
	}

	@Test
	void runWhenTestSourcesHaveSecretThatIsUsedElsewhereFindsBoth() throws IOException {
		GitRepository.in(this.root)
			.write(".gitignore", ".env\n")
			.write(".env", "JWT_SECRET=" + this.secret + "\n")
			.write("src/test/resources/application.yml", "jwt.secret: " + this.secret + "\n");
		assertThat(strings(SourceCheck.of(this.root).run())).containsExactly(
				"src/test/resources/application.yml:1: hard-coded: 'jwt.secret' has a secret in the source.");
	}

	@Test
	void runWhenSuppressedWithReasonCountsIt() throws IOException {
		GitRepository.in(this.root)
			.write("a.yml", "jwt.secret: " + this.secret + " # jwt-secret:allow demo that is never deployed\n")
			.write("b.properties", "# jwt-secret:allow demo that is never deployed\njwt.secret=" + this.secret + "\n")
			.write("C.java", "class C { String jwtSecret = \"" + this.secret + "\"; /* jwt-secret:allow demo */ }\n");
		CheckReport report = SourceCheck.of(this.root).run();
		assertThat(report.findings()).isEmpty();
		assertThat(report.suppressed()).isEqualTo(3);
	}

	@Test
	void runWhenSuppressedWithoutReasonFindsIt() throws IOException {
		GitRepository.in(this.root).write("a.yml", "jwt.secret: " + this.secret + " # jwt-secret:allow\n");
		assertThat(strings(SourceCheck.of(this.root).run())).containsExactly("a.yml:1: hard-coded: 'jwt.secret' has a "
				+ "secret in the source; the comment that allows it gives no reason.");
	}

	@Test
	void runWhenBaselineHasFindingTolerates() throws IOException {
		GitRepository repository = GitRepository.in(this.root).write("a.yml", "jwt.secret: " + this.secret + "\n");
		Path file = this.root.resolve(Baseline.FILE_NAME);
		Baseline.write(SourceCheck.of(this.root).run().findings(), file);
		assertThat(file).content().doesNotContain(this.secret).contains(" hard-coded a.yml jwt.secret\n");
		repository.write("a.yml", "# moved\njwt.secret: " + this.secret + "\n")
			.write("b.yml", "jwt.secret: x" + this.secret);
		CheckReport report = SourceCheck.of(this.root).withBaseline(Baseline.read(file)).run();
		assertThat(report.findings()).extracting(Finding::path).containsExactly("b.yml");
		assertThat(report.inBaseline()).isEqualTo(1);
	}

	@Test
	void runWhenBaselineIsStaleSaysSo() throws IOException {
		Path file = this.root.resolve("baseline");
		GitRepository repository = GitRepository.in(this.root).write("a.yml", "jwt.secret: " + this.secret + "\n");
		Baseline.write(SourceCheck.of(this.root).run().findings(), file);
		repository.write("a.yml", "jwt.secret: ${JWT_SECRET}\n");
		assertThat(SourceCheck.of(this.root).withBaseline(Baseline.read(file)).run().notices())
			.containsExactly(new Notice("baseline", "1 of its findings no longer occur; write it anew"));
	}

	@Test
	void readWhenBaselineIsNoneFails() throws IOException {
		Path file = Files.writeString(this.root.resolve("baseline"), "# baseline\nnonsense\n");
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> Baseline.read(file))
			.withMessage("Line 2 of '" + file + "' does not begin with a fingerprint");
	}

	@Test
	void runWhenHistoryHasSecretNamesCommit() throws IOException {
		GitRepository.in(this.root)
			.write("application.yml", "jwt.secret: " + this.secret + "\n")
			.write(".env", "JWT_SECRET=x" + this.secret + "\n")
			.commit()
			.write("application.yml", "jwt.secret: ${JWT_SECRET}\n")
			.write(".gitignore", ".env\n")
			.git("rm", "-q", "--cached", ".env")
			.commit();
		assertThat(SourceCheck.of(this.root).run().findings()).isEmpty();
		CheckReport report = SourceCheck.of(this.root).withHistory(true).run();
		assertThat(report.commits()).isEqualTo(2);
		assertThat(report.findings()).hasSize(1);
		Finding finding = report.findings().get(0);
		assertThat(finding.toString())
			.matches("application.yml:1: hard-coded: 'jwt.secret' has a secret in the source, "
					+ "since commit [0-9a-f]{12}\\.");
		assertThat(finding.action())
			.isEqualTo("Replace the secret: it stays readable in the history when the line is gone.");
	}

	@Test
	void runWhenHistoryHasMergesAndBranchesLooksIntoAll() throws IOException {
		GitRepository.in(this.root)
			.write("a.txt", "a")
			.commit()
			.git("checkout", "-q", "-b", "other")
			.write(".env.prod", "JWT_SECRET=" + this.secret + "\n")
			.commit()
			.git("checkout", "-q", "main")
			.write("b.txt", "b")
			.commit();
		assertThat(SourceCheck.of(this.root).withHistory(true).run().findings()).extracting(Finding::id)
			.containsExactly(FindingId.ENV_FILE_TRACKED);
	}

	@Test
	void runWhenNoRepositoryReadsAllAndSaysSo() throws IOException {
		Files.writeString(this.root.resolve(".env"), "JWT_SECRET=" + this.secret + "\n");
		Files.writeString(this.root.resolve("a.yml"), "jwt.secret: " + this.secret + "\n");
		Files.createDirectories(this.root.resolve("node_modules"));
		Files.writeString(this.root.resolve("node_modules/b.yml"), "jwt.secret: " + this.secret + "\n");
		CheckReport report = SourceCheck.of(this.root).run();
		assertThat(report.findings()).extracting(Finding::path).containsExactly("a.yml");
		assertThat(report.notices()).containsExactly(new Notice("git",
				"not a repository: all files are read, and whether git ignores env files can't be told"));
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> SourceCheck.of(this.root).withHistory(true).run())
			.withMessageStartingWith("There is no history to look through: git: not a repository");
	}

	@Test
	void runWhenNoGitCommandReadsAllAndSaysSo() throws IOException {
		GitRepository.in(this.root).write("a.yml", "jwt.secret: " + this.secret + "\n");
		CheckReport report = SourceCheck.of(this.root).withGitCommand("no-such-git-command").run();
		assertThat(report.findings()).hasSize(1);
		assertThat(report.notices()).containsExactly(new Notice("git",
				"no such command: all files are read, and whether git ignores env files can't be told"));
	}

	@Test
	void runWhenNoFolderFails() {
		assertThatExceptionOfType(NotDirectoryException.class)
			.isThrownBy(() -> SourceCheck.of(this.root.resolve("none")).run());
	}

	@Test
	void runWhenSubfolderTakesPathsFromThere() throws IOException {
		GitRepository.in(this.root).write("app/a.yml", "jwt.secret: " + this.secret + "\n").write("b.yml", "").commit();
		CheckReport report = SourceCheck.of(this.root.resolve("app")).run();
		assertThat(report.findings()).extracting(Finding::path).containsExactly("a.yml");
		assertThat(report.files()).isEqualTo(1);
	}

	@Test
	void runWhenFolderIsIgnoredSaysSo() throws IOException {
		GitRepository.in(this.root)
			.write(".gitignore", "out/\n")
			.write("out/a.yml", "jwt.secret: " + this.secret + "\n");
		assertThat(SourceCheck.of(this.root.resolve("out")).run().notices())
			.containsExactly(new Notice(".", "git ignores this folder, so that there is nothing in it to check"));
	}

	@Test
	void runWhenFilesAreOddPassesOverWithWord() throws IOException {
		Path outside = Files.createTempFile("outside", ".yml");
		Files.writeString(outside, "jwt.secret: " + this.secret + "\n");
		for (boolean git : new boolean[] { true, false }) {
			Path folder = Files.createDirectories(this.root.resolve("git-" + git));
			if (git) {
				GitRepository.in(folder);
			}
			Files.createSymbolicLink(folder.resolve("link.yml"), outside);
			Files.createSymbolicLink(folder.resolve("loop.yml"), folder.resolve("loop.yml"));
			Files.createSymbolicLink(folder.resolve("loop"), folder);
			Files.write(folder.resolve("binary.yml"), new byte[] { 'k', 'e', 'y', 0, 1, 2 });
			Files.write(folder.resolve("huge.properties"), new byte[FileReader.MAXIMUM_SIZE + 1]);
			assertThat(SourceCheck.of(folder).run().notices()).contains(new Notice("binary.yml", "binary"),
					new Notice("huge.properties", "larger than 1024 KiB"),
					new Notice("link.yml", "symbolic link, not followed"),
					new Notice("loop.yml", "symbolic link, not followed"));
			assertThat(SourceCheck.of(folder).run().findings()).isEmpty();
		}
		Files.delete(outside);
	}

	@Test
	void runWhenFileIsNotReadablePassesOverWithWord() throws IOException {
		GitRepository.in(this.root).write("a.yml", "jwt.secret: " + this.secret + "\n");
		Path file = this.root.resolve("a.yml");
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
		assumeThat(Files.isReadable(file)).isFalse();
		assertThat(SourceCheck.of(this.root).run().notices()).containsExactly(new Notice("a.yml", "can't be read"));
	}

	@Test
	void runWhenFilesAreOddlyEncodedReadsThem() throws IOException {
		GitRepository.in(this.root);
		String text = "# Schl\u00fcssel\njwt.secret: " + this.secret + "\n";
		Files.write(this.root.resolve("latin.yml"), text.getBytes(StandardCharsets.ISO_8859_1));
		Files.write(this.root.resolve("mark.yml"), ("\ufeff" + text).getBytes(StandardCharsets.UTF_8));
		Files.write(this.root.resolve("wide.yml"), ("\ufeff" + text).getBytes(StandardCharsets.UTF_16BE));
		Files.write(this.root.resolve("little.yml"), ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE));
		Files.write(this.root.resolve("windows.yml"), text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
		assertThat(SourceCheck.of(this.root).run().findings()).extracting(Finding::path, Finding::line)
			.containsExactly(tuple("latin.yml", 2), tuple("little.yml", 2), tuple("mark.yml", 2), tuple("wide.yml", 2),
					tuple("windows.yml", 2));
	}

	@Test
	void runWhenDeletedFileIsStillTrackedPassesOver() throws IOException {
		GitRepository.in(this.root).write("a.yml", "jwt.secret: " + this.secret + "\n").commit();
		Files.delete(this.root.resolve("a.yml"));
		assertThat(SourceCheck.of(this.root).run().notices()).isEmpty();
	}

	private static List<String> strings(CheckReport report) {
		return report.findings().stream().map(Finding::toString).toList();
	}

}
