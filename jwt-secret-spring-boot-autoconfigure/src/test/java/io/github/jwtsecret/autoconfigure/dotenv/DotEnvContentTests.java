package io.github.jwtsecret.autoconfigure.dotenv;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.jwtsecret.dotenv.DotEnvDocument;
import io.github.jwtsecret.dotenv.DotEnvEntry;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DotEnvContent}. In the tables {@code ␣} is a space, {@code ⇥} a tab,
 * {@code ⏎} a line feed, {@code ␍} a carriage return, {@code ␀} a NUL and {@code ◊} a
 * byte that is not UTF-8.
 */
class DotEnvContentTests {

	private static final String FILE = ".env";

	@ParameterizedTest
	@MethodSource
	void parseWhenEntryReturnsValue(String text, String value) {
		DotEnvContent content = parse(text);
		assertThat(content.values()).containsExactly(Map.entry("JWT_SECRET", value));
		assertThat(content.problems()).isEmpty();
	}

	static Stream<Arguments> parseWhenEntryReturnsValue() {
		return table("""
				JWT_SECRET=abc → abc
				JWT_SECRET=abc⏎ → abc
				␣␣JWT_SECRET=abc → abc
				⇥␣JWT_SECRET⇥=⇥␣abc → abc
				JWT_SECRET␣=␣abc␣⇥␣⏎ → abc
				export␣JWT_SECRET=abc → abc
				␣export␣⇥␣JWT_SECRET␣=␣abc → abc
				export␣JWT_SECRET='abc' → abc
				export=x⏎JWT_SECRET=abc → abc
				exportJWT_SECRET=x⏎JWT_SECRET=abc → abc

				JWT_SECRET= →
				JWT_SECRET=␣⇥ →
				JWT_SECRET='' →
				JWT_SECRET="" →
				JWT_SECRET=␣#␣none →
				JWT_SECRET=⏎OTHER=abc →

				JWT_SECRET=abc␣#␣comment → abc
				JWT_SECRET=abc⇥#comment → abc
				JWT_SECRET=abc#def → abc#def
				JWT_SECRET=#abc → #abc
				JWT_SECRET=abc#␣def → abc#␣def
				JWT_SECRET='abc'␣#␣it's → abc
				JWT_SECRET="abc"⇥#␣" → abc
				JWT_SECRET='abc␣#␣def' → abc␣#␣def
				#␣JWT_SECRET=x⏎JWT_SECRET=abc → abc
				#JWT_SECRET=x⏎JWT_SECRET=abc → abc
				#jwt.secret=x⏎JWT_SECRET=abc → abc
				␣␣#␣it's␣a␣"comment⏎JWT_SECRET=abc → abc
				#␣A='⏎JWT_SECRET=abc⏎#␣' → abc

				JWT_SECRET=a=b== → a=b==
				JWT_SECRET== → =
				JWT_SECRET=a␣b → a␣b
				JWT_SECRET=$HOME → $HOME
				JWT_SECRET=${HOME} → ${HOME}
				JWT_SECRET="${HOME}$(id)" → ${HOME}$(id)
				JWT_SECRET=`date` → `date`
				JWT_SECRET=a\\nb → a\\nb
				JWT_SECRET="a\\nb" → a\\nb
				JWT_SECRET='a\\nb' → a\\nb
				JWT_SECRET="abc\\" → abc\\
				JWT_SECRET='abc\\' → abc\\
				JWT_SECRET=abc\\ → abc\\
				JWT_SECRET=abc\\⏎OTHER=x → abc\\
				JWT_SECRET=a"b" → a"b"
				JWT_SECRET=it's → it's
				JWT_SECRET='"abc"' → "abc"
				JWT_SECRET="'abc'" → 'abc'
				JWT_SECRET=%7E~*?[]{}();&|<>! → %7E~*?[]{}();&|<>!
				JWT_SECRET=ü€😀 → ü€😀

				JWT_SECRET='␣abc␣' → ␣abc␣
				JWT_SECRET="⇥abc⇥"␣␣ → ⇥abc⇥
				JWT_SECRET='a⏎b'⏎ → a⏎b
				JWT_SECRET="a␍⏎b" → a␍⏎b
				JWT_SECRET='{⏎␣␣"keys":␣[]⏎}'␣#␣set → {⏎␣␣"keys":␣[]⏎}

				JWT_SECRET=abc␍⏎A=b␍⏎ → abc
				A=b␍⏎JWT_SECRET=abc␣␍⏎ → abc
				A=b␍JWT_SECRET=abc␍B=c → abc
				JWT_SECRET='abc'␍⏎ → abc
				\uFEFFJWT_SECRET=abc → abc
				\uFEFF␍⏎#␣x␍⏎JWT_SECRET=abc → abc
				⏎⏎␣⏎⇥⏎JWT_SECRET=abc⏎⏎ → abc

				JWT_SECRET=x⏎JWT_SECRET=abc → abc
				JWT_SECRET=x⏎JWT_SECRET= →

				A="x⏎y"⏎JWT_SECRET=abc → abc
				A='x⏎JWT_SECRET=y⏎'⏎JWT_SECRET=abc → abc
				A="{\\"a\\":⏎\\"b\\",⏎JWT_SECRET=y⏎}"⏎JWT_SECRET=abc → abc
				A="-----BEGIN⏎MIIE+/==⏎END-----"⏎JWT_SECRET=abc → abc
				A="x⏎JWT_SECRET=abc⏎B="y" → abc
				A='x⏎JWT_SECRET=abc → abc
				A='x⏎JWT_SECRET='abc' → abc
				A='x'␣y⏎JWT_SECRET=abc → abc
				A="C:\\dir\\"⏎JWT_SECRET="abc" → abc
				A="\\\\"⏎JWT_SECRET=abc → abc
				A=it's⏎JWT_SECRET=abc → abc
				A⏎JWT_SECRET=abc → abc
				="⏎JWT_SECRET=abc → abc
				A␣b='⏎JWT_SECRET=abc⏎' → abc
				A:␣"x⏎JWT_SECRET=abc⏎" → abc
				a.b-c=x⏎JWT_SECRET=abc → abc
				A=␀⏎JWT_SECRET=abc → abc
				A=◊⏎◊="⏎JWT_SECRET=abc → abc
				JWT_SECRET=abc⏎A="\\ → abc
				JWT_SECRET=abc⏎A=' → abc
				""");
	}

	@ParameterizedTest
	@MethodSource
	void parseWhenNothingRelevantReturnsNothing(String text) {
		DotEnvContent content = parse(text);
		assertThat(content.isEmpty()).isTrue();
		assertThat(content.values()).isEmpty();
	}

	static Stream<String> parseWhenNothingRelevantReturnsNothing() {
		return table("""
				 →
				⏎␣⏎ →
				\uFEFF →
				#␣JWT_SECRET=abc →
				A=b →
				XJWT_SECRET=abc →
				JWTS=abc →
				jwt_expiration=abc →
				jwt.expiration=abc →
				JWT=abc →
				SECRET=JWT_SECRET →
				A="⏎JWT_SECRET=abc⏎" →
				A='{⏎JWT_SECRET="abc"⏎}'␣#␣set →
				A="{\\"a\\":⏎JWT_SECRET=abc⏎}" →
				""").map((arguments) -> (String) arguments.get()[0]);
	}

	@ParameterizedTest
	@MethodSource
	void parseWhenBrokenReturnsProblem(String text, String problem) {
		DotEnvContent content = parse(text);
		assertThat(content.values()).isEmpty();
		assertThat(content.problems()).extracting(DotEnvProblem::toString).containsExactly(problem);
	}

	static Stream<Arguments> parseWhenBrokenReturnsProblem() {
		return table("""
				JWT_SECRET='abc → '.env', line 1: unterminated quote
				⏎JWT_SECRET="abc⏎A=b → '.env', line 2: unterminated quote
				JWT_SECRET=' → '.env', line 1: unterminated quote
				JWT_SECRET="abc⏎A="b" → '.env', line 1: unterminated quote
				JWT_SECRET=abc⏎JWT_SECRET='x → '.env', line 2: unterminated quote
				JWT_SECRET="abc"def → '.env', line 1: text after the closing quote
				JWT_SECRET='abc'␣def → '.env', line 1: text after the closing quote
				JWT_SECRET='abc'# → '.env', line 1: text after the closing quote
				JWT_SECRET="a\\"b" → '.env', line 1: text after the closing quote
				JWT_SECRET='abc'' → '.env', line 1: text after the closing quote
				A=b␍⏎␍⏎JWT_SECRET → '.env', line 3: no '=' after the name
				A=b␍␍JWT_SECRET␣abc → '.env', line 3: no '=' after the name
				export␣JWT_SECRET → '.env', line 1: no '=' after the name
				JWT_SECRET:␣abc → '.env', line 1: no '=' after the name
				jwt.secret:␣abc → '.env', line 1: no '=' after the name
				JWT_SECRET # → '.env', line 1: no '=' after the name
				JWT_SE-CRET=abc → '.env', line 1: not a name of the form 'JWT_SECRET'
				JWT_SECRÉT=abc → '.env', line 1: not a name of the form 'JWT_SECRET'
				JWT_SECRET␀=abc → '.env', line 1: not a name of the form 'JWT_SECRET'
				jwt.secret=abc → '.env', line 1: not a name of the form 'JWT_SECRET'
				jwt_secret=abc → '.env', line 1: not a name of the form 'JWT_SECRET'
				jwtSecret=abc → '.env', line 1: not a name of the form 'JWT_SECRET'
				\u00A0JWT_SECRET=abc → '.env', line 1: not a name of the form 'JWT_SECRET'
				"JWT_SECRET"="a⏎b" → '.env', line 1: not a name of the form 'JWT_SECRET'
				JWT_SECRET=a␀b → '.env', line 1: NUL character in the value
				A='⏎⏎'⏎JWT_SECRET='␀' → '.env', line 4: NUL character in the value
				JWT_SECRET=abc◊ → '.env', line 1: value that is not UTF-8
				JWT_SECRET='◊' → '.env', line 1: value that is not UTF-8
				""");
	}

	@Test
	void parseWhenSeveralEntriesKeepsOrderAndLines() {
		DotEnvContent content = parse("""
				# one
				JWT_SECRET='a
				b'
				OTHER="x
				y"
				JWT_PREVIOUS_SECRETS_0=c
				JWT_SECRET_FILE=/run/secret""");
		assertThat(content.values()).containsExactly(Map.entry("JWT_SECRET", "a\nb"),
				Map.entry("JWT_PREVIOUS_SECRETS_0", "c"), Map.entry("JWT_SECRET_FILE", "/run/secret"));
		assertThat(content.origin("JWT_SECRET")).isEqualTo(new DotEnvOrigin(FILE, 2));
		assertThat(content.origin("JWT_PREVIOUS_SECRETS_0")).isEqualTo(new DotEnvOrigin(FILE, 6));
		assertThat(content.origin("JWT_SECRET_FILE")).hasToString("'.env', line 7");
		assertThat(content.origin("OTHER")).isNull();
	}

	@Test
	void parseWhenDuplicateReturnsLineOfLast() {
		assertThat(parse("JWT_SECRET=a\n\nJWT_SECRET=b").origin("JWT_SECRET")).isEqualTo(new DotEnvOrigin(FILE, 3));
	}

	@Test
	void parseWhenBrokenLineIsFollowedByEntryReturnsBoth() {
		DotEnvContent content = parse("JWT_SECRET='a\nJWT_SECRET=b");
		assertThat(content.values()).containsExactly(Map.entry("JWT_SECRET", "b"));
		assertThat(content.problems()).containsExactly(new DotEnvProblem(FILE, 1, DotEnvEntry.UNTERMINATED_QUOTE));
	}

	@Test
	void parseWhenUtf16ReturnsProblemOfFile() {
		for (byte[] bytes : List.of("\uFEFFJWT_SECRET=abc\n".getBytes(StandardCharsets.UTF_16LE),
				"\uFEFFJWT_SECRET=abc\n".getBytes(StandardCharsets.UTF_16BE))) {
			DotEnvContent content = DotEnvContent.of(FILE, DotEnvDocument.parse(bytes));
			assertThat(content.values()).isEmpty();
			assertThat(content.problems()).extracting(DotEnvProblem::toString)
				.containsExactly("'.env': UTF-16 instead of UTF-8");
		}
	}

	@Test
	void parseWhenManyProblemsReturnsFirst() {
		assertThat(parse("JWT_SECRET\n".repeat(1000)).problems()).hasSize(DotEnvContent.MAX_PROBLEMS)
			.last()
			.isEqualTo(new DotEnvProblem(FILE, DotEnvContent.MAX_PROBLEMS, DotEnvEntry.NO_EQUALS_SIGN));
	}

	@Test
	void toStringDoesNotShowValue() {
		String secret = "v" + Long.toHexString(new Random().nextLong());
		DotEnvContent content = parse("JWT_SECRET=" + secret + "\nJWT_" + secret + "\nA=" + secret);
		assertThat(content.toString() + content.problems()).isEqualTo(
				"DotEnvContent['.env', 1 entries, redacted]" + "['.env', line 2: " + DotEnvEntry.NO_EQUALS_SIGN + "]");
	}

	@Test
	void parseWhenRandomInputNeverThrows() {
		String[] pieces = { "JWT_SECRET", "JWT_A", "\nJWT_SECRET=", "\nJWT_A='", "export ", "=", "=", "'", "\"", "\\",
				"#", " ", "\t", "\n", "\n", "\r", "\r\n", "␀", "◊", "\uFEFF", "é", "A", "jwt.secret", "\\\"", " #" };
		Random random = new Random(20260101);
		int entries = 0;
		int problems = 0;
		for (int i = 0; i < 20_000; i++) {
			String text = IntStream.range(0, random.nextInt(40))
				.mapToObj((piece) -> pieces[random.nextInt(pieces.length)])
				.collect(Collectors.joining());
			DotEnvContent content = parse(text);
			int lines = text.split("\r\n|\r|\n", -1).length;
			assertThat(content.values().keySet()).allMatch((name) -> name.matches("JWT_[A-Za-z0-9_]*"))
				.allMatch((name) -> isBetween(1, content.origin(name).line(), lines));
			assertThat(content.problems()).allMatch((problem) -> isBetween(0, problem.line(), lines));
			entries += content.values().size();
			problems += content.problems().size();
		}
		assertThat(entries).isGreaterThan(1_000);
		assertThat(problems).isGreaterThan(1_000);
	}

	@Test
	void parseWhenRandomBytesNeverThrows() {
		Random random = new Random(20260102);
		for (int i = 0; i < 20_000; i++) {
			byte[] bytes = new byte[random.nextInt(200)];
			random.nextBytes(bytes);
			assertThat(DotEnvContent.of(FILE, DotEnvDocument.parse(bytes)).values()).isEmpty();
		}
	}

	@Test
	void parseWhenQuotedRandomTextReturnsIt() {
		Random random = new Random(20260103);
		for (int i = 0; i < 20_000; i++) {
			String value = random.ints(random.nextInt(60), 1, 0x2000)
				.filter((character) -> character != '\'')
				.mapToObj(Character::toString)
				.collect(Collectors.joining());
			DotEnvContent content = parse("A=b\nJWT_SECRET='" + value + "'\nJWT_NEXT_SECRET=" + i);
			assertThat(content.values()).containsExactly(Map.entry("JWT_SECRET", value),
					Map.entry("JWT_NEXT_SECRET", String.valueOf(i)));
			assertThat(content.problems()).isEmpty();
		}
	}

	@Test
	void parseWhenLargeAndHostileTakesLinearTime() {
		for (String line : List.of("A=\"\\\"\n", "A='x\nB=\"y\n", "JWT_A=\"\nJWT_B='\n", "A=#\\\"'\n", "JWT_\r")) {
			long start = System.nanoTime();
			parse(line.repeat(DotEnvFile.MAX_SIZE / line.length()));
			assertThat(System.nanoTime() - start).isLessThan(3_000_000_000L);
		}
	}

	private static boolean isBetween(int low, int value, int high) {
		return value >= low && value <= high;
	}

	private static DotEnvContent parse(String text) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		text.replace('␀', '\0').codePoints().forEach((character) -> {
			if (character == '◊') {
				bytes.write(0xC3);
			}
			else {
				bytes.writeBytes(Character.toString(character).getBytes(StandardCharsets.UTF_8));
			}
		});
		return DotEnvContent.of(FILE, DotEnvDocument.parse(bytes.toByteArray()));
	}

	private static Stream<Arguments> table(String rows) {
		return rows.lines().filter((row) -> !row.isEmpty()).map((row) -> {
			String[] cells = row.split(" →", 2);
			return Arguments.of(unescape(cells[0]), unescape(cells[1].strip()));
		});
	}

	private static String unescape(String cell) {
		return cell.replace('␣', ' ').replace('⇥', '\t').replace('⏎', '\n').replace('␍', '\r');
	}

}
