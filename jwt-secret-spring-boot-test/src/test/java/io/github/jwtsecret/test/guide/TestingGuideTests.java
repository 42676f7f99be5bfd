package io.github.jwtsecret.test.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The code in the guide is that of tests.
 */
class TestingGuideTests {

	private static final Path ROOT = Path.of("..");

	private static final Pattern CODE = Pattern.compile("(<!-- from (\\S+) -->\n)?```java\n(.*?)\n```", Pattern.DOTALL);

	@Test
	void codeWhenShownIsInNamedTest() throws Exception {
		assertThat(CODE.matcher(guide()).results()).hasSizeGreaterThanOrEqualTo(5).allSatisfy(this::assertIsInSource);
	}

	private void assertIsInSource(MatchResult code) throws Exception {
		assertThat(code.group(2)).as("the source of the code:\n%s", code.group(3)).isNotNull();
		String source = Files.readString(ROOT.resolve(code.group(2)));
		assertThat(flat(source)).contains(flat(code.group(3)));
	}

	// The guide may show a method without the indentation of its class
	private static String flat(String code) {
		return String.join("\n", code.lines().map(String::strip).toList());
	}

	@Test
	void coordinatesWhenShownAreThoseOfStarter() throws Exception {
		String pom = Files.readString(ROOT.resolve("jwt-secret-spring-boot-starter-test/pom.xml"));
		assertThat(pom).contains("<artifactId>jwt-secret-spring-boot-starter-test</artifactId>")
			.contains("<version>0.1.0-SNAPSHOT</version>");
		assertThat(guide()).contains("""
				<dependency>
				  <groupId>io.github.jwtsecret</groupId>
				  <artifactId>jwt-secret-spring-boot-starter-test</artifactId>
				  <version>0.1.0-SNAPSHOT</version>
				  <scope>test</scope>
				</dependency>
				""");
	}

	private static String guide() throws IOException {
		return Files.readString(ROOT.resolve("docs/testing.md"));
	}

}
