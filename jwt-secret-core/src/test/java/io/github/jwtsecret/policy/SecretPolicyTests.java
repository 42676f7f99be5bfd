package io.github.jwtsecret.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.jwtsecret.key.HmacAlgorithm;
import io.github.jwtsecret.key.KeyId;
import io.github.jwtsecret.key.SecretFormat;
import io.github.jwtsecret.key.SecretMaterial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link SecretPolicy}.
 */
class SecretPolicyTests {

	private final Random random = new Random(256);

	private final SecretPolicy policy = SecretPolicy.of(HmacAlgorithm.HS256);

	@Test
	void judgeWhenRandomIsAccepted() {
		for (int bytes : new int[] { 32, 48, 64, 128 }) {
			for (Function<byte[], String> encoding : encodings()) {
				String text = encoding.apply(randomBytes(bytes));
				Verdict verdict = this.policy.judge(SecretMaterial.ofText(text), SecretFormat.TEXT);
				assertThat(verdict.violations()).as("%d bytes", bytes).isEmpty();
				assertThat(verdict.strength()).isBetween(bytes * 8, bytes * 8 + 6);
				assertThat(verdict.otherFormats()).isEmpty();
			}
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "HEX", "BASE64", "BASE64URL" })
	void judgeWhenDecodedByItsFormatMeasuresTheKey(SecretFormat format) {
		SecretMaterial key = SecretMaterial.copyOf(randomBytes(32));
		Verdict verdict = this.policy.judge(format.encode(key), format);
		assertThat(verdict.isAccepted()).isTrue();
		assertThat(verdict.strength()).isEqualTo(256);
		assertThat(verdict.keyId()).isEqualTo(KeyId.derive(key));
	}

	@Test
	void judgeWhenEmptyOrBlankNamesThatAlone() {
		assertThat(judge("")).containsExactly(new Violation(ViolationId.EMPTY, "an empty value", "a secret"));
		assertThat(ids(" \t\r\n")).containsExactly(ViolationId.EMPTY);
	}

	@Test
	void judgeWhenLongerThanAnySecretNamesThatAlone() {
		String text = hex(randomBytes(2048));
		assertThat(judge(text)).isEmpty();
		assertThat(judge(text + "a"))
			.containsExactly(new Violation(ViolationId.TOO_LONG, "4097 bytes", "at most 4096 bytes"));
	}

	@Test
	void judgeWhenCharactersAreForeignNamesEachKindAndPlace() {
		String text = hex(randomBytes(32));
		assertThat(judge(text + "\n")).containsExactly(
				new Violation(ViolationId.WHITESPACE, "white space at byte 65", "printable ASCII without spaces"));
		assertThat(ids(text + "\u0000")).containsExactly(ViolationId.CONTROL_CHARACTER);
		assertThat(ids("\"" + text + "\"")).containsExactly(ViolationId.QUOTED);
		assertThat(ids("'" + text + "'")).containsExactly(ViolationId.QUOTED);
		assertThat(ids("\ufeff" + text)).containsExactly(ViolationId.NOT_ASCII);
		assertThat(ids("é " + text + "\u007f")).containsExactly(ViolationId.WHITESPACE, ViolationId.CONTROL_CHARACTER,
				ViolationId.NOT_ASCII);
	}

	@Test
	void judgeWhenKeyIsShorterThanTheHashMeasuresBytes() {
		String text = Base64.getEncoder().encodeToString(randomBytes(31));
		assertThat(judge(text, SecretFormat.BASE64)).containsExactly(
				new Violation(ViolationId.TOO_SHORT, "31 bytes", "at least 32 bytes for HS256 (RFC 7518, section 3.2)"),
				new Violation(ViolationId.LOW_STRENGTH, "at most 248 bits", "at least 256 bits"));
	}

	@Test
	void judgeWhenAlphabetIsSmallMeasuresBits() {
		assertThat(judge(hex(randomBytes(16))))
			.containsExactly(new Violation(ViolationId.LOW_STRENGTH, "at most 128 bits", "at least 256 bits"));
		assertThat(judge(characters("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", 32)))
			.contains(new Violation(ViolationId.LOW_STRENGTH, "at most 190 bits", "at least 256 bits"));
		assertThat(judge("6fa459ea-ee8a-4ca4-894e-db77e160355e"))
			.contains(new Violation(ViolationId.LOW_STRENGTH, "at most 122 bits", "at least 256 bits"));
	}

	@Test
	void judgeWhenEncodedTwiceMeasuresTheInnermostText() {
		String inner = hex(randomBytes(16));
		String outer = Base64.getEncoder().encodeToString(inner.getBytes(StandardCharsets.US_ASCII));
		assertThat(judge(outer))
			.contains(new Violation(ViolationId.LOW_STRENGTH, "at most 128 bits", "at least 256 bits"));
		assertThat(judge(outer, SecretFormat.BASE64))
			.contains(new Violation(ViolationId.LOW_STRENGTH, "at most 128 bits", "at least 256 bits"));
	}

	@Test
	void judgeWhenAlgorithmIsLongerAsksForMore() {
		SecretPolicy hs512 = SecretPolicy.of(HmacAlgorithm.HS512);
		SecretMaterial text = SecretMaterial.ofText(hex(randomBytes(32)));
		assertThat(hs512.judge(text, SecretFormat.TEXT).violations()).extracting(Violation::id)
			.containsExactly(ViolationId.LOW_STRENGTH);
		assertThat(hs512.judge(text, SecretFormat.HEX).violations()).extracting(Violation::id)
			.containsExactly(ViolationId.TOO_SHORT, ViolationId.LOW_STRENGTH);
	}

	@Test
	void judgeWhenMinimumStrengthIsLowerAcceptsLess() {
		SecretMaterial text = SecretMaterial.ofText(hex(randomBytes(16)));
		assertThat(this.policy.withMinimumStrength(128).judge(text, SecretFormat.TEXT).isAccepted()).isTrue();
		assertThat(this.policy.withMinimumStrength(129).judge(text, SecretFormat.TEXT).isAccepted()).isFalse();
		assertThatIllegalArgumentException().isThrownBy(() -> this.policy.withMinimumStrength(127));
	}

	@Test
	void judgeWhenAnotherFormatWouldPassNamesIt() {
		SecretMaterial base64 = SecretFormat.BASE64.encode(SecretMaterial.copyOf(randomBytes(33)));
		Verdict verdict = this.policy.judge(base64, SecretFormat.HEX);
		assertThat(verdict.violations()).extracting(Violation::id).containsExactly(ViolationId.UNDECODABLE);
		assertThat(verdict.violations().get(0).measured()).doesNotContain("'").contains("character");
		assertThat(verdict.key()).isNull();
		assertThat(verdict.keyId()).isNull();
		assertThat(verdict.otherFormats()).contains(SecretFormat.BASE64, SecretFormat.TEXT);
	}

	@Test
	void judgeWhenKeyIsKnownElsewhereNamesTheEnvironment() {
		SecretMaterial text = SecretMaterial.ofText(hex(randomBytes(64)));
		SecretPolicy staging = this.policy.withForeignKeys(Map.of(KeyId.derive(text), "prod"));
		assertThat(staging.judge(text, SecretFormat.TEXT).violations()).containsExactly(
				new Violation(ViolationId.OTHER_ENVIRONMENT, "the key of environment 'prod'", "a key of its own"));
	}

	@Test
	void judgeWhenKeyIsKnownElsewhereIsRefusedInEveryFormat() {
		SecretMaterial text = SecretMaterial.ofText(hex(randomBytes(64)));
		SecretPolicy staging = this.policy.withForeignKeys(Map.of(KeyId.derive(text), "prod"));
		for (SecretFormat format : SecretFormat.values()) {
			Verdict verdict = staging.judge(text, format);
			assertThat(verdict.violations()).extracting(Violation::id).containsExactly(ViolationId.OTHER_ENVIRONMENT);
			assertThat(verdict.otherFormats()).isEmpty();
		}
	}

	@Test
	void otherEnvironmentWhenIdIsKnownIsItsEnvironment() {
		KeyId id = KeyId.derive(SecretMaterial.copyOf(randomBytes(32)));
		SecretPolicy staging = this.policy.withForeignKeys(Map.of(id, "prod"));
		assertThat(staging.otherEnvironment(id)).isEqualTo("prod");
		assertThat(staging.otherEnvironment(KeyId.derive(SecretMaterial.copyOf(randomBytes(32))))).isNull();
	}

	@Test
	void judgeWhenPublishedSaysSoOfTextAndOfKey() {
		byte[] published = PublishedKeysList.read().get(0).key();
		Violation violation = new Violation(ViolationId.PUBLISHED, "an example key from public documentation",
				"a secret of your own");
		SecretMaterial text = SecretMaterial.copyOf(published);
		assertThat(this.policy.judge(text, SecretFormat.TEXT).violations()).contains(violation);
		for (SecretFormat format : List.of(SecretFormat.HEX, SecretFormat.BASE64, SecretFormat.BASE64URL)) {
			Verdict verdict = this.policy.judge(format.encode(text), format);
			assertThat(verdict.violations()).as("%s", format).contains(violation);
		}
	}

	@Test
	void judgeWhenDigestOfWordSaysSo() throws NoSuchAlgorithmException {
		byte[] digest = MessageDigest.getInstance("SHA-256").digest("password".getBytes(StandardCharsets.US_ASCII));
		assertThat(judge(hex(digest))).containsExactly(
				new Violation(ViolationId.DIGEST_OF_WORD, "the SHA-256 digest of a common word", "random characters"));
	}

	@Test
	void judgeWhenDeniedSaysSo() {
		String text = hex(randomBytes(64));
		SecretPolicy denying = this.policy.withDeniedSecrets((candidate, key) -> true);
		assertThat(denying.judge(SecretMaterial.ofText(text), SecretFormat.TEXT).violations()).extracting(Violation::id)
			.containsExactly(ViolationId.DENIED);
	}

	@Test
	void judgeWhenSeveralThingsAreWrongNamesEachOnceInOrder() {
		List<ViolationId> ids = ids("\"changeme changeme\"");
		assertThat(ids).contains(ViolationId.WHITESPACE, ViolationId.QUOTED, ViolationId.TOO_SHORT,
				ViolationId.LOW_STRENGTH, ViolationId.PLACEHOLDER_WORD);
		assertThat(ids).isSorted().doesNotHaveDuplicates();
	}

	@Test
	void toStringWhenVerdictIsPrintedHasNoPartOfTheSecret() {
		String text = "an-example-of-a-secret-of-a-kind-" + hex(randomBytes(8));
		Verdict verdict = this.policy.judge(SecretMaterial.ofText(text), SecretFormat.TEXT);
		assertThat(verdict.toString()).startsWith("Verdict[")
			.doesNotContain(text.substring(33))
			.doesNotContain("an-example");
	}

	@Test
	void judgeWhenFedAnyBytesNeverThrows() {
		for (int i = 0; i < 1_000; i++) {
			byte[] bytes = randomBytes(this.random.nextInt(300));
			for (SecretFormat format : SecretFormat.values()) {
				assertThat(this.policy.judge(SecretMaterial.copyOf(bytes), format)).isNotNull();
			}
		}
	}

	private List<Function<byte[], String>> encodings() {
		return Arrays.asList(SecretPolicyTests::hex, (bytes) -> Base64.getEncoder().encodeToString(bytes),
				(bytes) -> Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
	}

	private List<Violation> judge(String text) {
		return judge(text, SecretFormat.TEXT);
	}

	private List<Violation> judge(String text, SecretFormat format) {
		return this.policy.judge(SecretMaterial.ofText(text), format).violations();
	}

	private List<ViolationId> ids(String text) {
		return judge(text).stream().map(Violation::id).toList();
	}

	private String characters(String alphabet, int length) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < length; i++) {
			text.append(alphabet.charAt(this.random.nextInt(alphabet.length())));
		}
		return text.toString();
	}

	private byte[] randomBytes(int size) {
		byte[] bytes = new byte[size];
		this.random.nextBytes(bytes);
		return bytes;
	}

	private static String hex(byte[] bytes) {
		return HexFormat.of().formatHex(bytes);
	}

}
