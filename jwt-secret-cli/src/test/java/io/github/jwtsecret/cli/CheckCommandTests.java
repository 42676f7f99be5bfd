package io.github.jwtsecret.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.jwtsecret.scan.FindingId;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CheckCommand}.
 */
class CheckCommandTests {

	private static final String NO_GIT = "git: not a repository: all files are read, and whether git ignores env files "
			+ "can't be told\n";

	@TempDir
	private Path root;

	private String secret;

	@BeforeEach
	void setUp() {
		StringBuilder hex = new StringBuilder();
		new Random(7518).ints(128, 0, 16).forEach((digit) -> hex.append(Character.forDigit(digit, 16)));
		this.secret = hex.toString();
	}

	@Test
	void checkWhenSecretReportsAndFails() throws IOException {
		write("app/application.yml", "jwt:\n  secret: " + this.secret + "\n");
		CommandRun run = check();
		assertThat(run.exitCode()).isEqualTo(1);
		assertThat(lines(run.out())).isEqualTo("""
				app/application.yml:2: hard-coded: 'jwt.secret' has a secret in the source.
				    Write a reference in its place, such as '${JWT_SECRET}' or a secret of the platform. Replace the \
				secret: whoever has read it can sign tokens.
				1 finding in 1 file.
				""");
		assertThat(lines(run.err())).isEqualTo(NO_GIT);
		assertThat(run.all()).doesNotContain(this.secret);
	}

	@Test
	void checkWhenNothingFoundIsFine() throws IOException {
		write("application.yml", "jwt:\n  secret: ${JWT_SECRET}\n");
		write("src/test/resources/application.yml", "jwt:\n  secret: " + this.secret + "\n");
		write("b.properties", "# jwt-secret:allow demo\njwt.secret=x" + this.secret + "\n");
		CommandRun run = check();
		assertThat(run.exitCode()).isZero();
		assertThat(lines(run.out()))
			.isEqualTo("0 findings in 3 files (1 allowed by comments, 1 in test sources passed over).\n");
		assertThat(check("--include-tests").exitCode()).isEqualTo(1);
	}

	@Test
	void checkWhenJsonWritesFacts() throws IOException {
		write("a.yml", "jwt:\n  secret: secret\n");
		CommandRun run = check("--json");
		assertThat(run.exitCode()).isEqualTo(1);
		JsonObject report = JsonParser.parseString(run.out()).getAsJsonObject();
		JsonObject finding = report.getAsJsonArray("findings").get(0).getAsJsonObject();
		assertThat(finding.get("id").getAsString()).isEqualTo("hard-coded");
		assertThat(finding.get("path").getAsString()).isEqualTo("a.yml");
		assertThat(finding.get("line").getAsInt()).isEqualTo(2);
		assertThat(finding.get("name").getAsString()).isEqualTo("jwt.secret");
		assertThat(finding.getAsJsonArray("violations")).extracting("asString").contains("too-short");
		assertThat(finding.get("fingerprint").getAsString()).matches("[0-9a-f]{32}");
		assertThat(report.get("files").getAsInt()).isEqualTo(1);
		assertThat(report.getAsJsonArray("notices")).hasSize(1);
	}

	@Test
	void checkWhenSarifWritesLog() throws IOException {
		write("a b/\u00e4%.yml", "jwt:\n  secret: " + this.secret + "\n");
		Path file = this.root.resolve("out.sarif");
		assertThat(check("--sarif", file.toString()).exitCode()).isEqualTo(1);
		assertThat(file).content().doesNotContain(this.secret);
		JsonObject log = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
		assertThat(log.get("version").getAsString()).isEqualTo("2.1.0");
		JsonObject run = log.getAsJsonArray("runs").get(0).getAsJsonObject();
		JsonObject driver = run.getAsJsonObject("tool").getAsJsonObject("driver");
		assertThat(driver.getAsJsonArray("rules")).hasSize(6);
		JsonObject result = run.getAsJsonArray("results").get(0).getAsJsonObject();
		assertThat(result.get("ruleId").getAsString()).isEqualTo("hard-coded");
		JsonObject location = result.getAsJsonArray("locations")
			.get(0)
			.getAsJsonObject()
			.getAsJsonObject("physicalLocation");
		assertThat(location.getAsJsonObject("artifactLocation").get("uri").getAsString())
			.isEqualTo("a%20b/%C3%A4%25.yml");
		assertThat(location.getAsJsonObject("region").get("startLine").getAsInt()).isEqualTo(2);
	}

	@Test
	void checkWhenBaselineIsWrittenTolerates() throws IOException {
		write("a.yml", "jwt:\n  secret: " + this.secret + "\n");
		CommandRun written = check("--write-baseline");
		assertThat(written.exitCode()).isZero();
		assertThat(lines(written.out())).isEqualTo("Wrote a baseline of 1 finding.\n");
		assertThat(this.root.resolve(".jwt-secret-baseline")).content().doesNotContain(this.secret);
		CommandRun run = check();
		assertThat(run.exitCode()).isZero();
		assertThat(lines(run.out())).isEqualTo("0 findings in 1 file (1 in the baseline).\n");
	}

	@Test
	void checkWhenBaselineIsNoneSaysSo() throws IOException {
		Path file = write("baseline", "nonsense\n");
		for (String argument : new String[] { file.toString(), this.root.resolve("none").toString() }) {
			CommandRun run = check("--baseline", argument);
			assertThat(run.exitCode()).isEqualTo(2);
			assertThat(lines(run.err()))
				.isEqualTo("'--baseline' needs a file that 'check' has written with '--write-baseline'.\n");
		}
	}

	@Test
	void checkWhenFolderIsNoneSaysSo() {
		CommandRun run = CommandRun.of("check", this.root.resolve(this.secret).toString());
		assertThat(run.exitCode()).isEqualTo(2);
		assertThat(lines(run.all())).isEqualTo("There is no such folder to check.\n");
	}

	@Test
	void checkWhenHistoryIsNoneSaysSo() {
		CommandRun run = check("--history");
		assertThat(run.exitCode()).isEqualTo(2);
		assertThat(lines(run.all()))
			.isEqualTo("The check failed: There is no history to look through: " + NO_GIT.strip() + ".\n");
	}

	@Test
	void checkWhenPathCommandsTerminalShowsQuestionMarks() throws IOException {
		write("a\u001b[2J.yml", "jwt:\n  secret: " + this.secret + "\n");
		assertThat(check().out()).startsWith("a?[2J.yml:2: hard-coded:");
	}

	@Test
	void checkWhenExampleOfDocumentationReportsAsDocumented() throws IOException {
		String documentation = Files.readString(Path.of("../docs/check.md"));
		write("src/main/resources/application.yml", block(documentation, "```yaml\n"));
		assertThat(lines(check().out())).isEqualTo(block(documentation, "```text\n"));
	}

	@Test
	void checkWhenAllowedAsDocumentedFindsNothing() throws IOException {
		write("application.properties", block(Files.readString(Path.of("../docs/check.md")), "```properties\n"));
		assertThat(lines(check().out())).isEqualTo("0 findings in 1 file (1 allowed by comments).\n");
	}

	@Test
	void documentationWhenReadNamesEveryRule() throws IOException {
		assertThat(Files.readString(Path.of("../docs/check.md")))
			.contains(Arrays.stream(FindingId.values()).map((id) -> "| `" + id + "` | ").toList());
	}

	private static String block(String documentation, String start) {
		int from = documentation.indexOf(start) + start.length();
		return documentation.substring(from, documentation.indexOf("```", from));
	}

	private CommandRun check(String... options) {
		String[] arguments = new String[options.length + 2];
		arguments[0] = "check";
		arguments[1] = this.root.toString();
		System.arraycopy(options, 0, arguments, 2, options.length);
		return CommandRun.of(arguments);
	}

	private Path write(String path, String content) throws IOException {
		Path file = this.root.resolve(path);
		Files.createDirectories(file.getParent());
		return Files.writeString(file, content);
	}

	private static String lines(String text) {
		return text.replace(System.lineSeparator(), "\n");
	}

}
