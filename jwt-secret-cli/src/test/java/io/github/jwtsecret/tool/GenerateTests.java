package io.github.jwtsecret.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.jwtsecret.TestSecrets;
import io.github.jwtsecret.key.HmacAlgorithm;
import io.github.jwtsecret.key.KeyId;
import io.github.jwtsecret.key.SecretFormat;
import io.github.jwtsecret.key.SecretMaterial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link Generate}.
 */
class GenerateTests {

	private static final SecretOptions DEFAULTS = new SecretOptions(null, null, null, null);

	private static final Instant NOW = Instant.parse("2026-03-01T10:00:00.5Z");

	private final Generate generate = new Generate(Frontend.COMMAND_LINE, Clock.fixed(NOW, ZoneOffset.UTC), new Git());

	@TempDir
	private Path folder;

	@Test
	void runWhenFileIsNewCreatesItForItsOwnerOnly() throws IOException {
		Report report = generateEnvFile(false);
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(envFile()))).isEqualTo("rw-------");
		String content = Files.readString(envFile());
		assertThat(content.matches("JWT_SECRET=[0-9a-f]{128}\n")).isTrue();
		assertThat(report.lines()).containsExactly("Wrote 'JWT_SECRET' to '" + envFile() + "': key id "
				+ TestSecrets.keyId(secret(content)) + ", 512 bits.");
		assertThat(report.exportSecret()).isNull();
		assertThat(TestSecrets.leaks(report + report.exportJson(), secret(content))).isFalse();
		assertThat(this.folder).isDirectoryNotContaining("glob:**.jwt-secret.tmp");
	}

	@Test
	void runWhenValueIsThereLeavesTheFileAsItIs() throws IOException {
		Files.writeString(envFile(), "A=1\nJWT_SECRET=present\n");
		assertThatExceptionOfType(ToolException.class).isThrownBy(() -> generateEnvFile(false))
			.withMessage(
					"'" + envFile() + "' has a value of 'JWT_SECRET', which stays as it is. Use 'rotate' to keep it "
							+ "as a previous one, or '--force' to lose it.");
		assertThat(envFile()).hasContent("A=1\nJWT_SECRET=present\n");
		assertThat(this.folder).isDirectoryNotContaining("glob:**.jwt-secret.tmp");
	}

	@Test
	void runWhenForcedReplacesValueAndKeepsRights() throws IOException {
		Files.writeString(envFile(), "A=1\r\nJWT_SECRET=present # here\r\nB=2");
		Files.setPosixFilePermissions(envFile(), PosixFilePermissions.fromString("rw-r-----"));
		generateEnvFile(true);
		assertThat(Files.readString(envFile()).matches("A=1\r\nJWT_SECRET=[0-9a-f]{128} # here\r\nB=2")).isTrue();
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(envFile()))).isEqualTo("rw-r-----");
	}

	@Test
	void runWhenOthersMayReadTheFileSaysSo() throws IOException {
		Files.writeString(envFile(), "A=1\n");
		Files.setPosixFilePermissions(envFile(), PosixFilePermissions.fromString("rw-r--r--"));
		assertThat(generateEnvFile(false).notes()).contains("'" + envFile()
				+ "' has secrets and can be read or changed by others. Run 'chmod 600 " + envFile() + "'.");
	}

	@Test
	void runWhenFileIsLinkChangesTheFileBehindIt() throws IOException {
		Path real = Files.writeString(Files.createDirectory(this.folder.resolve("real")).resolve("shared.env"),
				"A=1\n");
		Files.createSymbolicLink(envFile(), Path.of("real", "shared.env"));
		generateEnvFile(false);
		assertThat(envFile()).isSymbolicLink();
		assertThat(Files.readString(real).matches("A=1\nJWT_SECRET=[0-9a-f]{128}\n")).isTrue();
	}

	@Test
	void runWhenLinkIsBrokenIsRefused() throws IOException {
		Files.createSymbolicLink(envFile(), Path.of("nowhere"));
		assertThatExceptionOfType(ToolException.class).isThrownBy(() -> generateEnvFile(false))
			.withMessage("'" + envFile() + "' is a link to a file that does not exist, or can't be reached.");
	}

	@Test
	void runWhenFileIsFolderIsRefused() throws IOException {
		Files.createDirectory(envFile());
		assertThatExceptionOfType(ToolException.class).isThrownBy(() -> generateEnvFile(false))
			.withMessage("'" + envFile() + "' is not a regular file.");
	}

	@Test
	void runWhenFileIsTooLargeIsRefused() throws IOException {
		Files.write(envFile(), new byte[1024 * 1024 + 1]);
		assertThatExceptionOfType(ToolException.class).isThrownBy(() -> generateEnvFile(false))
			.withMessage("'" + envFile() + "' is larger than 1024 KiB, which no application reads.");
	}

	@Test
	void runWhenNotIgnoredAddsEntry() throws Exception {
		GitRepository.init(this.folder);
		Files.writeString(this.folder.resolve(".gitignore"), "target/\r\nbuild");
		assertThat(generateEnvFile(false).lines())
			.contains("Added '.env' to '" + this.folder.resolve(".gitignore") + "'.");
		assertThat(Files.readString(this.folder.resolve(".gitignore"))).isEqualTo("target/\r\nbuild\r\n.env\r\n");
	}

	@Test
	void runWhenIgnoredLeavesGitIgnoreAlone() throws Exception {
		GitRepository.init(this.folder);
		Files.writeString(this.folder.resolve(".gitignore"), ".env*\n");
		assertThat(generateEnvFile(false).lines()).hasSize(1);
		assertThat(this.folder.resolve(".gitignore")).hasContent(".env*\n");
	}

	@Test
	void runWhenIgnoredInFolderAboveAddsNoFile() throws Exception {
		GitRepository.init(this.folder);
		Files.writeString(this.folder.resolve(".gitignore"), ".env\n");
		Path below = Files.createDirectory(this.folder.resolve("below"));
		this.generate.run(below.resolve(".env"), null, DEFAULTS, null, false);
		assertThat(below.resolve(".gitignore")).doesNotExist();
	}

	@Test
	void runWhenTrackedIsRefused() throws Exception {
		Files.writeString(envFile(), "A=1\n");
		GitRepository.init(this.folder).git("add", ".env");
		assertThatExceptionOfType(ToolException.class).isThrownBy(() -> generateEnvFile(true))
			.withMessage(
					"'" + envFile() + "' is tracked by git, so that a secret in it would be committed. Run 'git rm "
							+ "--cached " + envFile() + "' first, and consider the secrets of its history as known.");
		assertThat(envFile()).hasContent("A=1\n");
	}

	@Test
	void runWhenThereIsNoGitSaysSo() {
		Generate withoutGit = new Generate(Frontend.COMMAND_LINE, Clock.systemUTC(), new Git("no-such-command-of-git"));
		assertThat(withoutGit.run(envFile(), null, DEFAULTS, null, false).notes()).containsExactly(
				"There is no git command: whether '" + envFile() + "' is tracked or ignored is not known.");
	}

	@ParameterizedTest
	@CsvSource({ "hex, HEX, '[0-9a-f]{128}'", "base64, BASE64, '[A-Za-z0-9+/]{86}=='",
			"BASE64URL, BASE64URL, '[A-Za-z0-9_-]{86}'" })
	void runWhenFileNamesFormatFollowsIt(String format, SecretFormat expected, String pattern) throws IOException {
		Files.writeString(envFile(), "JWT_SECRET_FORMAT=" + format + "\n");
		Report report = generateEnvFile(false);
		String secret = secret(Files.readString(envFile()).replace("JWT_SECRET_FORMAT=" + format + "\n", ""));
		assertThat(secret.matches(pattern)).isTrue();
		assertThat(report.lines().get(0))
			.contains(KeyId.derive(expected.decode(SecretMaterial.ofText(secret))).value());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"JWT_SECRET_FORMAT=jwks | sets 'JWT_SECRET_FORMAT' to 'jwks'. Use '--key-set' with the file of the key set.",
			"JWT_SECRET_FORMAT=rot13 | sets 'JWT_SECRET_FORMAT' to a value that is not known.",
			"JWT_ALGORITHM=RS256 | sets 'JWT_ALGORITHM' to a value that is not known.",
			"JWT_SECRET_FILE=/run/x | sets 'JWT_SECRET_FILE', which excludes 'JWT_SECRET'. Remove one." })
	void runWhenFileSetsWhatExcludesSecretIsRefused(String line, String message) throws IOException {
		Files.writeString(envFile(), line + "\n");
		assertThatExceptionOfType(ToolException.class).isThrownBy(() -> generateEnvFile(false))
			.withMessage("'" + envFile() + "' " + message);
	}

	@Test
	void runWhenFormDoesNotFitSecretFormatIsRefused() {
		SecretOptions options = new SecretOptions(null, SecretFormat.HEX, SecretFormat.BASE64, null);
		assertThatExceptionOfType(ToolException.class)
			.isThrownBy(() -> this.generate.run(null, null, options, null, false))
			.withMessage(
					"The application decodes the secret as base64, so it can't be written as hex. Leave '--format' "
							+ "out.");
	}

	@Test
	void runWhenSizeDoesNotFitAlgorithmIsRefused() {
		SecretOptions options = new SecretOptions(32, null, SecretFormat.HEX, HmacAlgorithm.HS512);
		assertThatExceptionOfType(ToolException.class)
			.isThrownBy(() -> this.generate.run(null, null, options, null, false))
			.withMessage("A secret of 32 bytes in hex is not fit for HS512 (too-short, low-strength). Use '--bytes 64' "
					+ "or more.");
	}

	@Test
	void runWhenToTerminalReturnsSecretAndLineOfKnownKeys() {
		Report report = this.generate.run(null, null, DEFAULTS, "staging", false);
		assertThat(report.lines())
			.containsExactly("jwt.known-keys.staging: " + TestSecrets.keyId(report.exportSecret()));
		assertThat(TestSecrets.leaks(report.toString(), report.exportSecret())).isFalse();
	}

	@Test
	void runWhenEnvironmentIsNoNameIsRefused() {
		String secret = TestSecrets.hex();
		assertThatExceptionOfType(ToolException.class)
			.isThrownBy(() -> this.generate.run(null, null, DEFAULTS, secret, false))
			.withMessage("'--environment' needs a name of up to 40 letters, digits, hyphens and underscores.");
	}

	@Test
	void runWhenKeySetWritesOneKey() throws Exception {
		Path file = this.folder.resolve("keys.json");
		Report report = this.generate.run(null, file, new SecretOptions(null, null, null, HmacAlgorithm.HS384), "dev",
				false);
		JWK key = JWKSet.load(file.toFile()).getKeys().get(0);
		assertThat(key.getAlgorithm().getName()).isEqualTo("HS384");
		assertThat(key.getNotBeforeTime()).isNull();
		assertThat(key.getExpirationTime()).isNull();
		SecretMaterial material = SecretMaterial.copyOf(((OctetSequenceKey) key).toByteArray());
		assertThat(material.size()).isEqualTo(64);
		assertThat(key.getKeyID()).isEqualTo(KeyId.derive(material).value());
		assertThat(report.lines()).containsExactly(
				"Wrote a key set with one key to '" + file + "': key id " + key.getKeyID() + ", HS384, 512 bits.",
				"jwt.known-keys.dev: " + key.getKeyID());
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
		assertThat(report.exportJson().contains(((OctetSequenceKey) key).getKeyValue().toString())).isFalse();
	}

	@Test
	void runWhenKeySetIsThereLeavesItAsItIs() throws IOException {
		Path file = Files.writeString(this.folder.resolve("keys.json"), "anything");
		assertThatExceptionOfType(ToolException.class)
			.isThrownBy(() -> this.generate.run(null, file, DEFAULTS, null, false))
			.withMessage("'" + file + "' is there, and stays as it is. Use 'rotate' to add a key, or '--force' to lose "
					+ "its keys.");
		assertThat(file).hasContent("anything");
		this.generate.run(null, file, DEFAULTS, null, true);
		assertThat(KeySet.parse("keys.json", Files.readAllBytes(file)).keys()).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "env-file", "key-set" })
	void runWhenSecretIsInPlaceOfPathIsNotShown(String option) {
		Path path = this.folder.resolve(TestSecrets.hex());
		boolean env = option.equals("env-file");
		assertThatExceptionOfType(ToolException.class)
			.isThrownBy(() -> this.generate.run(env ? path : null, env ? null : path, DEFAULTS, null, false))
			.withMessage("'--" + option + "' needs the path of a file, such as '.env', '.env.dev' or 'keys.json'. What "
					+ "was given is not shown, since it may be a secret.");
		assertThat(this.folder).isEmptyDirectory();
	}

	@Test
	void runWhenFolderIsMissingIsRefused() {
		assertThatExceptionOfType(ToolException.class)
			.isThrownBy(
					() -> this.generate.run(this.folder.resolve("none").resolve(".env"), null, DEFAULTS, null, false))
			.withMessage("The folder of '--env-file' does not exist.");
	}

	private Report generateEnvFile(boolean force) {
		return this.generate.run(envFile(), null, DEFAULTS, null, force);
	}

	private Path envFile() {
		return this.folder.resolve(".env");
	}

	private static String secret(String content) {
		return content.strip().substring("JWT_SECRET=".length());
	}

}
