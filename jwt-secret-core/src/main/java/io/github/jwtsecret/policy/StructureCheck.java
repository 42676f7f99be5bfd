package io.github.jwtsecret.policy;

import java.util.ArrayList;
import java.util.List;

/**
 * Refuses values with a structure that random ones do not have: repetition, sequences,
 * language, marker words, and encodings of these.
 * <p>
 * A value is refused when its {@link Explanation} is shorter by {@link #THRESHOLD_BITS}
 * and a little more for long values than a random value of its alphabet takes. A part
 * without structure that could carry a key by itself excuses words beside it, such as a
 * prefix that names the environment.
 */
final class StructureCheck {

	/**
	 * The evidence at which a value is refused: by Markov's inequality at most one random
	 * value in 2<sup>t</sup> has t bits.
	 */
	private static final float THRESHOLD_BITS = 23;

	/** What the threshold grows by for each character: there are more places to look. */
	private static final float THRESHOLD_GROWTH = 1 / 32f;

	/** The least evidence worth a violation of its own. */
	private static final float CONTRIBUTION_BITS = 10;

	/**
	 * What a part without structure has to carry: 256 bits less what its neighbours blur.
	 */
	private static final int SUFFICIENT_BITS = 224;

	private StructureCheck() {
	}

	/**
	 * Judge the text of a secret.
	 * @param text the value, printable ASCII
	 * @return what is wrong with it, one violation for each rule
	 */
	static List<Violation> check(byte[] text) {
		List<Violation> violations = new ArrayList<>();
		checkPeriod(text, violations);
		if (violations.isEmpty()) {
			checkExplanation(text, violations);
		}
		if (violations.isEmpty()) {
			checkDisguise(text, violations);
		}
		EncodedText.check(text, violations);
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

	private static void checkPeriod(byte[] text, List<Violation> violations) {
		int period = Repetition.period(text);
		if (period > 0) {
			violations.add(new Violation(ViolationId.REPETITIVE,
					"a period of " + period + " characters in " + text.length, "no period up to half the length"));
		}
	}

	private static void checkExplanation(byte[] text, List<Violation> violations) {
		Explanation explanation = new Explanation(Characters.ofText(text));
		float threshold = threshold(text.length);
		if (explanation.total() < threshold || explanation.randomBits() >= SUFFICIENT_BITS) {
			return;
		}
		int strongest = Explanation.LANGUAGE;
		for (int kind = Explanation.LANGUAGE; kind <= Explanation.COPY; kind++) {
			strongest = (explanation.gain(kind) > explanation.gain(strongest)) ? kind : strongest;
		}
		for (int kind = Explanation.LANGUAGE; kind <= Explanation.COPY; kind++) {
			if (kind == strongest || explanation.gain(kind) >= CONTRIBUTION_BITS) {
				violations.add(violation(kind, explanation, text.length, threshold));
			}
		}
	}

	private static Violation violation(int kind, Explanation explanation, int length, float threshold) {
		String part = explanation.length(kind) + " of " + length + " characters";
		String bits = ", " + Math.round(explanation.total()) + " bits of evidence against chance";
		String required = "at most " + Math.round(threshold) + " bits of evidence";
		return switch (kind) {
			case Explanation.WORD ->
				new Violation(ViolationId.PLACEHOLDER_WORD, "marker words in " + part + bits, required);
			case Explanation.SEQUENCE ->
				new Violation(ViolationId.SEQUENCE, "rows of keys, letters or digits in " + part + bits, required);
			case Explanation.COPY -> new Violation(ViolationId.REPETITIVE, "repetition in " + part + bits, required);
			default -> new Violation(ViolationId.PHRASE, "language in " + part + bits, required);
		};
	}

	private static void checkDisguise(byte[] text, List<Violation> violations) {
		float threshold = threshold(text.length);
		float reversed = Disguise.gain(text);
		if (reversed >= threshold) {
			violations.add(new Violation(ViolationId.PHRASE,
					"reversed or rotated language, " + Math.round(reversed) + " bits of evidence against chance",
					"at most " + Math.round(threshold) + " bits of evidence"));
		}
		float uneven = CharacterFrequency.gain(Characters.ofText(text));
		if (uneven >= threshold) {
			violations.add(new Violation(ViolationId.REPETITIVE,
					"few distinct characters, " + Math.round(uneven) + " bits of evidence against chance",
					"at most " + Math.round(threshold) + " bits of evidence"));
		}
	}

}
