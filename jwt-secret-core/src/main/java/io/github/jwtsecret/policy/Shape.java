package io.github.jwtsecret.policy;

/**
 * The evidence in where a value has letters, digits and symbols: one symbol divides it
 * into words, or all letters are of one case and there are no digits.
 * <p>
 * Separators are measured against base64url, where each symbol is one of 64. Groups of
 * equal size are left alone: generators write them too.
 */
final class Shape {

	private static final float MAXIMUM_BITS = 12;

	private static final float SEPARATOR_BITS = 6;

	private static final float ONE_CASE_BITS = 4;

	private final Characters value;

	private int letters;

	private int capitals;

	private int digits;

	private int separators;

	private boolean alike = true;

	private boolean even = true;

	private Shape(Characters value) {
		this.value = value;
		int separator = 0;
		int group = 0;
		int firstGroup = 0;
		for (int i = 0; i < value.length(); i++) {
			int symbol = value.symbol(i);
			if (symbol < Characters.OTHER) {
				this.digits += value.isLetter(i) ? 0 : 1;
				this.letters += value.isLetter(i) ? 1 : 0;
				this.capitals += value.isUpperCase(i) ? 1 : 0;
				group++;
				continue;
			}
			if (this.separators == 0) {
				separator = symbol;
				firstGroup = group;
			}
			this.alike &= symbol == separator;
			this.even &= group == firstGroup && group > 1;
			this.separators++;
			group = 0;
		}
	}

	/**
	 * Return the bits by which the shape is likelier for words than at random.
	 * @param value the value
	 * @return the bits of evidence against chance
	 */
	static float gain(Characters value) {
		if (value.length() == 0 || value.isHexadecimal(value.length() - 1)) {
			return 0;
		}
		Shape shape = new Shape(value);
		return shape.separated() + shape.oneCase();
	}

	private float separated() {
		if (this.separators == 0 || this.even || !this.alike) {
			return 0;
		}
		double lengthOfWord = (double) this.value.length() / this.separators;
		// The separators' places, at 6 bits each, against the choice of as many among all
		double bits = this.separators * (6 - Math.log(Math.E * lengthOfWord) / Math.log(2)) - SEPARATOR_BITS;
		return (float) Math.max(0, Math.min(MAXIMUM_BITS, bits));
	}

	private float oneCase() {
		return (this.digits == 0 && (this.capitals == 0 || this.capitals == this.letters)) ? ONE_CASE_BITS : 0;
	}

}
