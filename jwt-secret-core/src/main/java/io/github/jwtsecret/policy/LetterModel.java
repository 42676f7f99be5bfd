package io.github.jwtsecret.policy;

/**
 * How much likelier a letter is in language than at random, given the two before it.
 * <p>
 * Each table is a second-order Markov model of a group of languages, or of typing along
 * the keys, as log-likelihood ratios in bits: log2(26 P(c | a, b)). The script
 * {@code src/main/scripts/train-letters.py} makes the resource and says from which text.
 */
final class LetterModel {

	/** The context before the first letter of a word. */
	static final int BOUNDARY = 26;

	/**
	 * English; Germanic; Romance; Slavic, Turkic and Finno-Ugric; romanised Asian and
	 * Greek; typing along the keys.
	 */
	static final int TABLES = 6;

	/** The table of typing along the keys. */
	static final int KEYS = 5;

	private static final int CONTEXT = BOUNDARY + 1;

	private static final float[] LEVELS = { -6, -4, -3, -2, -1.25f, -0.5f, 0, 0.5f, 1, 1.5f, 2, 2.5f, 3, 3.5f, 4,
			4.4f };

	private static final byte[] RATIOS = Resource.read("letters.bin");

	private LetterModel() {
	}

	/**
	 * Find the bits by which a letter is likelier than at random, in each table.
	 * @param beforeLast the letter before the last, or {@link #BOUNDARY}
	 * @param last the last letter, or {@link #BOUNDARY}
	 * @param letter the letter, 0 to 25
	 * @param ratios where the log-likelihood ratios go
	 */
	static void ratios(int beforeLast, int last, int letter, float[] ratios) {
		int index = ((beforeLast * CONTEXT + last) * CONTEXT + letter) * TABLES / 2;
		for (int table = 0; table < TABLES; table += 2) {
			byte levels = RATIOS[index++];
			ratios[table] = LEVELS[levels & 0xf];
			ratios[table + 1] = LEVELS[(levels >> 4) & 0xf];
		}
	}

	/**
	 * Return the bits by which a letter is likelier than at random.
	 * @param table the table, below {@link #TABLES}
	 * @param beforeLast the letter before the last, or {@link #BOUNDARY}
	 * @param last the last letter, or {@link #BOUNDARY}
	 * @param letter the letter, 0 to 25
	 * @return the log-likelihood ratio
	 */
	static float ratio(int table, int beforeLast, int last, int letter) {
		int index = ((beforeLast * CONTEXT + last) * CONTEXT + letter) * TABLES / 2;
		return LEVELS[(RATIOS[index + (table >> 1)] >> ((table & 1) << 2)) & 0xf];
	}

}
