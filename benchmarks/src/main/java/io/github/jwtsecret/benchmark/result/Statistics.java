package io.github.jwtsecret.benchmark.result;

import java.util.Collection;

/**
 * Values that a few disturbed measurements do not move.
 */
final class Statistics {

	private Statistics() {
	}

	/**
	 * Return the least value, for times: what disturbs a measurement only adds to it.
	 * @param values the values
	 * @return the least
	 */
	static double least(Collection<Double> values) {
		return quantile(values, 0);
	}

	static double median(Collection<Double> values) {
		return quantile(values, 0.5);
	}

	/**
	 * Return the mean of the lower half, for times of which there are few.
	 * @param values the values
	 * @return the mean
	 */
	static double lowerMean(Collection<Double> values) {
		double median = median(values);
		return values.stream()
			.mapToDouble(Double::doubleValue)
			.filter((value) -> value <= median)
			.average()
			.orElse(Double.NaN);
	}

	/**
	 * Return the half of the range that the middle half of the values takes, in relation
	 * to the median.
	 * @param values the values
	 * @return the spread, 0.01 for one per cent
	 */
	static double spread(Collection<Double> values) {
		return (quantile(values, 0.75) - quantile(values, 0.25)) / 2 / median(values);
	}

	private static double quantile(Collection<Double> values, double part) {
		double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
		if (sorted.length == 0) {
			return Double.NaN;
		}
		double index = part * (sorted.length - 1);
		int below = (int) index;
		int above = Math.min(below + 1, sorted.length - 1);
		return sorted[below] + (index - below) * (sorted[above] - sorted[below]);
	}

}
