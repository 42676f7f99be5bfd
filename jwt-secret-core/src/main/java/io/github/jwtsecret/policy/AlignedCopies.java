package io.github.jwtsecret.policy;

/**
 * The evidence in characters that recur at a fixed distance, though not all of them: rows
 * of dates, blocks with something changed in each.
 * <p>
 * Measured with an adaptive code of whether each character recurs.
 */
final class AlignedCopies {

	private static final int DISTANCES = 16;

	private static final float DISTANCE_BITS = 4;

	private AlignedCopies() {
	}

	/**
	 * Return the bits by which the best distance shortens a value.
	 * @param value the value
	 * @return the bits of evidence against chance
	 */
	static float gain(Characters value) {
		float best = 0;
		for (int distance = 1; distance <= DISTANCES; distance++) {
			int count = 0;
			int same = 0;
			float expected = 0;
			for (int i = distance; i < value.length(); i++) {
				int size = value.classSize(i);
				if (value.symbol(i) < Characters.OTHER && value.classSize(i - distance) == size) {
					count++;
					expected += 1f / size;
					same += (value.symbol(i) == value.symbol(i - distance)) ? 1 : 0;
				}
			}
			if (same > 2 * expected) {
				best = Math.max(best, bits(count, same, expected / count));
			}
		}
		return best - DISTANCE_BITS;
	}

	private static float bits(int count, int same, double chance) {
		double share = Math.min((double) same / count, 1 - 1e-9);
		double divergence = share * Math.log(share / chance) + (1 - share) * Math.log((1 - share) / (1 - chance));
		return (float) ((count * divergence - Math.log(count + 1)) / Math.log(2));
	}

}
