package io.github.jwtsecret.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.openjdk.jmh.runner.RunnerException;

import io.github.jwtsecret.benchmark.contender.Library;
import io.github.jwtsecret.benchmark.report.PerformanceReport;
import io.github.jwtsecret.benchmark.result.ClassPath;
import io.github.jwtsecret.benchmark.result.Machine;
import io.github.jwtsecret.benchmark.result.Measurement;
import io.github.jwtsecret.benchmark.result.ResultFiles;
import io.github.jwtsecret.benchmark.result.RunResult;
import io.github.jwtsecret.benchmark.result.Start;
import io.github.jwtsecret.benchmark.startup.StartUp;

/**
 * Measures on the Java of this process, and writes the document from what was measured on
 * this and on other ones. To be started in the folder of the project.
 */
public final class Main {

	private static final Path TARGET = Path.of("benchmarks", "target");

	private Main() {
	}

	/**
	 * Measure and write.
	 * @param arguments {@code --quick} or {@code --smoke}, which leave the document alone
	 * and write beside the other build products, {@code --starts} to measure the starts
	 * anew and keep the rest, or {@code --report} to measure nothing
	 * @throws Exception if anything fails
	 */
	public static void main(String[] arguments) throws Exception {
		List<String> options = List.of(arguments);
		if (!List.of("--quick", "--smoke", "--starts", "--report").containsAll(options)) {
			throw new IllegalArgumentException("Usage: benchmarks/run [--quick | --smoke | --starts | --report]");
		}
		Effort effort = options.contains("--quick") ? Effort.QUICK
				: options.contains("--smoke") ? Effort.SMOKE : Effort.FULL;
		boolean document = effort == Effort.FULL;
		Path report = document ? Path.of("docs")
				: Files.createDirectories(TARGET.resolve(effort.name().toLowerCase(Locale.ROOT)));
		ResultFiles files = new ResultFiles(document ? Path.of("benchmarks", "results") : report);
		if (options.contains("--starts")) {
			files.write(files.readCurrent().withStarts(starts(effort)));
		}
		else if (!options.contains("--report")) {
			files.write(measure(effort));
		}
		new PerformanceReport(files.read()).write(report);
		System.out.println("Written to " + report.resolve(PerformanceReport.DOCUMENT));
	}

	private static List<Start> starts(Effort effort) throws IOException, InterruptedException {
		return new StartUp(TARGET.resolve("starts")).run(effort.starts());
	}

	private static RunResult measure(Effort effort) throws RunnerException, IOException, InterruptedException {
		Instant start = Instant.now();
		Map<String, String> versions = new TreeMap<>();
		ClassPath classPath = new ClassPath();
		for (Library library : Library.withoutFloors()) {
			versions.put(library.artifact(), classPath.version(library.artifact()));
		}
		versions.put("spring-boot", classPath.version("spring-boot"));
		versions.put("jmh-core", classPath.version("jmh-core"));
		List<Start> starts = starts(effort);
		List<Measurement> measurements = new Suite(effort, Files.createDirectories(TARGET.resolve("logs"))).run();
		RunResult result = new RunResult(Machine.current(), effort.name(), versions, measurements, starts);
		System.out.printf("Took %d minutes%n", Duration.between(start, Instant.now()).toMinutes());
		return result;
	}

}
