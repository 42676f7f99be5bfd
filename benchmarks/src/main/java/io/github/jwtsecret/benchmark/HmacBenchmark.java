package io.github.jwtsecret.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import javax.crypto.Mac;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import io.github.jwtsecret.benchmark.contender.HmacSha256;
import io.github.jwtsecret.benchmark.contender.SampleClaims;
import io.github.jwtsecret.benchmark.contender.SampleTokens;
import io.github.jwtsecret.benchmark.contender.SigningSecret;

/**
 * One HMAC over the bytes that a token's signature covers: what a further key of a ring
 * may cost.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class HmacBenchmark {

	private byte[][] signed;

	private Mac mac;

	@Setup
	public void prepare() {
		SigningSecret secret = SigningSecret.generate();
		this.mac = HmacSha256.create(secret);
		this.signed = Stream.of(new SampleTokens(secret, null).valid(SampleClaims.LARGE))
			.map((token) -> token.substring(0, token.lastIndexOf('.')).getBytes(StandardCharsets.US_ASCII))
			.toArray(byte[][]::new);
	}

	@Benchmark
	public byte[] hmac(Position position) {
		return this.mac.doFinal(this.signed[position.next()]);
	}

}
