package io.github.jwtsecret.policy;

/**
 * The evidence in how often each character occurs.
 * <p>
 * Measured with an adaptive code (Krichevsky and Trofimov, 1981), whose length is the
 * Shannon entropy of the counts with its cost of estimating them: it needs no correction
 * for short values, unlike the plain entropy (Miller and Madow), and never favours a
 * random value by {@code t} bits in more than one of 2<sup>t</sup> cases.
 */
final class CharacterFrequency {

	private static final int LETTERS = 26;

	private static final double LARGE = 1e100;

	private final int[] counts = new int[Characters.OTHER];

	private final int[] totals = new int[LETTERS + 1];

	private double product = 1;

	private double logarithm;

	private CharacterFrequency() {
	}

	/**
	 * Return the bits by which the counts shorten a value.
	 * @param value the value
	 * @return the bits of evidence against chance
	 */
	static float gain(Characters value) {
		CharacterFrequency frequency = new CharacterFrequency();
		for (int i = 0; i < value.length(); i++) {
			if (value.symbol(i) < Characters.OTHER) {
				frequency.add(value.symbol(i), value.classSize(i));
			}
		}
		return frequency.bits();
	}

	private void add(int symbol, int size) {
		this.product *= (4.0 * this.counts[symbol]++ + 1) * size / (4.0 * this.totals[size]++ + size);
		if (this.product > LARGE || this.product < 1 / LARGE) {
			this.logarithm += Math.log(this.product);
			this.product = 1;
		}
	}

	private float bits() {
		return (float) ((this.logarithm + Math.log(this.product)) / Math.log(2));
	}

}
