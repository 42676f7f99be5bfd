package io.github.jwtsecret.policy;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link StructureCheck}.
 */
class StructureCheckTests {

	@Test
	void checkWhenLanguageIsPhrase() {
		assertThat(check("thequickbrownfoxjumpsoverthelazydog")).extracting(Violation::id).contains(ViolationId.PHRASE);
	}

	@Test
	void checkWhenPeriodIsRepetitive() {
		assertThat(check("9fK2".repeat(8))).contains(new Violation(ViolationId.REPETITIVE,
				"a period of 4 characters in 32", "no period up to half the length"));
	}

	private static List<Violation> check(String text) {
		return StructureCheck.check(text.getBytes(StandardCharsets.US_ASCII));
	}

}
