package io.github.jwtsecret.policy;

/**
 * The evidence in characters that recur at a fixed distance, though not all of them: rows
 * of dates, blocks with something changed in each.
 * <p>
 * Measured with an adaptive code of whether each character recurs.
 */
final class AlignedCopies {

	private static final int DISTANCES = 16;

	/** One in so many characters recurs where a closer look is worth it. */
	private static final int LEAST_SHARE = 6;

	private static final float DISTANCE_BITS = 4;

	private AlignedCopies() {
	}

	/**
	 * Return the bits by which the best distance shortens a value.
	 * @param value the value
	 * @return the bits of evidence against chance
	 */
	static float gain(Characters value) {
		int[] symbols = new int[value.length()];
		for (int i = 0; i < symbols.length; i++) {
			// A symbol never counts: groups have one at a fixed distance
			symbols[i] = (value.symbol(i) < Characters.OTHER) ? value.symbol(i) : -i - 1;
		}
		float best = 0;
		for (int distance = 1; distance <= DISTANCES; distance++) {
			int same = 0;
			for (int i = distance; i < symbols.length; i++) {
				same += (symbols[i] == symbols[i - distance]) ? 1 : 0;
			}
			if (same * LEAST_SHARE > symbols.length) {
				best = Math.max(best, gain(value, distance, same));
			}
		}
		return best - DISTANCE_BITS;
	}

	private static float gain(Characters value, int distance, int same) {
		int count = 0;
		float expected = 0;
		for (int i = distance; i < value.length(); i++) {
			int size = value.classSize(i);
			if (value.symbol(i) < Characters.OTHER && value.classSize(i - distance) == size) {
				count++;
				expected += 1f / size;
			}
		}
		return (same > 2 * expected) ? bits(count, same, expected / count) : 0;
	}

	private static float bits(int count, int same, double chance) {
		double share = Math.min((double) same / count, 1 - 1e-9);
		double divergence = share * Math.log(share / chance) + (1 - share) * Math.log((1 - share) / (1 - chance));
		return (float) ((count * divergence - Math.log(count + 1)) / Math.log(2));
	}

}
