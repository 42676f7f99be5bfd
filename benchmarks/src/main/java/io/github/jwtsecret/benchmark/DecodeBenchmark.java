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
import io.github.jwtsecret.benchmark.contender.Library;
import io.github.jwtsecret.benchmark.contender.SampleTokens;
import io.github.jwtsecret.benchmark.contender.SigningSecret;

/**
 * Decodes tokens. A valid token that is refused, and any other that is accepted, ends the
 * benchmark.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DecodeBenchmark {

	@Param
	private Library library;

	@Param({ "4", "12" })
	private int claims;

	private Contender contender;

	private String[] valid;

	private String[] expired;

	private String[] forged;

	private String[] garbage;

	@Setup
	public void prepare() {
		SigningSecret secret = SigningSecret.generate();
		this.contender = this.library.with(secret);
		SampleTokens tokens = new SampleTokens(secret, secret.keyId());
		this.valid = tokens.valid(this.claims);
		this.expired = tokens.expired(this.claims);
		this.forged = tokens.forged(this.claims);
		this.garbage = tokens.garbage(this.claims);
	}

	@Benchmark
	public Object valid(Position position) throws Exception {
		return this.contender.decode(this.valid[position.next()]);
	}

	@Benchmark
	public Exception expired(Position position) {
		return refuse(this.expired[position.next()]);
	}

	@Benchmark
	public Exception forged(Position position) {
		return refuse(this.forged[position.next()]);
	}

	@Benchmark
	public Exception garbage(Position position) {
		return refuse(this.garbage[position.next()]);
	}

	private Exception refuse(String token) {
		try {
			this.contender.decode(token);
		}
		catch (Exception ex) {
			return ex;
		}
		throw new IllegalStateException(this.library + " accepts what it must refuse");
	}

}
