package io.github.jwtsecret.benchmark;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import io.github.jwtsecret.benchmark.contender.Contender;
import io.github.jwtsecret.benchmark.contender.JwtSecretContender;
import io.github.jwtsecret.benchmark.contender.SampleClaims;
import io.github.jwtsecret.benchmark.contender.SampleTokens;
import io.github.jwtsecret.benchmark.contender.SigningSecret;

/**
 * Decodes tokens with rings of several keys. The last key has signed them, which is the
 * worst case.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RingBenchmark {

	@Param({ "1", "4", "16" })
	private int keys;

	@Param({ "true", "false" })
	private boolean kid;

	private Contender contender;

	private String[] tokens;

	@Setup
	public void prepare() {
		List<SigningSecret> ring = Stream.generate(SigningSecret::generate).limit(this.keys).toList();
		SigningSecret last = ring.get(this.keys - 1);
		this.contender = new JwtSecretContender(ring.get(0), ring.subList(1, this.keys));
		this.tokens = new SampleTokens(last, this.kid ? last.keyId() : null).valid(SampleClaims.LARGE);
	}

	@Benchmark
	public Object valid(Position position) throws Exception {
		return this.contender.decode(this.tokens[position.next()]);
	}

}
