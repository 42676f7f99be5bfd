package io.github.jwtsecret.benchmark;

import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import io.github.jwtsecret.benchmark.contender.Contender;
import io.github.jwtsecret.benchmark.contender.Contender.Encoding;
import io.github.jwtsecret.benchmark.contender.Library;
import io.github.jwtsecret.benchmark.contender.SampleClaims;
import io.github.jwtsecret.benchmark.contender.SampleTokens;
import io.github.jwtsecret.benchmark.contender.SigningSecret;

/**
 * Encodes tokens: the call alone, on claims in the form that the library takes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class EncodeBenchmark {

	@Param
	private Library library;

	@Param({ "4", "12" })
	private int claims;

	private Encoding[] encodings;

	@Setup
	public void prepare() throws Exception {
		Contender contender = this.library.with(SigningSecret.generate());
		this.encodings = new Encoding[SampleTokens.BATCH];
		for (int i = 0; i < this.encodings.length; i++) {
			this.encodings[i] = contender.prepare(SampleClaims.valid(this.claims));
		}
	}

	@Benchmark
	public Object encode(Position position) throws Exception {
		return this.encodings[position.next()].encode();
	}

}
