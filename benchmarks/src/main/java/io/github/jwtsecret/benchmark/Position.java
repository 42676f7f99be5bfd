package io.github.jwtsecret.benchmark;

import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

import io.github.jwtsecret.benchmark.contender.SampleTokens;

/**
 * Where a thread is in a batch, so that no token follows itself.
 */
@State(Scope.Thread)
public class Position {

	private int next;

	int next() {
		return this.next++ & (SampleTokens.BATCH - 1);
	}

}
