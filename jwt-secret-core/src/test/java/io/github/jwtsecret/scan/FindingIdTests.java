package io.github.jwtsecret.scan;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link FindingId}.
 */
class FindingIdTests {

	@Test
	void idWhenPublishedNeverChanges() {
		assertThat(Arrays.stream(FindingId.values()).map(FindingId::id)).containsExactly("hard-coded",
				"hard-coded-default", "env-file-tracked", "env-file-not-ignored", "shared", "weak");
	}

}
