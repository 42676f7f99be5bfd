package io.github.jwtsecret.integration.documentation;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link BlockChecks}: what is wrong on a page fails, and says why.
 */
class BlockChecksIT {

	@ParameterizedTest
	@MethodSource("wrong")
	void checkWhenBlockIsWrongFails(String page, String message) {
		List<Block> blocks = new Page("docs/page.md", page.lines().toList()).blocks();
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> BlockChecks.check(blocks.get(blocks.size() - 1)))
			.withMessageStartingWith("docs/page.md:")
			.withMessageContaining(message);
	}

	static Stream<Arguments> wrong() {
		return Stream.of(Arguments.of("```\nx\n```", "no check claims this block"),
				Arguments.of("```text\nx\n```", "<!-- check: covered by SomeTests -->"),
				Arguments.of("<!-- check: nonsense -->\n```yaml\nx\n```", "its comment 'nonsense' is unknown"),
				Arguments.of("<!-- check: covered by NoSuchTests -->\n```text\nx\n```", "no test class 'NoSuchTests'"),
				Arguments.of("<!-- check: covered by KeyIdTests -->\n```text\nno such line\n```", "nor has every line"),
				Arguments.of("<!-- check: covered by SourceTree -->\n```text\nx\n```", "no test class"),
				Arguments.of("<!-- from no/such/File.java -->\n```java\nx\n```", "there is no file"),
				Arguments.of("<!-- from /etc/passwd -->\n```text\nroot\n```", "there is no file"),
				Arguments.of("<!-- from pom.xml -->\n```xml\n<none/>\n```", "its lines are not in 'pom.xml'"),
				Arguments.of("```ini\nExecStart=/usr/bin/java\n```", "no variable of the starter"),
				Arguments.of("```ini\nEnvironment=JWT_SECRT=x\n```", "'JWT_SECRT' binds to no property"),
				Arguments.of("<!-- check: names -->\n```text\nSecretJudge -> SecretOracle\n```", "[SecretOracle]"),
				Arguments.of("<!-- check: names -->\n```text\njwt_tokens_lost_total\n```", "[jwt_tokens_lost_total]"),
				Arguments.of("<!-- check: names -->\n```text\nnothing\n```", "names no type"),
				Arguments.of("```yaml\njwt:\n  secrt: x\n```", "'jwt.secrt' is no property"),
				Arguments.of("```yaml\njwt: [\n```", "this is not yaml"),
				Arguments.of("```yaml\njwt:\n  algorithm: RS256\n```", "is refused with [undecodable]"),
				Arguments.of("```properties\njwt.secret=short\n```", "is refused with ["),
				Arguments.of("<!-- check: refused empty -->\n```yaml\njwt:\n  algorithm: HS384\n```",
						"the start is good"),
				Arguments.of("<!-- check: refused too-short -->\n```yaml\njwt:\n  algorithm: x\n```",
						"is refused with [undecodable]"),
				Arguments.of("```yaml\nspring:\n  config:\n    import: vault://\n```", "no test reads the page"),
				Arguments.of("```yaml\nenvironment:\n  - JWT_SECRT=x\n```", "'JWT_SECRT' binds to no property"),
				Arguments.of("<!-- check: reference -->\n```yaml\njwt:\n  algorithm: HS512\n```",
						"and the configuration metadata"),
				Arguments.of("```dotenv\nJWT_SECRET='x\n```", "unterminated quote"),
				Arguments.of("```dotenv\nJWT_SECRT=x\n```", "'JWT_SECRT' binds to no property"),
				Arguments.of("```json\n{\"a\":1}}\n```", "this is not JSON"),
				Arguments.of("```java\nJwtEncoder encoder = new Nothing();\n```", "this does not compile"),
				Arguments.of("```java\n@Configuration class Two { @Bean String s(Runnable no) { return \"\"; } }\n```",
						"does not start"),
				Arguments.of(
						"```xml\n<dependency><groupId>io.github.jwtsecret</groupId><artifactId>jwt-secret-none</artifactId></dependency>\n```",
						"is no module"),
				Arguments.of(
						"```xml\n<dependency><groupId>org.example</groupId><artifactId>none</artifactId></dependency>\n```",
						"in no pom of this build"),
				Arguments.of("```groovy\nx = 'io.github.jwtsecret:jwt-secret-none:1'\n```", "is no module"),
				Arguments.of("```groovy\nx = (\n```", "this is not Groovy"));
	}

	@ParameterizedTest
	@MethodSource("right")
	void checkWhenBlockIsRightPasses(String page) {
		List<Block> blocks = new Page("docs/page.md", page.lines().toList()).blocks();
		assertThatCode(() -> BlockChecks.check(blocks.get(blocks.size() - 1))).doesNotThrowAnyException();
	}

	static Stream<String> right() {
		return Stream.of("<!-- check: covered by KeyIdTests -->\n```text\nclass KeyIdTests {\n```",
				"<!-- check: names -->\n```text\nSecretJudge -> jwt-secret-core, jwt_tokens_refused_total\n```",
				"<!-- from pom.xml -->\n```xml\n\t<artifactId>jwt-secret</artifactId>\n```",
				"```json\n\"secrets\": [ ]\n```", "```ini\nEnvironment=JWT_SECRET_FILE=%d/jwt-secret\n```",
				"```yaml\njwt:\n  secret-file: /run/secrets/jwt\n  known-keys:\n    prod: abc\n```",
				"<!-- check: refused hard-coded-default, too-short, low-strength -->\n```properties\njwt.secret=${JWT_SECRET:0123}\n```",
				"```yaml\nservices:\n  app:\n    environment:\n      JWT_SECRET_FILE: /run/secrets/jwt\n```",
				"- in a list\n\n  ```java\n  Instant now = Instant.now();\n  ```");
	}

	@Test
	void pageWhenCommentHasNoBlockIsRefused() {
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> new Page("docs/page.md", List.of("<!-- check: names -->", "text")))
			.withMessageContaining("no block follows '<!-- check: names -->'");
	}

	@Test
	void pageWhenBlockHasNoEndIsRefused() {
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> new Page("docs/page.md", List.of("```text", "text")))
			.withMessage("docs/page.md:1: the block has no end");
	}

}
