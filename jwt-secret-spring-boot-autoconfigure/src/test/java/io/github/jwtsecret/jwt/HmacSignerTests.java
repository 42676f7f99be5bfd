package io.github.jwtsecret.jwt;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.jwtsecret.key.HmacAlgorithm;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link HmacSigner}.
 */
class HmacSignerTests {

	@ParameterizedTest
	@EnumSource
	void signWhenTextIsSignedAgainReturnsSameSignature(HmacAlgorithm algorithm) {
		HmacSigner signer = new HmacSigner(algorithm, TestKeys.material(1));
		TestTokens expected = new TestTokens(algorithm, TestKeys.bytes(1));
		for (String text : List.of("a.b", "", "a.b", "x".repeat(1000))) {
			byte[] longer = (text + "more").getBytes(StandardCharsets.US_ASCII);
			byte[] signature = signer.sign(longer, text.length());
			assertThat(signature).hasSize(signer.size()).hasSize(algorithm.bits() / 8);
			assertThat(TestTokens.encode(signature)).isEqualTo(expected.signature(text));
		}
	}

	@Test
	void signWhenManyThreadsReturnsRightSignatures() throws Exception {
		HmacSigner signer = new HmacSigner(HmacAlgorithm.HS256, TestKeys.material(1));
		TestTokens expected = new TestTokens(HmacAlgorithm.HS256, TestKeys.bytes(1));
		int threads = 40;
		ExecutorService executor = Executors.newFixedThreadPool(threads);
		try {
			List<Future<Boolean>> results = new ArrayList<>();
			for (int thread = 0; thread < threads; thread++) {
				String text = "thread " + thread;
				byte[] signature = Base64.getUrlDecoder().decode(expected.signature(text));
				results.add(executor.submit(() -> signsAlways(signer, text, signature)));
			}
			for (Future<Boolean> result : results) {
				assertThat(result.get()).isTrue();
			}
		}
		finally {
			executor.shutdownNow();
		}
	}

	private static boolean signsAlways(HmacSigner signer, String text, byte[] signature) {
		byte[] data = text.getBytes(StandardCharsets.US_ASCII);
		for (int i = 0; i < 1_000; i++) {
			if (!Arrays.equals(signer.sign(data, data.length), signature)) {
				return false;
			}
		}
		return true;
	}

}
