package io.github.jwtsecret.benchmark.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import io.github.jwtsecret.benchmark.contender.Library;
import io.github.jwtsecret.benchmark.result.Machine;
import io.github.jwtsecret.benchmark.result.RunResult;

/**
 * The document: targets, chart and tables.
 */
public final class PerformanceReport {

	/** The name of the document. */
	public static final String DOCUMENT = "performance.md";

	private static final String CHART = "performance.svg";

	// Written by hand, about the results in the repository
	private static final String NOTES = "notes.md";

	private final List<RunResult> results;

	/**
	 * Create a report.
	 * @param results the results, one for each JDK
	 */
	public PerformanceReport(List<RunResult> results) {
		this.results = results;
	}

	/**
	 * Write the document and its chart.
	 * @param folder the folder to write to
	 * @throws IOException if a file can't be written
	 */
	public void write(Path folder) throws IOException {
		Files.writeString(folder.resolve(DOCUMENT), document());
		Files.writeString(folder.resolve(CHART), new BarChart(this.results).draw());
	}

	private String document() {
		Markdown markdown = new Markdown();
		markdown.heading(1, "Performance").paragraph("""
				Written by `benchmarks/run`, which measures and writes this page: run it once for each JDK, chosen by
				`JAVA_HOME`. Figures are ratios within one run on one machine; compare no times across runs.""");
		addWarning(markdown);
		markdown.paragraph("![Time of a call as a multiple of ours](" + CHART + ")");
		markdown.heading(2, "Targets").table(head("what", "target"), targets());
		markdown.heading(2, "What is missed, and why").paragraph(notes());
		markdown.heading(2, "Results").paragraph("""
				Time of a call as a multiple of ours, and memory in the last column; the last row tells what 1.00
				stands for. A floor is work that no library can do without: HMAC and base64 by the JDK, and on top the
				same `Jwt`, with claims that were read before or read by one bare pass of jackson-core. With two
				threads, a call takes as long as with one when nothing is contended.""");
		for (RunResult result : this.results) {
			ResultTables tables = new ResultTables(result);
			markdown.heading(3, "JDK " + result.machine().feature());
			tables.addDecode(markdown);
			tables.addEncode(markdown);
			tables.addRing(markdown);
			tables.addStarts(markdown);
		}
		markdown.heading(2, "What is compared")
			.table(List.of("library", "checks beside signature and `alg`"), checks());
		addMethod(markdown);
		markdown.heading(2, "Machine and versions").table(head(""), versions());
		return markdown.toString();
	}

	private static String notes() {
		try (InputStream notes = PerformanceReport.class.getResourceAsStream(NOTES)) {
			return new String(Objects.requireNonNull(notes, NOTES).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void addWarning(Markdown markdown) {
		if (this.results.stream().anyMatch((result) -> !result.effort().equals("FULL"))) {
			markdown.paragraph("**From a short run: a first impression, not a result.**");
		}
	}

	private static void addMethod(Markdown markdown) {
		markdown.paragraph(
				"""
						All have the same key of 64 bytes, decode the same tokens (256 in turn, with a `kid`), and tolerate 60
						seconds of skew; none checks issuer or audience. A decoded token is what the library hands out: ours,
						Spring Security's, Nimbus', JJWT's, jose4j's and fusionauth-jwt's hold converted claims. Claims to encode are
						in the form that the library takes, so that only the call counts; ours and Spring Security's return a
						`Jwt`, the others text. A forged token is signed with another key; garbage is random bytes in three
						segments. Exceptions are made at the small depth of a benchmark: an application's deeper stack makes
						the stack traces of others dearer. A test makes sure that every library accepts and refuses what it must.""")
			.paragraph(
					"""
							Benchmarks run under JMH with one process for each, on a heap of 1 GB;
							a figure is the least of the iterations of two rounds, since what disturbs a machine only adds to it. Applications
							(Spring Boot with Spring Security's JOSE module, with and without Tomcat) start as processes with Java's
							default options, the variants by turns; a figure is the mean of the lower half. All are CPU times: of the
							process until it is ready, compilers included; of the main thread; of the main thread while it creates the
							beans in question, with all that they load; and of the thread that encodes and decodes the first token. The first two
							are small differences of large and unsteady numbers.""");
	}

	private List<List<String>> targets() {
		return Targets.all()
			.stream()
			.map((target) -> Stream
				.concat(Stream.of(target.what(), target.goal()), this.results.stream().map(target::verdict))
				.toList())
			.toList();
	}

	private static List<List<String>> checks() {
		return Stream.of(Library.values()).map((library) -> List.of(library.label(), library.checks())).toList();
	}

	private List<List<String>> versions() {
		Stream<List<String>> machine = Stream.of(row("date", Machine::date), row("processor", Machine::processor),
				row("cores", (value) -> String.valueOf(value.cores())), row("system", Machine::system),
				row("Java", Machine::java));
		Stream<List<String>> run = Stream.of(
				cells("starts of each application", (result) -> String.valueOf(result.startCount())),
				cells("spread of iterations, median", (result) -> Figures.percent(result.spread())),
				cells("spread of iterations, largest", (result) -> Figures.percent(result.largestSpread())));
		Stream<List<String>> libraries = this.results.stream()
			.flatMap((result) -> result.versions().keySet().stream())
			.distinct()
			.sorted()
			.map((artifact) -> cells(artifact, (result) -> result.versions().getOrDefault(artifact, "")));
		return Stream.of(machine, run, libraries).flatMap((rows) -> rows).toList();
	}

	private List<String> row(String name, Function<Machine, String> value) {
		return cells(name, (result) -> value.apply(result.machine()));
	}

	private List<String> cells(String name, Function<RunResult, String> value) {
		return Stream.concat(Stream.of(name), this.results.stream().map(value)).toList();
	}

	private List<String> head(String... names) {
		return Stream
			.concat(Stream.of(names), this.results.stream().map((result) -> "JDK " + result.machine().feature()))
			.toList();
	}

}
