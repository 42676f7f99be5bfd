package io.github.jwtsecret.tool;

import java.nio.charset.StandardCharsets;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link EnvFile}. In the tables {@code ⏎} is a line feed and {@code ␍} a
 * carriage return.
 */
class EnvFileTests {

	@ParameterizedTest
	@CsvSource(delimiter = '→', ignoreLeadingAndTrailingWhitespace = false, quoteCharacter = '\0',
			value = { "→JWT_SECRET=new⏎", "A=1⏎→A=1⏎JWT_SECRET=new⏎", "A=1→A=1⏎JWT_SECRET=new⏎",
					"A=1␍⏎B=2→A=1␍⏎B=2␍⏎JWT_SECRET=new␍⏎", "A=1␍→A=1␍JWT_SECRET=new␍", "JWT_SECRET=old→JWT_SECRET=new",
					"JWT_SECRET=old⏎→JWT_SECRET=new⏎", "A=1⏎JWT_SECRET=old␍⏎B=2→A=1⏎JWT_SECRET=new␍⏎B=2",
					"JWT_SECRET='old' # c⏎→JWT_SECRET=new # c⏎",
					"  export JWT_SECRET = \"old\"→  export JWT_SECRET = new", "JWT_SECRET=⏎→JWT_SECRET=new⏎",
					"JWT_SECRET=  # c→JWT_SECRET=  new # c", "JWT_SECRET=''⏎→JWT_SECRET=new⏎",
					"JWT_SECRET→JWT_SECRET⏎JWT_SECRET=new⏎", "# JWT_SECRET=x⏎→# JWT_SECRET=x⏎JWT_SECRET=new⏎",
					"JWT_SECRET=a⏎JWT_SECRET=b⏎→JWT_SECRET=a⏎JWT_SECRET=new⏎",
					"OTHER='x⏎JWT_SECRET=no'⏎→OTHER='x⏎JWT_SECRET=no'⏎JWT_SECRET=new⏎", "\uFEFF→\uFEFFJWT_SECRET=new⏎",
					"\uFEFFJWT_SECRET=old→\uFEFFJWT_SECRET=new", "ÄÖ=ß⏎→ÄÖ=ß⏎JWT_SECRET=new⏎",
					"jwt_other=x⏎→jwt_other=x⏎JWT_SECRET=new⏎" })
	void setWhenWrittenLeavesTheRestAlone(String before, String after) {
		EnvFile file = file(lines(before));
		file.set(EnvVariable.SECRET, "new");
		assertThat(text(file)).isEqualTo(lines(after));
		assertThat(file.value(EnvVariable.SECRET)).isEqualTo("new");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '→', quoteCharacter = '\0', value = { "abc+/=-_.:,@%^→abc+/=-_.:,@%^", "a b→'a b'",
			"a#b→'a#b'", "a'b→\"a'b\"", "$HOME→'$HOME'", "a\"b→'a\"b'", "é→'é'", "a\\n→'a\\n'", "x'y\"z→x'y\"z" })
	void setWhenValueIsSpecialQuotesIt(String value, String written) {
		EnvFile file = file("");
		file.set(EnvVariable.SECRET, value);
		assertThat(text(file)).isEqualTo("JWT_SECRET=" + written + "\n");
		assertThat(file.value(EnvVariable.SECRET)).isEqualTo(value);
	}

	@Test
	void setWhenValueHasBothQuotesFirstIsRefused() {
		assertThatExceptionOfType(ToolException.class).isThrownBy(() -> file("").set(EnvVariable.SECRET, "'a\"b"))
			.withMessage("'.env' can't take the value of 'JWT_SECRET': a quote before it is not closed, or it has both "
					+ "kinds of quotes.");
	}

	@Test
	void setWhenNeighbourIsThereWritesNextToIt() {
		EnvFile file = file("export JWT_SECRET=a # c\r\nB=1");
		file.set(EnvVariable.NEXT_SECRET, "b");
		assertThat(text(file)).isEqualTo("export JWT_SECRET=a # c\r\nexport JWT_NEXT_SECRET=b\r\nB=1");
		EnvFile unended = file("A=1\nJWT_SECRET=a");
		unended.set(EnvVariable.NEXT_SECRET, "b");
		assertThat(text(unended)).isEqualTo("A=1\nJWT_SECRET=a\nJWT_NEXT_SECRET=b");
	}

	@Test
	void removeWhenThereRemovesEveryLineOfIt() {
		EnvFile file = file("A=1\r\nJWT_NEXT_SECRET='a\nb'\r\nB=2\nJWT_NEXTSECRET=c\nJWT_SECRET=d");
		assertThatExceptionOfType(ToolException.class).isThrownBy(() -> file.value(EnvVariable.NEXT_SECRET))
			.withMessage("'.env' has two spellings of 'JWT_NEXTSECRET', in line 2 and line 5. Remove one.");
		file.remove(EnvVariable.NEXT_SECRET);
		assertThat(text(file)).isEqualTo("A=1\r\nB=2\nJWT_SECRET=d");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '→', quoteCharacter = '\0',
			value = { "JWT_SECRET='abc→unterminated quote", "JWT_SECRET='abc' def→text after the closing quote" })
	void valueWhenEntryCannotBeReadNamesTheLine(String line, String problem) {
		assertThatExceptionOfType(ToolException.class).isThrownBy(() -> file("A=1\n" + line).value(EnvVariable.SECRET))
			.withMessage("'.env', line 2: " + problem + ".");
	}

	@Test
	void createWhenUtf16IsRefused() {
		assertThatExceptionOfType(ToolException.class)
			.isThrownBy(() -> new EnvFile(".env", "\uFEFFA=1".getBytes(StandardCharsets.UTF_16BE)))
			.withMessage("'.env' can't be read: UTF-16 instead of UTF-8.");
	}

	@Test
	void setWhenAnyBytesSurroundKeepsThem() {
		Random random = new Random(7517);
		for (int i = 0; i < 2000; i++) {
			byte[] before = new byte[random.nextInt(60)];
			random.nextBytes(before);
			String text = "#" + new String(before, StandardCharsets.ISO_8859_1).replaceAll("[\n\r]", "x");
			EnvFile file = new EnvFile(".env",
					(text + "\nJWT_SECRET=old\n" + text).getBytes(StandardCharsets.ISO_8859_1));
			file.set(EnvVariable.SECRET, "new");
			assertThat(file.content())
				.isEqualTo((text + "\nJWT_SECRET=new\n" + text).getBytes(StandardCharsets.ISO_8859_1));
		}
	}

	@Test
	void toStringWhenCalledShowsNoContent() {
		assertThat(file("JWT_SECRET=abcdef")).hasToString("EnvFile['.env', 1 entries, redacted]");
	}

	private static EnvFile file(String content) {
		return new EnvFile(".env", content.getBytes(StandardCharsets.UTF_8));
	}

	private static String text(EnvFile file) {
		return new String(file.content(), StandardCharsets.UTF_8);
	}

	private static String lines(String text) {
		return (text != null) ? text.replace('⏎', '\n').replace('␍', '\r') : "";
	}

}
