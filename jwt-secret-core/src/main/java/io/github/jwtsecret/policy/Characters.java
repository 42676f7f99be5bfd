package io.github.jwtsecret.policy;

import java.util.Arrays;

/**
 * A value as a row of symbols, each with the bits a random value spends on it.
 * <p>
 * Letters are taken without their case, and which places hold letters, digits and other
 * characters is taken as given: so the same figures are right for every alphabet a
 * generator may use. A value of hexadecimal digits has 4 bits for each.
 */
final class Characters {

	static final int DIGIT = 26;

	static final int OTHER = 36;

	static final int SYMBOLS = OTHER + 256;

	private static final float LETTER_BITS = 4.70044f;

	private static final float DIGIT_BITS = 3.32193f;

	private static final int HYPHEN = OTHER + '-';

	private static final int HEXADECIMAL_RUN = 16;

	private final byte[] text;

	private final int[] symbols;

	private final float[] bits;

	private final boolean[] hexadecimal;

	private Characters(byte[] text) {
		this.text = text;
		this.symbols = new int[text.length];
		this.bits = new float[text.length + 1];
		this.hexadecimal = new boolean[text.length];
	}

	/**
	 * Read a value as text.
	 * @param text the value
	 * @return its symbols
	 */
	static Characters ofText(byte[] text) {
		Characters characters = new Characters(text);
		for (int i = 0; i < text.length; i++) {
			characters.symbols[i] = symbolOf(text[i]);
		}
		characters.markHexadecimal();
		characters.addBits();
		return characters;
	}

	private void markHexadecimal() {
		int start = 0;
		int letters = 0;
		int digits = 0;
		boolean upperCase = false;
		for (int i = 0; i <= this.text.length; i++) {
			int symbol = (i < this.text.length) ? this.symbols[i] : OTHER;
			boolean letter = symbol < 6 && (letters == 0 || isUpperCase(i) == upperCase);
			boolean digit = symbol >= DIGIT && symbol < OTHER;
			if (letter || digit || (symbol == HYPHEN && i > start)) {
				upperCase = letter ? isUpperCase(i) : upperCase;
				letters += letter ? 1 : 0;
				digits += digit ? 1 : 0;
				continue;
			}
			boolean whole = start == 0 && i == this.text.length;
			boolean mixed = letters + digits >= HEXADECIMAL_RUN && digits * 3 > letters;
			if (letters > 0 && (whole || mixed)) {
				Arrays.fill(this.hexadecimal, start, i, true);
			}
			start = i + 1;
			letters = 0;
			digits = 0;
		}
	}

	private void addBits() {
		float otherBits = otherBits(this.symbols);
		for (int i = 0; i < this.symbols.length; i++) {
			int symbol = this.symbols[i];
			float cost = (symbol < DIGIT) ? LETTER_BITS : (symbol < OTHER) ? DIGIT_BITS : otherBits;
			this.bits[i + 1] = this.bits[i] + ((this.hexadecimal[i] && symbol < OTHER) ? 4 : cost);
		}
	}

	int length() {
		return this.symbols.length;
	}

	int symbol(int index) {
		return this.symbols[index];
	}

	byte[] text() {
		return this.text;
	}

	boolean isLetter(int index) {
		return this.symbols[index] < DIGIT;
	}

	boolean isUpperCase(int index) {
		return this.text[index] >= 'A' && this.text[index] <= 'Z';
	}

	boolean isHexadecimal(int index) {
		return this.hexadecimal[index];
	}

	/**
	 * Return the bits a random value spends on a part.
	 * @param start the first index
	 * @param end the index after the last
	 * @return the bits
	 */
	float bits(int start, int end) {
		return this.bits[end] - this.bits[start];
	}

	/**
	 * Return the number of symbols of the class to which a place belongs.
	 * @param index the index
	 * @return the size of the class
	 */
	int classSize(int index) {
		if (this.symbols[index] >= OTHER) {
			return 128;
		}
		if (this.hexadecimal[index]) {
			return 16;
		}
		return (this.symbols[index] < DIGIT) ? 26 : 10;
	}

	/**
	 * Return the place of a symbol within its class, where it counts.
	 * @param index the index
	 * @return the place, from 0
	 */
	int rank(int index) {
		int symbol = this.symbols[index];
		if (symbol >= OTHER) {
			return symbol - OTHER;
		}
		if (this.hexadecimal[index]) {
			return (symbol < DIGIT) ? 10 + symbol : symbol - DIGIT;
		}
		return (symbol < DIGIT) ? symbol : symbol - DIGIT;
	}

	/**
	 * Return the symbol of a character.
	 * @param character the character
	 * @return 0 to 25 for letters, 26 to 35 for digits, 36 and above for all others
	 */
	static int symbolOf(int character) {
		if (character >= 'a' && character <= 'z') {
			return character - 'a';
		}
		if (character >= 'A' && character <= 'Z') {
			return character - 'A';
		}
		if (character >= '0' && character <= '9') {
			return DIGIT + character - '0';
		}
		return OTHER + (character & 0x7f);
	}

	private static float otherBits(int[] symbols) {
		long low = 0;
		long high = 0;
		for (int symbol : symbols) {
			if (symbol >= OTHER) {
				int code = symbol - OTHER;
				low |= (code < 64) ? 1L << code : 0;
				high |= (code < 64) ? 0 : 1L << (code - 64);
			}
		}
		int distinct = Long.bitCount(low) + Long.bitCount(high);
		return (distinct <= 2) ? 1 : (distinct <= 4) ? 2 : 5;
	}

}
