package io.github.jwtsecret.benchmark;

import java.util.Collection;
import java.util.List;

import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;

import io.github.jwtsecret.benchmark.contender.Library;
import io.github.jwtsecret.benchmark.contender.SampleClaims;

/**
 * Benchmarks that run with the same parameters.
 *
 * @param name the name
 * @param include the benchmarks, as a regular expression
 * @param threads the number of threads
 * @param libraries the libraries, empty for a benchmark of ours alone
 * @param claims the numbers of claims
 */
record Scenario(String name, String include, int threads, Collection<Library> libraries, List<Integer> claims) {

	private static final List<Integer> LARGE = List.of(SampleClaims.LARGE);

	/**
	 * Return all scenarios.
	 * @param sizes the numbers of claims where the number varies
	 * @return the scenarios, those to be compared with each other one after the other
	 */
	static List<Scenario> all(List<Integer> sizes) {
		List<Library> all = List.of(Library.values());
		List<Library> libraries = Library.withoutFloors();
		List<Library> encoders = all.stream().filter((library) -> library != Library.FLOOR_JSON).toList();
		List<Library> pair = List.of(Library.JWT_SECRET, Library.SPRING, Library.FLOOR_JWT);
		return List.of(new Scenario("decode", "DecodeBenchmark.valid", 1, all, sizes),
				new Scenario("decode-2-threads", "DecodeBenchmark.valid", 2, all, LARGE),
				new Scenario("refuse", "DecodeBenchmark.(expired|forged|garbage)", 1, libraries, LARGE),
				new Scenario("ring", "(RingBenchmark.valid|HmacBenchmark.hmac)", 1, List.of(), List.of()),
				new Scenario("encode", "EncodeBenchmark.encode", 1, encoders, sizes),
				new Scenario("encode-2-threads", "EncodeBenchmark.encode", 2, pair, LARGE));
	}

	void configure(ChainedOptionsBuilder options) {
		options.include("\\." + this.include + "$").threads(this.threads);
		if (!this.libraries.isEmpty()) {
			options.param("library", names(this.libraries)).param("claims", names(this.claims));
		}
	}

	private static String[] names(Collection<?> values) {
		return values.stream().map(Object::toString).toArray(String[]::new);
	}

}
