package io.github.jwtsecret.policy;

import java.util.ArrayList;
import java.util.List;

/**
 * Refuses values with a structure that random ones do not have: repetition, sequences,
 * language, marker words, and encodings of these.
 * <p>
 * A value is refused when its {@link Explanation} is shorter than a random value of its
 * alphabet by a number of bits that grows a little with the length. A part without
 * structure that could be a key by itself excuses what stands beside it, such as a prefix
 * that names the environment.
 */
final class StructureCheck {

	/**
	 * The evidence at which a value is refused: by Markov's inequality at most one random
	 * value in 2<sup>t</sup> has t bits.
	 */
	private static final float THRESHOLD_BITS = 18;

	/** What the threshold grows by with each character: there are more places to look. */
	private static final float THRESHOLD_GROWTH = 0.12f;

	/** The least evidence worth a violation of its own. */
	private static final float CONTRIBUTION_BITS = 10;

	/** What a part without structure has to carry: 256 bits, less what chance blurs. */
	private static final int SUFFICIENT_BITS = 192;

	private StructureCheck() {
	}

	/**
	 * Judge the text of a secret.
	 * @param text the value, printable ASCII
	 * @return what is wrong with it, at most one violation for each rule
	 */
	static List<Violation> check(byte[] text) {
		List<Violation> violations = new ArrayList<>();
		EncodedText encoded = EncodedText.of(text);
		int period = Repetition.period(text);
		if (period > 0) {
			violations.add(new Violation(ViolationId.REPETITIVE,
					"a period of " + period + " characters in " + text.length, "no period up to half the length"));
		}
		else if (encoded == null || !encoded.isText()) {
			checkEvidence(Characters.ofText(text), violations);
		}
		if (encoded != null && (encoded.isText() || violations.isEmpty())) {
			Violation violation = encoded.violation();
			if (violation != null) {
				violations.add(violation);
			}
		}
		return violations;
	}

	/**
	 * Return the evidence at which a value of a length is refused.
	 * @param length the number of characters
	 * @return the threshold in bits
	 */
	static float threshold(int length) {
		return THRESHOLD_BITS + length * THRESHOLD_GROWTH;
	}

	private static void checkEvidence(Characters value, List<Violation> violations) {
		float threshold = threshold(value.length());
		Explanation explanation = new Explanation(value);
		if (explanation.total() >= threshold) {
			if (explanation.gain(Evidence.COPY) >= threshold || explanation.randomBits(threshold) < SUFFICIENT_BITS) {
				addParts(explanation, value.length(), violations);
			}
			return;
		}
		float disguised = Disguise.gain(value);
		if (disguised >= threshold) {
			violations.add(violation(ViolationId.PHRASE, "language in disguise", disguised, threshold));
		}
		float aligned = AlignedCopies.gain(value);
		if (aligned >= threshold) {
			violations
				.add(violation(ViolationId.REPETITIVE, "characters that recur at a distance", aligned, threshold));
			return;
		}
		float uneven = CharacterFrequency.gain(value);
		if (uneven >= threshold) {
			violations.add(violation(ViolationId.REPETITIVE, "few distinct characters", uneven, threshold));
		}
	}

	private static void addParts(Explanation explanation, int length, List<Violation> violations) {
		Evidence strongest = Evidence.LANGUAGE;
		for (Evidence evidence : Evidence.ALL) {
			strongest = (explanation.gain(evidence) > explanation.gain(strongest)) ? evidence : strongest;
		}
		for (Evidence evidence : Evidence.ALL) {
			if (evidence == strongest || explanation.gain(evidence) >= CONTRIBUTION_BITS) {
				String part = evidence.description() + " in " + explanation.length(evidence) + " of " + length
						+ " characters";
				violations.add(violation(evidence.id(), part, explanation.total(), threshold(length)));
			}
		}
	}

	private static Violation violation(ViolationId id, String found, float bits, float threshold) {
		return new Violation(id, found + ", " + Math.round(bits) + " bits of evidence against chance",
				"less than " + Math.round(threshold) + " bits");
	}

}
