package io.github.jwtsecret.policy;

import java.util.Arrays;

/**
 * The letters that digits and symbols stand for when words are disguised ("leet").
 */
final class LookAlikes {

	private static final String PAIRS = "0o1i1l2z3e4a5s6g7t8b9g@a$s!i|l+t(c";

	private static final byte[][] LETTERS = letters();

	private LookAlikes() {
	}

	/**
	 * Return the letters that a digit or symbol may stand for, the likeliest first.
	 * @param symbol the symbol, as {@link Characters} numbers them
	 * @return the letters, most often none
	 */
	static byte[] letters(int symbol) {
		return LETTERS[symbol];
	}

	/**
	 * Tell whether a digit or symbol may stand for a letter.
	 * @param symbol the symbol
	 * @return whether it looks like one
	 */
	static boolean exist(int symbol) {
		return LETTERS[symbol].length > 0;
	}

	private static byte[][] letters() {
		byte[][] letters = new byte[Characters.SYMBOLS][];
		Arrays.fill(letters, new byte[0]);
		for (int i = 0; i < PAIRS.length(); i += 2) {
			int symbol = Characters.symbolOf(PAIRS.charAt(i));
			byte[] more = Arrays.copyOf(letters[symbol], letters[symbol].length + 1);
			more[more.length - 1] = (byte) Characters.symbolOf(PAIRS.charAt(i + 1));
			letters[symbol] = more;
		}
		return letters;
	}

}
