package io.github.jwtsecret.policy;

import java.util.Arrays;

/**
 * The two letters before each letter of a value, as the {@link LetterModel} takes them.
 * <p>
 * They depend on the text before and on the places of capitals, digits and symbols only,
 * so they tell nothing of the letter itself: a capital after a small letter begins a
 * word, unless capitals are all over; a digit or symbol among letters stands for the
 * letter it looks like; where letters stand alone, what is between them is skipped.
 */
final class LetterContext {

	private static final byte NONE = -1;

	/** What a digit costs more than a letter, of ten rather than 26. */
	private static final float DIGIT_BITS = 1.4f;

	private static final float OTHER_BITS = 0.1f;

	private final Characters value;

	private final byte[] letters;

	private final byte[] last;

	private final byte[] beforeLast;

	LetterContext(Characters value) {
		this.value = value;
		int length = value.length();
		this.letters = new byte[length];
		this.last = new byte[length];
		this.beforeLast = new byte[length];
		int count = 0;
		int runs = 0;
		int capitals = 0;
		for (int i = 0; i < length; i++) {
			this.letters[i] = letter(i);
			if (this.letters[i] != NONE) {
				count++;
				runs += (i == 0 || this.letters[i - 1] == NONE) ? 1 : 0;
				capitals += isCapital(i) ? 1 : 0;
			}
		}
		follow(runs * 2 > count, capitals * 4 <= count);
	}

	private void follow(boolean apart, boolean camelCase) {
		byte previous = LetterModel.BOUNDARY;
		byte beforePrevious = LetterModel.BOUNDARY;
		for (int i = 0; i < this.letters.length; i++) {
			if ((this.letters[i] == NONE && !apart) || (camelCase && isCapital(i))) {
				previous = LetterModel.BOUNDARY;
				beforePrevious = LetterModel.BOUNDARY;
			}
			this.last[i] = previous;
			this.beforeLast[i] = beforePrevious;
			if (this.letters[i] != NONE) {
				beforePrevious = previous;
				previous = this.letters[i];
			}
		}
	}

	/**
	 * Find the bits by which each table expects a character more than chance does.
	 * @param index the index
	 * @param ratios where the log-likelihood ratios go, slightly negative where there is
	 * no letter
	 */
	void ratios(int index, float[] ratios) {
		byte letter = this.letters[index];
		if (letter == NONE) {
			Arrays.fill(ratios, -OTHER_BITS);
			return;
		}
		int symbol = this.value.symbol(index);
		float bits = (symbol >= Characters.DIGIT && symbol < Characters.OTHER) ? DIGIT_BITS : 0;
		LetterModel.ratios(this.beforeLast[index], this.last[index], letter, ratios);
		for (int table = 0; bits > 0 && table < ratios.length; table++) {
			ratios[table] -= bits;
		}
	}

	private boolean isCapital(int index) {
		return index > 0 && this.value.isLetter(index) && this.value.isUpperCase(index)
				&& this.value.isLetter(index - 1) && !this.value.isUpperCase(index - 1);
	}

	private byte letter(int index) {
		int symbol = this.value.symbol(index);
		if (this.value.isHexadecimal(index)) {
			return NONE;
		}
		if (this.value.isLetter(index)) {
			return (byte) symbol;
		}
		return (LookAlikes.exist(symbol) && isAmongLetters(index)) ? LookAlikes.letters(symbol)[0] : NONE;
	}

	private boolean isAmongLetters(int index) {
		int before = index - 1;
		int after = index + 1;
		if (before >= 0 && LookAlikes.exist(this.value.symbol(before))) {
			before--;
		}
		else if (after < this.value.length() && LookAlikes.exist(this.value.symbol(after))) {
			after++;
		}
		return before >= 0 && after < this.value.length() && this.value.isLetter(before) && this.value.isLetter(after);
	}

}
