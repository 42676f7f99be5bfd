package io.github.jwtsecret.benchmark.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

import io.github.jwtsecret.benchmark.contender.Library;
import io.github.jwtsecret.benchmark.contender.SampleClaims;
import io.github.jwtsecret.benchmark.result.RunResult;
import io.github.jwtsecret.benchmark.result.Start;
import io.github.jwtsecret.benchmark.result.Start.Variant;

/**
 * What the encoder, the decoder and the starter are to reach.
 */
final class Targets {

	private static final int FURTHER_KEYS = 15;

	private Targets() {
	}

	static List<Target> all() {
		List<Target> targets = new ArrayList<>();
		for (int claims : List.of(SampleClaims.SMALL, SampleClaims.LARGE)) {
			targets.add(stock("Decode, %d claims: the stock decoder's time by ours".formatted(claims), 6,
					Benchmarks.VALID, claims));
		}
		targets.add(stock("Forged: the stock decoder's time by ours", 10, Benchmarks.FORGED, SampleClaims.LARGE));
		targets.add(stock("Garbage: the stock decoder's time by ours", 10, Benchmarks.GARBAGE, SampleClaims.LARGE));
		for (int claims : List.of(SampleClaims.SMALL, SampleClaims.LARGE)) {
			targets.add(stock("Encode, %d claims: the stock encoder's time by ours".formatted(claims), 3.5,
					Benchmarks.ENCODE, claims));
		}
		targets.add(peer("Decode: the fastest peer's time by ours", Benchmarks.VALID));
		targets.add(peer("Expired: the fastest peer's time by ours", Benchmarks.EXPIRED));
		targets.add(peer("Forged: the fastest peer's time by ours", Benchmarks.FORGED));
		targets.add(peer("Garbage: the fastest peer's time by ours", Benchmarks.GARBAGE));
		targets.add(peer("Encode: the fastest peer's time by ours", Benchmarks.ENCODE));
		addLimits(targets);
		addRing(targets);
		addStarts(targets);
		return targets;
	}

	private static void addLimits(List<Target> targets) {
		targets.add(Target.atMost("Decode: our time by the floor's with JSON and `Jwt`", 1.25,
				(result) -> 1 / times(result, Library.FLOOR_JSON, Benchmarks.VALID, SampleClaims.LARGE)));
		targets.add(Target.atMost("Decode: our time by the floor's with `Jwt`, no JSON", 1.25,
				(result) -> 1 / times(result, Library.FLOOR_JWT, Benchmarks.VALID, SampleClaims.LARGE)));
		targets.add(Target.atMost("Decode: our allocation by the stock decoder's", 1 / 3.0,
				(result) -> result.allocation(Benchmarks.VALID, Library.JWT_SECRET, SampleClaims.LARGE)
						/ result.allocation(Benchmarks.VALID, Library.SPRING, SampleClaims.LARGE)));
		targets.add(Target
			.atLeast("Two threads: tokens decoded, by those of one", 1.9,
					(result) -> throughput(result, Benchmarks.VALID, Library.JWT_SECRET))
			.withNote((result) -> " (floor: %s)"
				.formatted(Figures.ratio(throughput(result, Benchmarks.VALID, Library.FLOOR_JSON)))));
		targets.add(Target
			.atLeast("Two threads: tokens encoded, by those of one", 1.9,
					(result) -> throughput(result, Benchmarks.ENCODE, Library.JWT_SECRET))
			.withNote((result) -> " (floor: %s)"
				.formatted(Figures.ratio(throughput(result, Benchmarks.ENCODE, Library.FLOOR_JWT)))));
	}

	private static void addRing(List<Target> targets) {
		targets.add(Target.atMost("Sixteen keys with `kid`: time by that of one key", 1.05,
				(result) -> result.ring(FURTHER_KEYS + 1, true) / result.ring(1, true)));
		targets.add(Target.atMost("Sixteen keys without `kid`: time of each further key by that of an HMAC", 1.05,
				(result) -> (result.ring(FURTHER_KEYS + 1, false) - result.ring(1, false)) / FURTHER_KEYS
						/ result.hmac()));
	}

	private static void addStarts(List<Target> targets) {
		for (boolean web : new boolean[] { false, true }) {
			String kind = web ? "web application" : "plain application";
			targets.add(Target.atMost("Start, %s: time of the starter's beans by that of stock beans".formatted(kind),
					0.5, (result) -> ratio(result, web, Start::beanMillis)));
			targets.add(Target.atMost("Start, %s: all that the starter adds to the main thread".formatted(kind), 0.5,
					(result) -> share(result, web, Start::mainMillis)));
			targets.add(Target.atMost("Start, %s: the same for all threads of the process".formatted(kind), 0.5,
					(result) -> share(result, web, Start::cpuMillis)));
			targets.add(Target.atMost("First token, %s: time by that of stock beans".formatted(kind), 0.5,
					(result) -> ratio(result, web, Start::tokenMillis)));
		}
	}

	private static Target stock(String what, double limit, String benchmark, int claims) {
		return Target.atLeast(what, limit, (result) -> times(result, Library.SPRING, benchmark, claims));
	}

	private static Target peer(String what, String benchmark) {
		return Target
			.atLeast(what, 1, (result) -> times(result, fastestPeer(result, benchmark), benchmark, SampleClaims.LARGE))
			.withNote((result) -> " (%s)".formatted(fastestPeer(result, benchmark).label()));
	}

	private static Library fastestPeer(RunResult result, String benchmark) {
		return Library.withoutFloors()
			.stream()
			.filter((library) -> library != Library.JWT_SECRET)
			.min(Comparator.comparingDouble((library) -> result.time(benchmark, library, SampleClaims.LARGE, 1)))
			.orElseThrow();
	}

	private static double times(RunResult result, Library library, String benchmark, int claims) {
		return result.time(benchmark, library, claims, 1) / result.time(benchmark, Library.JWT_SECRET, claims, 1);
	}

	static double throughput(RunResult result, String benchmark, Library library) {
		return 2 * result.time(benchmark, library, SampleClaims.LARGE, 1)
				/ result.time(benchmark, library, SampleClaims.LARGE, 2);
	}

	static double ratio(RunResult result, boolean web, ToDoubleFunction<Start> figure) {
		return result.start(web, Variant.STARTER, figure) / result.start(web, Variant.STOCK, figure);
	}

	static double share(RunResult result, boolean web, ToDoubleFunction<Start> figure) {
		double neither = result.start(web, Variant.NEITHER, figure);
		return (result.start(web, Variant.STARTER, figure) - neither)
				/ (result.start(web, Variant.STOCK, figure) - neither);
	}

}
