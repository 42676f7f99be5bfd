package io.github.jwtsecret.benchmark;

import java.time.Instant;
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
import io.github.jwtsecret.benchmark.contender.JwtSecretContender;
import io.github.jwtsecret.benchmark.contender.SampleClaims;
import io.github.jwtsecret.benchmark.contender.SampleTokens;
import io.github.jwtsecret.benchmark.contender.SigningSecret;
import io.github.jwtsecret.key.HmacAlgorithm;
import io.github.jwtsecret.key.KeyRing;
import io.github.jwtsecret.key.KeyStatus;

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
		SigningSecret last = SigningSecret.generate();
		KeyRing.Builder ring = KeyRing.builder(HmacAlgorithm.HS256);
		for (int i = 1; i < this.keys; i++) {
			ring.add((i == 1) ? KeyStatus.ACTIVE : KeyStatus.PREVIOUS, SigningSecret.generate().material());
		}
		ring.add((this.keys == 1) ? KeyStatus.ACTIVE : KeyStatus.PREVIOUS, last.material());
		this.contender = new JwtSecretContender(ring.build(Instant.now()));
		this.tokens = new SampleTokens(last, this.kid ? last.keyId() : null).valid(SampleClaims.LARGE);
	}

	@Benchmark
	public Object valid(Position position) throws Exception {
		return this.contender.decode(this.tokens[position.next()]);
	}

}
