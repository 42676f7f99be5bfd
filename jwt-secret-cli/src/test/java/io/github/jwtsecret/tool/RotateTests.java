package io.github.jwtsecret.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.jwtsecret.TestSecrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link Rotate}. What fails shows no secret.
 */
class RotateTests {

	private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

	private static final SecretOptions DEFAULTS = new SecretOptions(null, null, null, null);

	private final String first = TestSecrets.hex();

	private final String second = TestSecrets.hex();

	private final String third = TestSecrets.base64();

	@TempDir
	private Path folder;

	@Test
	void runWhenEnvFileMovesCurrentToPrevious() throws IOException {
		write("# mine\r\nexport JWT_SECRET=" + this.first + " # c\r\nB=2");
		Report report = rotate("");
		EnvFile file = envFile();
		String current = file.value(EnvVariable.SECRET);
		assertThat(read().equals("# mine\r\nexport JWT_SECRET=" + current + " # c\r\nexport JWT_PREVIOUS_SECRETS="
				+ this.first + "\r\nB=2"))
			.isTrue();
		assertThat(report.lines()).containsExactly(
				"Wrote a new 'JWT_SECRET' to '" + path() + "': key id " + TestSecrets.keyId(current) + ", 512 bits.",
				"Moved the old one to 'JWT_PREVIOUS_SECRETS': key id " + TestSecrets.keyId(this.first) + ".");
		assertThat(TestSecrets.leaks(report + report.exportJson(), current)).isFalse();
		assertThat(TestSecrets.leaks(report + report.exportJson(), this.first)).isFalse();
	}

	@Test
	void runWhenPreviousAreThereAddsInFront() throws IOException {
		write("JWT_SECRET=" + this.first + "\nJWT_PREVIOUS_SECRETS=" + this.second + "," + this.third + "\n");
		rotate("");
		assertThat(previous().equals(List.of(this.first, this.second, this.third))).isTrue();
	}

	@Test
	void runWhenStagedAndPromotedKeepsAllThree() throws IOException {
		write("JWT_SECRET=" + this.first + "\n");
		rotate("stage");
		String next = envFile().value(EnvVariable.NEXT_SECRET);
		assertThat(envFile().value(EnvVariable.SECRET).equals(this.first)).isTrue();
		assertThatExceptionOfType(ToolException.class).isThrownBy(() -> rotate("stage"))
			.withMessage(
					"'" + path() + "' has a 'JWT_NEXT_SECRET', which instances may know. Use '--promote' to sign with "
							+ "it, or '--force' to make a secret all the same.");
		assertThatExceptionOfType(ToolException.class).isThrownBy(() -> rotate(""));
		rotate("promote");
		assertThat(read().equals("JWT_SECRET=" + next + "\nJWT_PREVIOUS_SECRETS=" + this.first + "\n")).isTrue();
		assertThatExceptionOfType(ToolException.class).isThrownBy(() -> rotate("promote"))
			.withMessage("'" + path() + "' has no 'JWT_NEXT_SECRET' to promote. Use '--stage' to make it.");
	}

	@Test
	void runWhenStagedAndForcedReplacesNext() throws IOException {
		write("JWT_SECRET=" + this.first + "\nJWT_NEXT_SECRET=" + this.second + "\n");
		rotate("stage force");
		assertThat(envFile().value(EnvVariable.NEXT_SECRET).equals(this.second)).isFalse();
		String next = envFile().value(EnvVariable.NEXT_SECRET);
		rotate("force");
		assertThat(envFile().value(EnvVariable.NEXT_SECRET).equals(next)).isTrue();
		assertThat(previous().equals(List.of(this.first))).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "0, 0", "1, 1", "2, 2", "15, 3" })
	void runWhenPreviousAreLimitedDropsTheOldest(String most, int kept) throws IOException {
		write("JWT_SECRET=" + this.first + "\nJWT_PREVIOUS_SECRETS=" + this.second + "," + this.third + "\n");
		rotate("", most);
		assertThat(previous().equals(List.of(this.first, this.second, this.third).subList(0, kept))).isTrue();
		assertThat(read().contains("PREVIOUS")).isEqualTo(kept > 0);
	}

	@Test
	void runWhenSecretHasCommaWritesElements() throws IOException {
		String current = this.first + ",x";
		write("JWT_SECRET='" + current + "'\nJWT_PREVIOUS_SECRETS=" + this.second + "\n");
		rotate("");
		rotate("");
		assertThat(previous().size()).isEqualTo(3);
		assertThat(previous().subList(1, 3).equals(List.of(current, this.second))).isTrue();
		assertThat(read().lines().map((line) -> line.substring(0, line.indexOf('=')))).containsExactly("JWT_SECRET",
				"JWT_PREVIOUS_SECRETS_0", "JWT_PREVIOUS_SECRETS_1", "JWT_PREVIOUS_SECRETS_2");
	}

	@Test
	void runWhenCanonicalSpellingIsThereKeepsIt() throws IOException {
		write("JWT_PREVIOUSSECRETS=" + this.second + "\nJWT_SECRET=" + this.first + "\n");
		rotate("");
		assertThat(read().startsWith("JWT_PREVIOUSSECRETS=" + this.first + "," + this.second + "\n")).isTrue();
	}

	@Test
	void runWhenSixteenWouldBeExceededIsRefused() throws IOException {
		String many = String.join(",", IntStream.range(0, 15).mapToObj((i) -> TestSecrets.hex()).toList());
		write("JWT_SECRET=" + this.first + "\nJWT_PREVIOUS_SECRETS=" + many + "\n");
		String before = read();
		assertThatExceptionOfType(ToolException.class).isThrownBy(() -> rotate(""))
			.withMessage("'" + path() + "' would have more than 16 secrets, and no application takes them. Use "
					+ "'--keep-previous N' to drop the oldest.");
		assertThat(read().equals(before)).isTrue();
		rotate("", "15");
		assertThat(previous().size()).isEqualTo(15);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"change-me-please | is refused (too-short, low-strength, placeholder-word), and an application would refuse it as "
					+ "a previous one. Use '--keep-previous 0' to drop it.",
			"${VAULT_SECRET} | is a placeholder. Rotate the secret where it really is." })
	void runWhenCurrentIsNoSecretIsRefused(String current, String message) throws IOException {
		write("JWT_SECRET=" + current + "\n");
		assertThatExceptionOfType(ToolException.class).isThrownBy(() -> rotate(""))
			.withMessage("'JWT_SECRET' of '" + path() + "' " + message);
		assertThat(read()).isEqualTo("JWT_SECRET=" + current + "\n");
		rotate("", "0");
		assertThat(read().matches("JWT_SECRET=[0-9a-f]{128}\n")).isTrue();
	}

	@ParameterizedTest
	@CsvSource(nullValues = "none", delimiter = '|', quoteCharacter = '\0',
			value = { "none | ' does not exist. Use 'generate' to make it.",
					"A=1 | ' has no 'JWT_SECRET'. Use 'generate' to make it.",
					"JWT_SECRET= | ' has no 'JWT_SECRET'. Use 'generate' to make it." })
	void runWhenThereIsNoSecretIsRefused(String content, String message) throws IOException {
		if (content != null) {
			write(content);
		}
		assertThatExceptionOfType(ToolException.class).isThrownBy(() -> rotate("")).withMessage("'" + path() + message);
	}

	@Test
	void runWhenThreadsRotateAtOnceLosesNoSecret() throws Exception {
		write("JWT_SECRET=" + this.first + "\n");
		ExecutorService executor = Executors.newFixedThreadPool(5);
		try {
			List<Callable<Report>> tasks = IntStream.range(0, 15)
				.<Callable<Report>>mapToObj((i) -> () -> rotate(""))
				.toList();
			for (Future<Report> report : executor.invokeAll(tasks)) {
				assertThat(report.get().lines()).hasSize(2);
			}
		}
		finally {
			executor.shutdownNow();
		}
		Set<String> secrets = new HashSet<>(previous());
		assertThat(secrets.size()).isEqualTo(15);
		assertThat(secrets.contains(this.first)).isTrue();
		assertThat(this.folder).isDirectoryNotContaining("glob:**.jwt-secret.tmp");
	}

	@Test
	void runWhenKeySetAddsKeyAndEndsTheOldOne() throws Exception {
		String old = keySet("{\"keys\":[{\"kty\":\"oct\",\"kid\":\"old\",\"alg\":\"HS512\",\"k\":\"%s\"}]}");
		Report report = rotateKeySet("1h", "2h", NOW);
		List<OctetSequenceKey> keys = keys();
		assertThat(keys).hasSize(2);
		OctetSequenceKey added = keys.get(1);
		assertThat(added.getNotBeforeTime()).isEqualTo(NOW.plusSeconds(3600).toString());
		assertThat(added.getExpirationTime()).isNull();
		assertThat(added.getAlgorithm().getName()).isEqualTo("HS512");
		assertThat(keys.get(0).getExpirationTime()).isEqualTo(NOW.plusSeconds(3 * 3600).toString());
		assertThat(keys.get(0).getKeyValue().toString().equals(old)).isTrue();
		assertThat(report.lines()).containsExactly(
				"Added key " + added.getKeyID() + " to '" + keySetPath()
						+ "': HS512, 512 bits, signs from 2026-03-01T11:00:00Z.",
				"Key old verifies until 2026-03-01T13:00:00Z.");
		assertThat(report.exportJson().contains(added.getKeyValue().toString())).isFalse();
	}

	@Test
	void runWhenRotatedOverTimeDropsEndedKeys() throws Exception {
		keySet("{\"keys\":[{\"kty\":\"oct\",\"kid\":\"old\",\"k\":\"%s\"}]}");
		Instant time = NOW;
		for (int i = 0; i < 10; i++) {
			rotateKeySet("10m", "1h", time);
			time = time.plus(Duration.ofHours(2));
			assertThat(keys()).hasSizeLessThanOrEqualTo(2);
		}
		assertThat(rotateKeySet("10m", "1h", time).lines()).anyMatch((line) -> line.startsWith("Dropped key "));
	}

	@Test
	void runWhenDoneAtOnceAndNothingKeptLeavesOneKey() throws Exception {
		keySet("{\"keys\":[{\"kty\":\"oct\",\"kid\":\"old\",\"k\":\"%s\"}]}");
		assertThat(rotateKeySet("0", "0", NOW).lines()).endsWith("Dropped key old, which has ended.");
		assertThat(keys()).singleElement().satisfies((key) -> assertThat(key.getNotBeforeTime()).isNull());
	}

	@Test
	void runWhenTwiceInOneSecondGivesEachKeyItsOwnTime() throws Exception {
		keySet("{\"keys\":[{\"kty\":\"oct\",\"kid\":\"old\",\"k\":\"%s\"}]}");
		rotateKeySet("1h", "2h", NOW);
		rotateKeySet("1h", "2h", NOW);
		rotateKeySet("1m", "2h", NOW);
		assertThat(keys())
			.extracting((key) -> (key.getNotBeforeTime() != null) ? key.getNotBeforeTime().toInstant() : null)
			.containsExactly(null, NOW.plusSeconds(3600), NOW.plusSeconds(3601), NOW.plusSeconds(60));
		assertThat(keys().get(3).getExpirationTime()).isEqualTo(NOW.plusSeconds(3 * 3600).toString());
	}

	@Test
	void runWhenMembersAreUnknownKeepsThem() throws Exception {
		keySet("{\"x-set\":{\"n\":12345678901234567890.10,\"u\":\"\\u00e4<\"},\"keys\":[{\"kty\":\"oct\",\"kid\":\"old\","
				+ "\"x-key\":[1.50,null,true],\"k\":\"%s\",\"use\":\"sig\"}]}");
		rotateKeySet("1h", "2h", NOW);
		String content = Files.readString(keySetPath()).replaceAll("\\s", "");
		assertThat(content.contains("\"x-set\":{\"n\":12345678901234567890.10,\"u\":\"ä<\"}")).isTrue();
		assertThat(content.contains("\"x-key\":[1.50,null,true]")).isTrue();
		assertThat(content.contains("\"use\":\"sig\"")).isTrue();
	}

	@Test
	void runWhenNoKeyIsActiveActivatesTheNewOneAtOnce() throws Exception {
		keySet("{\"keys\":[{\"kty\":\"oct\",\"kid\":\"old\",\"k\":\"%s\",\"exp\":1000}]}");
		assertThat(rotateKeySet("1h", "2h", NOW).notes())
			.contains("No key of '" + keySetPath() + "' is active, so the new one is at once.");
		assertThat(keys()).singleElement().satisfies((key) -> assertThat(key.getNotBeforeTime()).isNull());
	}

	@Test
	void runWhenActiveKeyEndsTooEarlyIsRefused() throws Exception {
		keySet("{\"keys\":[{\"kty\":\"oct\",\"kid\":\"old\",\"k\":\"%s\",\"exp\":"
				+ NOW.plusSeconds(60).getEpochSecond() + "}]}");
		assertThatExceptionOfType(ToolException.class).isThrownBy(() -> rotateKeySet("1h", "2h", NOW))
			.withMessage("Key old ends at 2026-03-01T10:01:00Z, before the new one would sign. Use a shorter "
					+ "'--activate-in'.");
	}

	@Test
	void runWhenOlderKeyOutlivesTheActiveOneIsDone() throws Exception {
		keySet("{\"keys\":[{\"kty\":\"oct\",\"kid\":\"old\",\"k\":\"%s\"},{\"kty\":\"oct\",\"kid\":\"short\",\"k\":\""
				+ TestSecrets.base64().replaceAll("=+$", "").replace('+', '-').replace('/', '_') + "\",\"nbf\":"
				+ NOW.minusSeconds(60).getEpochSecond() + ",\"exp\":" + NOW.plusSeconds(60).getEpochSecond() + "}]}");
		assertThat(rotateKeySet("1h", "2h", NOW).lines()).contains("Key old verifies until 2026-03-01T13:00:00Z.",
				"Key short verifies until 2026-03-01T10:01:00Z.");
	}

	@Test
	void runWhenSixteenKeysHaveNotEndedIsRefused() throws Exception {
		keySet("{\"keys\":[{\"kty\":\"oct\",\"kid\":\"old\",\"k\":\"%s\"}]}");
		for (int i = 0; i < 15; i++) {
			rotateKeySet("1h", "2h", NOW);
		}
		assertThatExceptionOfType(ToolException.class).isThrownBy(() -> rotateKeySet("1h", "2h", NOW))
			.withMessage("'" + keySetPath() + "' has 16 keys that have not ended, and no application takes more.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
			"[] | '%f' is not a JSON Web Key Set: it is not well-formed JSON, or no object.",
			"{\"keys\":[%k]} | '%f' is not a JSON Web Key Set: it is not well-formed JSON, or no object.",
			"{'keys':[]} | '%f' is not a JSON Web Key Set: it is not well-formed JSON, or no object.",
			"{\"keys\":[]} {} | '%f' is not a JSON Web Key Set: it is not well-formed JSON, or no object.",
			"{\"keys\":[],\"keys\":[]} | '%f' is not a JSON Web Key Set: it is not well-formed JSON, or no object.",
			"{\"keys\":\"%k\"} | '%f' is not a JSON Web Key Set: it has no array 'keys'.",
			"{\"keys\":[\"%k\"]} | Key 1 of '%f' is not a symmetric one ('kty' of 'oct').",
			"{\"keys\":[{\"kty\":\"RSA\",\"n\":\"%k\"}]} | Key 1 of '%f' is not a symmetric one ('kty' of 'oct').",
			"{\"keys\":[{\"kty\":\"oct\",\"k\":\"%k*\"}]} | Key 1 of '%f' has no member 'k' in base64url.",
			"{\"keys\":[{\"kty\":\"oct\"}]} | Key 1 of '%f' has no member 'k' in base64url.",
			"{\"keys\":[{\"kty\":\"oct\",\"k\":\"%k\",\"kid\":7}]} | Key 1 of '%f' has a member 'kid' that is not text.",
			"{\"keys\":[{\"kty\":\"oct\",\"k\":\"%k\",\"kid\":\"a b\"}]} | Key 1 of '%f' has a member 'kid' that is not 1 to 128 printable ASCII characters.",
			"{\"keys\":[{\"kty\":\"oct\",\"k\":\"%k\",\"alg\":\"%k\"}]} | Key 1 of '%f' has a member 'alg' that is not HS256, HS384 or HS512.",
			"{\"keys\":[{\"kty\":\"oct\",\"k\":\"%k\",\"exp\":1e999999999}]} | Key 1 of '%f' has a member 'exp' that is not a time in seconds since 1970.",
			"{\"keys\":[{\"kty\":\"oct\",\"k\":\"%k\",\"nbf\":\"1\"}]} | Key 1 of '%f' has a member 'nbf' that is not a time in seconds since 1970.",
			"{\"keys\":[{\"kty\":\"oct\",\"k\":\"%k\",\"kid\":\"%k\"}]} | Key 1 of '%f' has a 'kid' that holds a key.",
			"{\"keys\":[{\"kty\":\"oct\",\"k\":\"AAAA\",\"kid\":\"of-%k\"},{\"kty\":\"oct\",\"k\":\"%k\"}]} | Key 1 of '%f' has a 'kid' that holds a key.",
			"{\"keys\":[{\"kty\":\"oct\",\"k\":\"c2VjcmV0LW9mLXRoZS1zZXQ\",\"kid\":\"secret-of-the-set\"}]} | Key 1 of '%f' has a 'kid' that holds a key.",
			"{\"keys\":[{\"kty\":\"oct\",\"k\":\"%k\",\"kid\":\"a\"},{\"kty\":\"oct\",\"k\":\"%k\",\"kid\":\"b\"}]} | '%f' has key 2 twice, under another id.",
			"{\"keys\":[{\"kty\":\"oct\",\"k\":\"%k\"},{\"kty\":\"oct\",\"k\":\"%k\"}]} | '%f' has two keys with the id of key 2." })
	void runWhenKeySetIsNoneIsRefused(String content, String message) throws Exception {
		String secret = keySet(content.replace("%k", "%1$s"));
		byte[] before = Files.readAllBytes(keySetPath());
		assertThatExceptionOfType(ToolException.class).isThrownBy(() -> rotateKeySet("1h", "2h", NOW))
			.withMessage(message.replace("%f", keySetPath().toString()))
			.withNoCause()
			.satisfies((ex) -> assertThat(ex.getMessage().contains(secret)).isFalse());
		assertThat(keySetPath()).hasBinaryContent(before);
	}

	@Test
	void runWhenOnlyKeyIsRevokedMakesOneThatSignsAtOnce() throws Exception {
		String secret = keySet("{\"keys\":[{\"kty\":\"oct\",\"k\":\"%1$s\",\"kid\":\"leaked\",\"revoked\":{}}]}");
		rotateKeySet("1h", "2h", NOW);
		String written = Files.readString(keySetPath());
		assertThat(written.contains(secret)).isFalse();
		assertThat(written.contains("nbf")).isFalse();
	}

	@Test
	void runWhenNestedDeeplyIsRefused() throws Exception {
		keySet("[".repeat(30000) + "%s");
		assertThatExceptionOfType(ToolException.class).isThrownBy(() -> rotateKeySet("1h", "2h", NOW));
	}

	@ParameterizedTest
	@CsvSource({ "-1s", "x", "1", "1y", "99999999999d", "4000d", "PT-1S", "''" })
	void optionsWhenDurationIsNoneAreRefused(String duration) {
		assertThatExceptionOfType(ToolException.class)
			.isThrownBy(() -> RotateOptions.of(Frontend.COMMAND_LINE, false, false, false, null, duration, null))
			.withMessage("'--activate-in' needs a duration such as 30s, 10m, 24h or 7d.");
	}

	@Test
	void runWhenOptionsDoNotFitTheFileIsRefused() throws IOException {
		write("JWT_SECRET=" + this.first);
		RotateOptions options = RotateOptions.of(Frontend.MAVEN, false, false, false, null, null, "1h");
		assertThatExceptionOfType(ToolException.class)
			.isThrownBy(() -> new Rotate(Frontend.MAVEN).run(path(), null, DEFAULTS, options, null))
			.withMessage("'-Djwt-secret.keep' has no meaning for a .env file, which has no times.");
		RotateOptions stage = RotateOptions.of(Frontend.MAVEN, true, false, false, null, null, null);
		assertThatExceptionOfType(ToolException.class)
			.isThrownBy(() -> new Rotate(Frontend.MAVEN).run(null, path(), DEFAULTS, stage, null))
			.withMessage("'-Djwt-secret.stage' has no meaning for a key set, where times decide.");
	}

	private Report rotate(String flags) {
		return rotate(flags, null);
	}

	private Report rotate(String flags, String keepPrevious) {
		RotateOptions options = RotateOptions.of(Frontend.COMMAND_LINE, flags.contains("stage"),
				flags.contains("promote"), flags.contains("force"), keepPrevious, null, null);
		return new Rotate(Frontend.COMMAND_LINE).run(path(), null, DEFAULTS, options, null);
	}

	private Report rotateKeySet(String activateIn, String keep, Instant now) {
		RotateOptions options = RotateOptions.of(Frontend.COMMAND_LINE, false, false, false, null, activateIn, keep);
		return new Rotate(Frontend.COMMAND_LINE, Clock.fixed(now, ZoneOffset.UTC), new Git()).run(null, keySetPath(),
				DEFAULTS, options, null);
	}

	/**
	 * Write a key set.
	 * @param format the text with a place for a key
	 * @return the key
	 * @throws IOException if the file can't be written
	 */
	private String keySet(String format) throws IOException {
		String key = TestSecrets.base64().replaceAll("=+$", "").replace('+', '-').replace('/', '_');
		Files.writeString(keySetPath(), format.formatted(key));
		return key;
	}

	private List<OctetSequenceKey> keys() throws Exception {
		return JWKSet.load(keySetPath().toFile()).getKeys().stream().map(OctetSequenceKey.class::cast).toList();
	}

	private List<String> previous() throws IOException {
		return new PreviousSecrets(envFile()).values();
	}

	private EnvFile envFile() throws IOException {
		return new EnvFile(".env", Files.readAllBytes(path()));
	}

	private void write(String content) throws IOException {
		Files.writeString(path(), content);
	}

	private String read() throws IOException {
		return Files.readString(path());
	}

	private Path path() {
		return this.folder.resolve(".env");
	}

	private Path keySetPath() {
		return this.folder.resolve("keys.json");
	}

}
