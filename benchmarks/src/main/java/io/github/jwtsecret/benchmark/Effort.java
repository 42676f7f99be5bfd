package io.github.jwtsecret.benchmark;

import java.util.List;

import org.openjdk.jmh.runner.options.TimeValue;

import io.github.jwtsecret.benchmark.contender.SampleClaims;

/**
 * How thoroughly to measure.
 */
enum Effort {

	/** For the document. */
	FULL(2, 8, 6, 250, 8),

	/** For a first impression. */
	QUICK(1, 8, 2, 250, 4),

	/** To see that all runs; the figures mean nothing. */
	SMOKE(1, 1, 1, 10, 1);

	private final int rounds;

	private final int warmups;

	private final int iterations;

	private final int millis;

	private final int starts;

	Effort(int rounds, int warmups, int iterations, int millis, int starts) {
		this.rounds = rounds;
		this.warmups = warmups;
		this.iterations = iterations;
		this.millis = millis;
		this.starts = starts;
	}

	/**
	 * Return how many times each benchmark runs, in a process of its own and after all
	 * the others have run as well.
	 * @return the number
	 */
	int rounds() {
		return this.rounds;
	}

	int warmups() {
		return this.warmups;
	}

	int iterations() {
		return this.iterations;
	}

	TimeValue iterationTime() {
		return TimeValue.milliseconds(this.millis);
	}

	/**
	 * Return the numbers of claims that tokens have.
	 * @return the numbers
	 */
	List<Integer> claims() {
		return (this == QUICK) ? List.of(SampleClaims.LARGE) : List.of(SampleClaims.SMALL, SampleClaims.LARGE);
	}

	/**
	 * Return how many times each minimal application starts.
	 * @return the number
	 */
	int starts() {
		return this.starts;
	}

}
