package io.github.jwtsecret.benchmark.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.jwtsecret.benchmark.contender.Library;
import io.github.jwtsecret.benchmark.result.Machine;
import io.github.jwtsecret.benchmark.result.Measurement;
import io.github.jwtsecret.benchmark.result.ResultFiles;
import io.github.jwtsecret.benchmark.result.RunResult;
import io.github.jwtsecret.benchmark.result.Start;
import io.github.jwtsecret.benchmark.result.Start.Variant;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@link PerformanceReport} and {@link ResultFiles}.
 */
class PerformanceReportTests {

	@TempDir
	private Path folder;

	@Test
	void writeWhenTwoResultsTellsTargetsOfBoth() throws IOException {
		ResultFiles files = new ResultFiles(this.folder);
		files.write(result(25, 5000));
		files.write(result(17, 8000));
		new PerformanceReport(files.read()).write(this.folder);
		assertThat(Files.readString(this.folder.resolve("performance.md"))).contains("""
				| what | target | JDK 17 | JDK 25 |
				|---|---|---|---|
				| Decode, 4 claims: the stock decoder's time by ours | at least 6.00 | not measured | not measured |
				| Decode, 12 claims: the stock decoder's time by ours | at least 6.00 | 8.00, met | 5.00, **missed** |
				""")
			.contains("| First token, web application: time by that of stock beans | at most 0.50 | 0.40, met |")
			.contains(
					"| plain, **the starter's part by that of stock beans** | 0.25 | 0.40 | 0.30 | 0.30 | 0.40 | 0.50 |")
			.contains("| Spring Security | 5.00 |")
			.doesNotContain("From a short run");
		assertThat(Files.readString(this.folder.resolve("performance.svg"))).startsWith("<svg ")
			.endsWith("</svg>\n")
			.contains(">8.00</text>", ">5.00</text>", ">JDK 17</text>", ">JDK 25</text>");
	}

	private static RunResult result(int feature, double stockNanos) {
		List<Measurement> measurements = new ArrayList<>();
		Library.withoutFloors().forEach((library) -> {
			double nanos = (library == Library.JWT_SECRET) ? 1000 : stockNanos;
			List.of(Benchmarks.VALID, Benchmarks.FORGED, Benchmarks.ENCODE)
				.forEach((benchmark) -> measurements.add(new Measurement(benchmark,
						Map.of("library", library.name(), "claims", "12"), 1, List.of(nanos), List.of(800.0))));
		});
		List<Start> starts = new ArrayList<>();
		for (boolean web : new boolean[] { false, true }) {
			starts.add(new Start(web, Variant.STOCK, 1080, 840, 80, 4200, 30, 100));
			starts.add(new Start(web, Variant.STARTER, 1020, 816, 24, 4060, 12, 50));
			starts.add(new Start(web, Variant.NEITHER, 1000, 800, 0, 4000, 0, 0));
		}
		return new RunResult(new Machine("2026-01-01", "processor", 2, "system", "java", feature), "FULL",
				Map.of("spring-boot", "4.1.2"), measurements, starts);
	}

}
