package io.github.jwtsecret.dotenv;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for {@link DotEnvDocument}. What is read from entries is tested where
 * applications read it.
 */
class DotEnvDocumentTests {

	@Test
	void parseWhenQuotedReturnsPositionsOfLineAndValue() {
		String text = "# first\r\n export JWT_SECRET = 'a b' # last\r\nOTHER=1\r\n";
		DotEnvDocument document = parse(text);
		assertThat(document.entries()).singleElement().satisfies((entry) -> {
			assertThat(entry.name()).isEqualTo("JWT_SECRET");
			assertThat(entry.line()).isEqualTo(2);
			assertThat(text.substring(entry.start(), entry.end())).isEqualTo(" export JWT_SECRET = 'a b' # last");
			assertThat(text.substring(entry.from(), entry.to())).isEqualTo("a b");
			assertThat(document.value(entry)).isEqualTo("a b");
		});
	}

	@Test
	void parseWhenValueHasLinesEndsBehindTheLast() {
		String text = "JWT_A=\"x\ny\" # end\nJWT_B=";
		DotEnvDocument document = parse(text);
		assertThat(document.entries()).extracting(DotEnvEntry::line).containsExactly(1, 3);
		DotEnvEntry first = document.entries().get(0);
		assertThat(text.substring(first.start(), first.end())).isEqualTo("JWT_A=\"x\ny\" # end");
		assertThat(document.value(document.entries().get(1))).isEmpty();
	}

	@Test
	void parseWhenLineHasProblemReturnsEntryWithoutName() {
		assertThat(parse("JWT_SECRET\njwt.secret=x\n").entries()).extracting(DotEnvEntry::name, DotEnvEntry::problem)
			.containsExactly(tuple(null, DotEnvEntry.NO_EQUALS_SIGN), tuple(null, DotEnvEntry.INVALID_NAME));
	}

	@Test
	void valueWhenEntryHasProblemIsRefused() {
		DotEnvDocument document = parse("JWT_SECRET='x");
		assertThatIllegalArgumentException().isThrownBy(() -> document.value(document.entries().get(0)))
			.withMessage("'entry' must not have a problem");
	}

	@Test
	void parseWhenNameHasAnyLetterOrDigitReturnsIt() {
		assertThat(parse("JWT_AZaz09=x\nJWT_[=x\nJWT_@=x\nJWT_`=x\nJWT_{=x\nJWT_/=x\nJWT_:=x\n").entries())
			.extracting(DotEnvEntry::name)
			.containsExactly("JWT_AZaz09", null, null, null, null, null, null);
	}

	@Test
	void toStringWhenPrintedHasNoValue() {
		assertThat(parse("JWT_SECRET=not-to-be-seen\n")).hasToString("DotEnvDocument[1 entries, redacted]");
	}

	@Test
	void parseWhenUtf16ReturnsProblemAlone() {
		DotEnvDocument document = DotEnvDocument.parse("\uFEFFJWT_SECRET=x".getBytes(StandardCharsets.UTF_16LE));
		assertThat(document.problem()).isEqualTo("UTF-16 instead of UTF-8");
		assertThat(document.entries()).isEmpty();
	}

	@Test
	void toStringWhenCalledShowsNoContent() {
		assertThat(parse("JWT_SECRET=abcdef")).hasToString("DotEnvDocument[1 entries, redacted]");
	}

	private static DotEnvDocument parse(String text) {
		return DotEnvDocument.parse(text.getBytes(StandardCharsets.UTF_8));
	}

}
