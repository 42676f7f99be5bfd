package io.github.jwtsecret.policy;

/**
 * Language written backwards, or English with its letters rotated by 13.
 */
final class Disguise {

	private static final float COST_BITS = 7;

	private static final int ROTATION = 13;

	private static final int REVERSED_TABLES = 4;

	private Disguise() {
	}

	/**
	 * Return the evidence of the part that reads best in disguise.
	 * @param value the value
	 * @return the bits of evidence against chance
	 */
	static float gain(Characters value) {
		byte[] letters = new byte[value.length()];
		int count = 0;
		for (int i = 0; i < letters.length; i++) {
			if (value.isLetter(i) && !value.isHexadecimal(i)) {
				letters[count++] = (byte) value.symbol(i);
			}
		}
		float best = 0;
		for (int table = 0; table < REVERSED_TABLES; table++) {
			best = Math.max(best, best(letters, count, table, true, 0));
		}
		best = Math.max(best, best(letters, count, 0, false, ROTATION));
		return best - COST_BITS;
	}

	private static float best(byte[] letters, int count, int table, boolean backwards, int rotation) {
		float best = 0;
		float sum = 0;
		int beforeLast = LetterModel.BOUNDARY;
		int last = LetterModel.BOUNDARY;
		for (int i = 0; i < count; i++) {
			int letter = (letters[backwards ? count - 1 - i : i] + rotation) % 26;
			sum = Math.max(0, sum + LetterModel.ratio(table, beforeLast, last, letter));
			best = Math.max(best, sum);
			beforeLast = last;
			last = letter;
		}
		return best;
	}

}
