package io.github.jwtsecret.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.nimbusds.jose.jwk.JWKSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.jwtsecret.TestSecrets;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Kills {@code rotate} at random moments: the file is the old one or the new one. What
 * fails shows no secret.
 */
class KilledRotateIT {

	private static final Pattern CONTENT = Pattern.compile("# first\r\nJWT_SECRET=([0-9a-f]{128})\r\n"
			+ "JWT_PREVIOUS_SECRETS=([0-9a-f]{128}),([0-9a-f]{128})\r\nOTHER='last'");

	private static final String[] ENV_FILE = { "rotate", "--env-file", ".env", "--keep-previous", "2" };

	private static final String[] KEY_SET = { "rotate", "--key-set", "keys.json", "--activate-in", "0", "--keep",
			"3s" };

	private final Random random = new Random(7519);

	@TempDir
	private Path folder;

	private Path envFile;

	@BeforeEach
	void writeFiles() throws IOException {
		this.envFile = Files.writeString(this.folder.resolve(".env"),
				"# first\r\nJWT_SECRET=%s\r\nJWT_PREVIOUS_SECRETS=%s,%s\r\nOTHER='last'".formatted(TestSecrets.hex(),
						TestSecrets.hex(), TestSecrets.hex()));
		assertThat(CommandRun.of("generate", "--key-set", this.folder.resolve("keys.json").toString()).exitCode())
			.isZero();
	}

	@Test
	void envFileWhenKilledWhileRotatingIsWhole() throws Exception {
		killLoops(16, ENV_FILE);
	}

	@Test
	@Tag("long")
	void envFileWhenKilledHundredsOfTimesIsWhole() throws Exception {
		killLoops(300, ENV_FILE);
	}

	@Test
	void keySetWhenKilledWhileRotatingIsWhole() throws Exception {
		killLoops(8, KEY_SET);
	}

	@Test
	@Tag("long")
	void keySetWhenKilledHundredsOfTimesIsWhole() throws Exception {
		killLoops(200, KEY_SET);
	}

	@Test
	@Tag("long")
	void envFileWhenWholeCommandsAreKilledIsWhole() throws Exception {
		for (int i = 0; i < 200; i++) {
			Matcher before = readEnvFile();
			try (ToolProcess tool = ToolProcess.ofJar(this.folder, ENV_FILE)) {
				tool.process().waitFor(this.random.nextInt(900), TimeUnit.MILLISECONDS);
				tool.process().toHandle().destroyForcibly();
				tool.exitCode();
			}
			Matcher after = readEnvFile();
			boolean old = after.group(0).equals(before.group(0));
			boolean rotated = after.group(2).equals(before.group(1)) && after.group(3).equals(before.group(2));
			assertThat(old || rotated).isTrue();
		}
	}

	private void killLoops(int kills, String... arguments) throws Exception {
		for (int i = 0; i < kills; i++) {
			try (ToolProcess tool = ToolProcess.ofClass(this.folder, RotateLoop.class, arguments)) {
				assertThat(tool.firstLine()).startsWith("0 ");
				LockSupport.parkNanos(this.random.nextInt(60_000_000));
				tool.process().toHandle().destroyForcibly();
				tool.exitCode();
				check(tool.lines());
			}
		}
		// What the last one left is in nobody's way
		assertThat(CommandRun.of("rotate", "--env-file", this.envFile.toString(), "--keep-previous", "2").exitCode())
			.isZero();
		assertThat(this.folder).isDirectoryNotContaining("glob:**.{tmp,new}");
	}

	private void check(List<String> lines) throws Exception {
		Matcher content = readEnvFile();
		JWKSet keySet = JWKSet.load(this.folder.resolve("keys.json").toFile());
		assertThat(keySet.getKeys()).isNotEmpty();
		assertThat(lines).allMatch((line) -> line.startsWith("0 ") || !line.endsWith(" "));
		Matcher reported = (lines.size() > 1)
				? Pattern.compile("^0 .*?(?:key id|key) (\\S{16})\\b").matcher(lines.get(lines.size() - 2)) : null;
		if (reported != null && reported.find()) {
			List<String> ids = new ArrayList<>(keySet.getKeys().stream().map((key) -> key.getKeyID()).toList());
			for (int group = 1; group <= 3; group++) {
				ids.add(TestSecrets.keyId(content.group(group)));
			}
			assertThat(ids).as("what was reported is there").contains(reported.group(1));
		}
	}

	private Matcher readEnvFile() throws IOException {
		Matcher matcher = CONTENT.matcher(Files.readString(this.envFile));
		assertThat(matcher.matches()).as("the file is whole").isTrue();
		return matcher;
	}

}
