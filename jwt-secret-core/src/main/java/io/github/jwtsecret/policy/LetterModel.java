package io.github.jwtsecret.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

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

	/** English, Germanic, Romance and other languages; walks and mashing on the keys. */
	static final int TABLES = 5;

	/** The table of walks and mashing on the keys. */
	static final int KEYS = 4;

	private static final int TABLE_BYTES = 9842;

	private static final float[] LEVELS = { -6, -4, -3, -2, -1.25f, -0.5f, 0, 0.5f, 1, 1.5f, 2, 2.5f, 3, 3.5f, 4,
			4.4f };

	private static final byte[] RATIOS = load();

	private LetterModel() {
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
		int index = (beforeLast * 27 + last) * 27 + letter;
		return LEVELS[(RATIOS[table * TABLE_BYTES + (index >> 1)] >> ((index & 1) << 2)) & 0xf];
	}

	private static byte[] load() {
		try (InputStream resource = LetterModel.class.getResourceAsStream("letters.bin")) {
			if (resource == null) {
				throw new IllegalStateException("The letter tables are not on the class path");
			}
			byte[] bytes = resource.readAllBytes();
			if (bytes.length != TABLES * TABLE_BYTES) {
				throw new IllegalStateException("The letter tables have " + bytes.length + " bytes");
			}
			return bytes;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The letter tables can't be read", ex);
		}
	}

}
