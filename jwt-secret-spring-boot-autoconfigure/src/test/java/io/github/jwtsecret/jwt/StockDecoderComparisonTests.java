package io.github.jwtsecret.jwt;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.github.jwtsecret.key.HmacAlgorithm;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares {@link HmacJwtDecoder} with the stock decoder on random tokens.
 */
class StockDecoderComparisonTests {

	private final StockDecoderComparison comparison = new StockDecoderComparison();

	@Test
	void decodeWhenWellFormedIsSameAsStock() {
		RandomTokens tokens = new RandomTokens(1, StockDecoderComparison.KEY);
		for (int i = 0; i < 5_000; i++) {
			this.comparison.compare(tokens.wellFormed());
		}
		assertThat(this.comparison.accepted()).isGreaterThan(4_000);
	}

	@Test
	void decodeWhenMutatedIsSameAsStockOrStricter() {
		compareMutants(2, 15_000);
		assertThat(this.comparison.accepted()).isGreaterThan(1_000);
		assertThat(this.comparison.refusedByOursOnly()).containsKeys(Refusal.BASE64URL, Refusal.UTF8,
				Refusal.DUPLICATE_MEMBER, Refusal.PARAMETER, Refusal.PARAMETER_TYPE, Refusal.CLAIM_TYPE);
	}

	@Test
	void decodeWhenStockMisreadsNumberIsAccepted() {
		TestTokens tokens = new TestTokens(HmacAlgorithm.HS256, StockDecoderComparison.KEY);
		for (String number : new String[] { "922337203685477580800", "922337203685477580801.5", "184467440737095516160",
				"99999999999999999999999", "92233720368547758080" }) {
			this.comparison.compare(tokens.sign(TestTokens.HEADER, "{\"a\":[" + number + "]}"));
		}
		assertThat(this.comparison.accepted()).as("by both").isEqualTo(2);
		assertThat(this.comparison.refusedByOursOnly()).isEmpty();
	}

	@Test
	@Tag("long")
	void decodeWhenMutatedOftenIsSameAsStockOrStricter() {
		int count = Integer.getInteger("jwt.comparison.tokens", 10_000_000);
		long seed = Long.getLong("jwt.comparison.seed", 3L);
		compareMutants(seed, count);
		System.out.println("Accepted: " + this.comparison.accepted() + ", refused by ours only: "
				+ this.comparison.refusedByOursOnly());
	}

	private void compareMutants(long seed, int count) {
		RandomTokens tokens = new RandomTokens(seed, StockDecoderComparison.KEY);
		for (int i = 0; i < count; i++) {
			this.comparison.compare(tokens.mutant());
		}
	}

}
