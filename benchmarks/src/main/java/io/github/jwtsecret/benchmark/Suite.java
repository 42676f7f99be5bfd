package io.github.jwtsecret.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

import io.github.jwtsecret.benchmark.result.Measurement;

/**
 * Runs every scenario, round after round, so that a machine that becomes slower does so
 * for all.
 */
final class Suite {

	private static final String ALLOCATION = "gc.alloc.rate.norm";

	private final Effort effort;

	private final Path logs;

	/**
	 * Create a suite.
	 * @param effort how thoroughly to measure
	 * @param logs the folder for what JMH has to say
	 */
	Suite(Effort effort, Path logs) {
		this.effort = effort;
		this.logs = logs;
	}

	/**
	 * Run all scenarios.
	 * @return what was measured
	 * @throws RunnerException if a benchmark fails
	 */
	List<Measurement> run() throws RunnerException {
		Map<List<Object>, Measurement> measurements = new LinkedHashMap<>();
		for (int round = 1; round <= this.effort.rounds(); round++) {
			for (Scenario scenario : Scenario.all(this.effort.claims())) {
				System.out.printf("round %d of %d: %s%n", round, this.effort.rounds(), scenario.name());
				for (Measurement measurement : run(scenario, round)) {
					measurements.merge(
							List.of(measurement.benchmark(), measurement.parameters(), measurement.threads()),
							measurement, Measurement::merge);
				}
			}
		}
		return List.copyOf(measurements.values());
	}

	private List<Measurement> run(Scenario scenario, int round) throws RunnerException {
		ChainedOptionsBuilder options = new OptionsBuilder().forks(1)
			.warmupIterations(this.effort.warmups())
			.warmupTime(this.effort.iterationTime())
			.measurementIterations(this.effort.iterations())
			.measurementTime(this.effort.iterationTime())
			.jvmArgsAppend("-Xms1g", "-Xmx1g")
			.addProfiler(GCProfiler.class)
			.shouldFailOnError(true)
			.output(this.logs.resolve(scenario.name() + "-" + round + ".log").toString());
		scenario.configure(options);
		return new Runner(options.build()).run().stream().map(Suite::measurement).toList();
	}

	private static Measurement measurement(RunResult result) {
		BenchmarkParams benchmark = result.getParams();
		Map<String, String> parameters = new TreeMap<>();
		benchmark.getParamsKeys().forEach((name) -> parameters.put(name, benchmark.getParam(name)));
		List<Double> nanos = new ArrayList<>();
		List<Double> bytes = new ArrayList<>();
		result.getBenchmarkResults().forEach((fork) -> {
			Collection<IterationResult> iterations = fork.getIterationResults();
			iterations.forEach((iteration) -> {
				nanos.add(iteration.getPrimaryResult().getScore());
				Result<?> allocation = iteration.getSecondaryResults().get(ALLOCATION);
				bytes.add((allocation != null) ? allocation.getScore() : Double.NaN);
			});
		});
		String[] name = benchmark.getBenchmark().split("\\.", -1);
		return new Measurement(name[name.length - 2] + "." + name[name.length - 1], parameters, benchmark.getThreads(),
				nanos, bytes);
	}

}
