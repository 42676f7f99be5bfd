package io.github.jwtsecret.policy;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ViolationId}.
 */
class ViolationIdTests {

	@Test
	void idWhenPublishedNeverChanges() {
		assertThat(Arrays.stream(ViolationId.values()).map(ViolationId::id)).containsExactly("missing", "empty",
				"whitespace", "control-character", "quoted", "not-ascii", "not-text", "too-long",
				"unresolved-placeholder", "mixed-placeholder", "circular-placeholder", "random-placeholder",
				"hard-coded", "hard-coded-default", "unreadable", "conflict", "undecodable", "too-short",
				"low-strength", "repetitive", "sequence", "phrase", "encoded-text", "placeholder-word",
				"digest-of-word", "published", "denied", "other-environment", "wrong-key-type", "wrong-algorithm",
				"wrong-key-use", "exposed-key", "duplicate-key", "duplicate-key-id", "no-active-key", "too-many-keys",
				"expired-key", "no-successor");
	}

}
