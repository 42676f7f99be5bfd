package io.github.jwtsecret.benchmark.result;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the iterations of one benchmark gave.
 *
 * @param benchmark the class and method
 * @param parameters its parameters by name
 * @param threads the number of threads
 * @param nanos the nanoseconds that a call took, for each iteration
 * @param bytes the bytes that a call allocated, for each iteration
 */
public record Measurement(String benchmark, Map<String, String> parameters, int threads, List<Double> nanos,
		List<Double> bytes) {

	boolean isOf(String benchmark, Map<String, String> parameters, int threads) {
		return this.benchmark.equals(benchmark) && this.parameters.equals(parameters) && this.threads == threads;
	}

	double time() {
		return Statistics.least(this.nanos);
	}

	double allocation() {
		return Statistics.median(this.bytes);
	}

	double spread() {
		return Statistics.spread(this.nanos);
	}

	/**
	 * Add another round.
	 * @param other the same benchmark with other iterations
	 * @return both
	 */
	public Measurement merge(Measurement other) {
		return new Measurement(this.benchmark, this.parameters, this.threads, concat(this.nanos, other.nanos),
				concat(this.bytes, other.bytes));
	}

	private static List<Double> concat(List<Double> first, List<Double> second) {
		return Stream.concat(first.stream(), second.stream()).toList();
	}

}
