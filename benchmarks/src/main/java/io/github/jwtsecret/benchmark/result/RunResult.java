package io.github.jwtsecret.benchmark.result;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import io.github.jwtsecret.benchmark.contender.Library;
import io.github.jwtsecret.benchmark.result.Start.Variant;

/**
 * All that was measured on one JDK.
 *
 * @param machine where and when
 * @param effort how thoroughly
 * @param versions the versions of the libraries by artifact id
 * @param measurements the benchmarks
 * @param starts the starts of minimal applications
 */
public record RunResult(Machine machine, String effort, Map<String, String> versions, List<Measurement> measurements,
		List<Start> starts) {

	/**
	 * Return this result with other starts.
	 * @param others the starts
	 * @return the result
	 */
	public RunResult withStarts(List<Start> others) {
		return new RunResult(this.machine, this.effort, this.versions, this.measurements, others);
	}

	/**
	 * Return the time of a call.
	 * @param benchmark the class and method
	 * @param library the library
	 * @param claims the number of claims
	 * @param threads the number of threads
	 * @return the nanoseconds, NaN if this was not measured
	 */
	public double time(String benchmark, Library library, int claims, int threads) {
		return value(benchmark, library(library, claims), threads, Measurement::time);
	}

	/**
	 * Return the memory that a call takes.
	 * @param benchmark the class and method
	 * @param library the library
	 * @param claims the number of claims
	 * @return the bytes, NaN if this was not measured
	 */
	public double allocation(String benchmark, Library library, int claims) {
		return value(benchmark, library(library, claims), 1, Measurement::allocation);
	}

	/**
	 * Return the time of a call with a ring of several keys.
	 * @param keys the number of keys
	 * @param kid whether tokens have a {@code kid}
	 * @return the nanoseconds, NaN if this was not measured
	 */
	public double ring(int keys, boolean kid) {
		return value("RingBenchmark.valid", Map.of("keys", String.valueOf(keys), "kid", String.valueOf(kid)), 1,
				Measurement::time);
	}

	/**
	 * Return the time of one HMAC over a token.
	 * @return the nanoseconds, NaN if this was not measured
	 */
	public double hmac() {
		return value("HmacBenchmark.hmac", Map.of(), 1, Measurement::time);
	}

	/**
	 * Return how far the iterations of a benchmark were apart, at the median of all
	 * benchmarks.
	 * @return half of the range of the middle half of the iterations, 0.01 for one per
	 * cent
	 */
	public double spread() {
		return Statistics.median(this.measurements.stream().map(Measurement::spread).toList());
	}

	/**
	 * Return how far the iterations of a benchmark were apart, at the worst of all
	 * benchmarks.
	 * @return half of the range of the middle half of the iterations, 0.01 for one per
	 * cent
	 */
	public double largestSpread() {
		return this.measurements.stream().mapToDouble(Measurement::spread).max().orElse(Double.NaN);
	}

	private double value(String benchmark, Map<String, String> parameters, int threads,
			ToDoubleFunction<Measurement> value) {
		return this.measurements.stream()
			.filter((measurement) -> measurement.isOf(benchmark, parameters, threads))
			.mapToDouble(value)
			.findFirst()
			.orElse(Double.NaN);
	}

	private static Map<String, String> library(Library library, int claims) {
		return Map.of("library", library.name(), "claims", String.valueOf(claims));
	}

	/**
	 * Return a figure of the starts of a variant.
	 * @param web whether the application has a web server
	 * @param variant what makes encoder and decoder
	 * @param figure the figure
	 * @return the mean of the lower half
	 */
	public double start(boolean web, Variant variant, ToDoubleFunction<Start> figure) {
		return Statistics.lowerMean(figures(web, variant, figure));
	}

	/**
	 * Return how many times each variant was started.
	 * @return the number
	 */
	public int startCount() {
		return figures(true, Variant.STARTER, Start::cpuMillis).size();
	}

	private Collection<Double> figures(boolean web, Variant variant, ToDoubleFunction<Start> figure) {
		return this.starts.stream()
			.filter((start) -> start.web() == web && start.variant() == variant)
			.map(figure::applyAsDouble)
			.toList();
	}

}
