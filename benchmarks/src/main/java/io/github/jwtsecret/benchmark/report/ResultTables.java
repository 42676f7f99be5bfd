package io.github.jwtsecret.benchmark.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

import io.github.jwtsecret.benchmark.contender.Library;
import io.github.jwtsecret.benchmark.contender.SampleClaims;
import io.github.jwtsecret.benchmark.result.RunResult;
import io.github.jwtsecret.benchmark.result.Start;
import io.github.jwtsecret.benchmark.result.Start.Variant;

/**
 * The tables of one JDK.
 */
final class ResultTables {

	private static final int LARGE = SampleClaims.LARGE;

	private static final int SMALL = SampleClaims.SMALL;

	private final RunResult result;

	ResultTables(RunResult result) {
		this.result = result;
	}

	void addDecode(Markdown markdown) {
		List<String> head = List.of("decode", "valid, 12 claims", "valid, 4 claims", "expired", "forged", "garbage",
				"valid, 2 threads", "allocated");
		List<List<String>> rows = rows(
				List.of(time(Benchmarks.VALID, LARGE, 1), time(Benchmarks.VALID, SMALL, 1),
						time(Benchmarks.EXPIRED, LARGE, 1), time(Benchmarks.FORGED, LARGE, 1),
						time(Benchmarks.GARBAGE, LARGE, 1), time(Benchmarks.VALID, LARGE, 2)),
				(library) -> this.result.allocation(Benchmarks.VALID, library, LARGE));
		markdown.figures(head, rows);
	}

	void addEncode(Markdown markdown) {
		List<String> head = List.of("encode", "12 claims", "4 claims", "2 threads", "allocated");
		List<List<String>> rows = rows(
				List.of(time(Benchmarks.ENCODE, LARGE, 1), time(Benchmarks.ENCODE, SMALL, 1),
						time(Benchmarks.ENCODE, LARGE, 2)),
				(library) -> this.result.allocation(Benchmarks.ENCODE, library, LARGE));
		markdown.figures(head, rows);
	}

	void addRing(Markdown markdown) {
		double one = this.result.ring(1, true);
		List<List<String>> rows = Stream.of(true, false)
			.map((kid) -> Stream
				.concat(Stream.of(kid ? "with `kid`" : "without `kid`"),
						Stream.of(1, 4, 16).map((keys) -> Figures.ratio(this.result.ring(keys, kid) / one)))
				.toList())
			.toList();
		markdown.figures(List.of("signed by the last key of", "1 key", "4 keys", "16 keys"), rows);
	}

	void addStarts(Markdown markdown) {
		List<List<String>> rows = new ArrayList<>();
		for (boolean web : new boolean[] { false, true }) {
			String kind = web ? "web" : "plain";
			for (Variant variant : Variant.values()) {
				rows.add(List.of(kind + ", " + describe(variant),
						Figures.milliseconds(start(web, variant, Start::cpuMillis)),
						Figures.milliseconds(start(web, variant, Start::mainMillis)),
						(variant == Variant.NEITHER) ? ""
								: Figures.milliseconds(start(web, variant, Start::beanMillis)),
						Figures.whole(start(web, variant, Start::classes)),
						(variant == Variant.NEITHER) ? ""
								: Figures.milliseconds(start(web, variant, Start::tokenMillis)),
						(variant == Variant.NEITHER) ? "" : Figures.whole(start(web, variant, Start::tokenClasses))));
			}
			rows.add(List.of(kind + ", **the starter's part by that of stock beans**",
					Figures.ratio(Targets.share(this.result, web, Start::cpuMillis)),
					Figures.ratio(Targets.share(this.result, web, Start::mainMillis)),
					Figures.ratio(Targets.ratio(this.result, web, Start::beanMillis)),
					Figures.ratio(Targets.share(this.result, web, Start::classes)),
					Figures.ratio(Targets.ratio(this.result, web, Start::tokenMillis)),
					Figures.ratio(Targets.ratio(this.result, web, Start::tokenClasses))));
		}
		markdown.figures(List.of("application", "CPU until ready", "main thread", "beans", "classes", "first token",
				"its classes"), rows);
	}

	private static String describe(Variant variant) {
		return switch (variant) {
			case STOCK -> "stock beans";
			case STARTER -> "starter";
			case NEITHER -> "neither";
		};
	}

	private double start(boolean web, Variant variant, ToDoubleFunction<Start> figure) {
		return this.result.start(web, variant, figure);
	}

	private ToDoubleFunction<Library> time(String benchmark, int claims, int threads) {
		return (library) -> this.result.time(benchmark, library, claims, threads);
	}

	private static List<List<String>> rows(List<ToDoubleFunction<Library>> times,
			ToDoubleFunction<Library> allocation) {
		List<List<String>> rows = new ArrayList<>();
		List<ToDoubleFunction<Library>> columns = Stream.concat(times.stream(), Stream.of(allocation)).toList();
		for (Library library : Library.values()) {
			List<String> figures = columns.stream()
				.map((column) -> Figures
					.ratio(column.applyAsDouble(library) / column.applyAsDouble(Library.JWT_SECRET)))
				.toList();
			if (!figures.stream().allMatch(String::isEmpty)) {
				rows.add(Stream.concat(Stream.of(library.label()), figures.stream()).toList());
			}
		}
		rows.add(
				Stream
					.of(Stream.of("1.00 is"),
							times.stream()
								.map((column) -> Figures.microseconds(column.applyAsDouble(Library.JWT_SECRET))),
							Stream.of(Figures.kilobytes(allocation.applyAsDouble(Library.JWT_SECRET))))
					.flatMap((cells) -> cells)
					.toList());
		return rows;
	}

}
