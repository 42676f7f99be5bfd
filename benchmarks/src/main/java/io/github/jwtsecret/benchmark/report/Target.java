package io.github.jwtsecret.benchmark.report;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import io.github.jwtsecret.benchmark.result.RunResult;

/**
 * A figure that is to be reached.
 *
 * @param what what it is about
 * @param figure takes the figure from a result
 * @param limit the figure to reach
 * @param most whether the figure is to be at most the limit, and not at least
 * @param note adds a word to the figure, or nothing
 */
record Target(String what, ToDoubleFunction<RunResult> figure, double limit, boolean most,
		Function<RunResult, String> note) {

	static Target atLeast(String what, double limit, ToDoubleFunction<RunResult> figure) {
		return new Target(what, figure, limit, false, (result) -> "");
	}

	static Target atMost(String what, double limit, ToDoubleFunction<RunResult> figure) {
		return new Target(what, figure, limit, true, (result) -> "");
	}

	Target withNote(Function<RunResult, String> note) {
		return new Target(this.what, this.figure, this.limit, this.most, note);
	}

	String goal() {
		return (this.most ? "at most " : "at least ") + Figures.ratio(this.limit);
	}

	String verdict(RunResult result) {
		double value = this.figure.applyAsDouble(result);
		if (Double.isNaN(value)) {
			return "not measured";
		}
		if (value <= 0) {
			return Figures.ratio(value) + ", within the noise";
		}
		boolean met = this.most ? value <= this.limit : value >= this.limit;
		return Figures.ratio(value) + this.note.apply(result) + (met ? ", met" : ", **missed**");
	}

}
