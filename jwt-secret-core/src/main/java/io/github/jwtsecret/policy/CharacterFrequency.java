package io.github.jwtsecret.policy;

/**
 * The evidence in how often each character occurs.
 * <p>
 * Measured with the adaptive code of Krichevsky and Trofimov (1981), whose length is the
 * Shannon entropy of the counts with its cost of estimating them: it needs no correction
 * for short values, unlike the plain entropy (Miller and Madow), and never favours a
 * random value by {@code t} bits in more than one of 2<sup>t</sup> cases.
 */
final class CharacterFrequency {

	private static final int CLASSES = 3;

	private CharacterFrequency() {
	}

	/**
	 * Return the bits by which the counts shorten a value.
	 * @param value the value
	 * @return the bits of evidence against a random value
	 */
	static float gain(Characters value) {
		int[] counts = new int[Characters.SYMBOLS];
		int[] totals = new int[CLASSES];
		double product = 1;
		double bits = 0;
		for (int i = 0; i < value.length(); i++) {
			int symbol = value.symbol(i);
			boolean other = symbol >= Characters.OTHER && !value.isBinary();
			if (other) {
				continue;
			}
			int size = value.classSize(i);
			int kind = (size == 26) ? 0 : (size == 10) ? 1 : 2;
			product *= (4.0 * counts[symbol]++ + 1) * size / (4.0 * totals[kind]++ + size);
			if (product > 1e100 || product < 1e-100) {
				bits += Math.log(product);
				product = 1;
			}
		}
		return (float) ((bits + Math.log(product)) / Math.log(2));
	}

}
