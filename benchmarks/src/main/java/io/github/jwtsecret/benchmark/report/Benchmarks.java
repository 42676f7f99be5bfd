package io.github.jwtsecret.benchmark.report;

/**
 * The names of the benchmarks.
 */
final class Benchmarks {

	static final String VALID = "DecodeBenchmark.valid";

	static final String EXPIRED = "DecodeBenchmark.expired";

	static final String FORGED = "DecodeBenchmark.forged";

	static final String GARBAGE = "DecodeBenchmark.garbage";

	static final String ENCODE = "EncodeBenchmark.encode";

	private Benchmarks() {
	}

}
