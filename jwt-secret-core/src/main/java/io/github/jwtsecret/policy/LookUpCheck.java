package io.github.jwtsecret.policy;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds secrets that anybody can look up: published examples and digests of common words.
 */
final class LookUpCheck {

	private LookUpCheck() {
	}

	static List<Violation> checkText(byte[] text) {
		List<Violation> violations = new ArrayList<>();
		String algorithm = WordDigests.algorithmOf(text);
		if (algorithm != null) {
			violations.add(new Violation(ViolationId.DIGEST_OF_WORD, "the " + algorithm + " digest of a common word",
					"random characters"));
		}
		if (PublishedKeys.contains(text)) {
			violations.add(published());
		}
		return violations;
	}

	static List<Violation> checkKey(byte[] key) {
		return PublishedKeys.containsKey(key) ? List.of(published()) : List.of();
	}

	private static Violation published() {
		return new Violation(ViolationId.PUBLISHED, "an example key from public documentation", "a secret of your own");
	}

}
