package io.github.jwtsecret.policy;

/**
 * The two letters before each letter of a value, as the {@link LetterModel} takes them.
 * <p>
 * They depend on the text before and on the places of capitals, digits and symbols only:
 * a capital after a small letter begins a word, unless capitals are all over; a digit or
 * symbol among letters stands for the letter it looks like; where letters stand alone,
 * what stands between them is skipped.
 */
final class LetterContext {

	private static final float DIGIT_BITS = 1.4f;

	private final byte[] letters;

	private final byte[] contexts;

	private final float[] costs;

	LetterContext(Characters value) {
		int length = value.length();
		this.letters = new byte[length];
		this.contexts = new byte[2 * length];
		this.costs = new float[length];
		int count = 0;
		int capitals = 0;
		int runs = 0;
		for (int i = 0; i < length; i++) {
			if (value.isLetter(i)) {
				count++;
				boolean first = i == 0 || !value.isLetter(i - 1);
				runs += first ? 1 : 0;
				capitals += (!first && value.isUpperCase(i) && !value.isUpperCase(i - 1)) ? 1 : 0;
			}
		}
		boolean apart = runs * 5 > count * 2;
		boolean camel = capitals * 4 <= count;
		byte last = LetterModel.BOUNDARY;
		byte beforeLast = LetterModel.BOUNDARY;
		for (int i = 0; i < length; i++) {
			byte letter = value.isHexadecimal(i) ? -1
					: apart ? (value.isLetter(i) ? (byte) value.symbol(i) : -1) : letter(value, i);
			if (camel && !apart && i > 0 && letter >= 0 && value.isLetter(i) && value.isUpperCase(i)
					&& value.isLetter(i - 1) && !value.isUpperCase(i - 1)) {
				last = LetterModel.BOUNDARY;
				beforeLast = LetterModel.BOUNDARY;
			}
			this.letters[i] = letter;
			this.contexts[2 * i] = beforeLast;
			this.contexts[2 * i + 1] = last;
			if (letter >= 0) {
				this.costs[i] = value.isLetter(i) ? 0 : (value.symbol(i) < Characters.OTHER) ? DIGIT_BITS : 0;
				beforeLast = last;
				last = letter;
			}
			else {
				this.costs[i] = 0.1f;
				if (!apart) {
					last = LetterModel.BOUNDARY;
					beforeLast = LetterModel.BOUNDARY;
				}
			}
		}
	}

	/**
	 * Return the bits by which a table expects a character more than chance does.
	 * @param index the index
	 * @param table the table
	 * @return the log-likelihood ratio, slightly negative where there is no letter
	 */
	float ratio(int index, int table) {
		byte letter = this.letters[index];
		if (letter < 0) {
			return -this.costs[index];
		}
		return LetterModel.ratio(table, this.contexts[2 * index], this.contexts[2 * index + 1], letter)
				- this.costs[index];
	}

	private static byte letter(Characters value, int index) {
		if (value.isLetter(index)) {
			return (byte) value.symbol(index);
		}
		byte[] candidates = MarkerWords.lookAlikes(value.symbol(index));
		if (candidates.length == 0 || !isAmongLetters(value, index)) {
			return -1;
		}
		return candidates[0];
	}

	private static boolean isAmongLetters(Characters value, int index) {
		int before = index - 1;
		int after = index + 1;
		if (before >= 0 && !value.isLetter(before) && MarkerWords.lookAlikes(value.symbol(before)).length > 0) {
			before--;
		}
		else if (after < value.length() && !value.isLetter(after)
				&& MarkerWords.lookAlikes(value.symbol(after)).length > 0) {
			after++;
		}
		return before >= 0 && after < value.length() && value.isLetter(before) && value.isLetter(after);
	}

}
