package io.github.jwtsecret.jwt;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import com.code_intelligence.jazzer.junit.FuzzTest;

import io.github.jwtsecret.key.HmacAlgorithm;

/**
 * Fuzzes {@link HmacJwtDecoder} beside the stock decoder. The build tries the inputs in
 * the test resources; with {@code JAZZER_FUZZ=1} in the environment, one test at a time
 * looks for others.
 */
class HmacJwtDecoderFuzzTests {

	private static final TestTokens TOKENS = new TestTokens(HmacAlgorithm.HS256, StockDecoderComparison.KEY);

	private final StockDecoderComparison comparison = new StockDecoderComparison();

	/**
	 * Anything at all as a token.
	 * @param input the characters of the token
	 */
	@FuzzTest
	void decodeWhenAnything(byte[] input) {
		this.comparison.compare(new String(input, StandardCharsets.ISO_8859_1));
	}

	/**
	 * A valid signature over anything, so that it reaches the parsers.
	 * @param input the header, a zero byte, and the payload
	 */
	@FuzzTest
	void decodeWhenSigned(byte[] input) {
		int end = 0;
		while (end < input.length && input[end] != 0) {
			end++;
		}
		byte[] payload = Arrays.copyOfRange(input, Math.min(end + 1, input.length), input.length);
		this.comparison.compare(TOKENS.sign(Arrays.copyOf(input, end), payload));
	}

}
