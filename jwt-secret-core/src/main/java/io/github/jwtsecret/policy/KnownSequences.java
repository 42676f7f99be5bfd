package io.github.jwtsecret.policy;

/**
 * Rows that people copy from a keyboard, an alphabet or mathematics.
 * <p>
 * The rows are the preset dictionary of a Lempel-Ziv coder: a value that contains a part
 * of them, forwards or backwards, needs only its place and length.
 */
final class KnownSequences {

	private static final String ROWS = " `1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./ "
			+ "~!@#$%^&*()_+qwertyuiop{}| "
			+ "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/ !qaz@wsx#edc$rfv%tgb^yhn&ujm*ik<(ol>)p:? "
			+ "zaq1xsw2cde3vfr4bgt5nhy6mju7,ki8.lo9/;p0 zaq!xsw@cde#vfr$bgt%nhy^mju& "
			+ "1qazxsw23edcvfr45tgbnhy67ujm,ki8 zaq12wsxcde34rfvbgt56yhnmju7 "
			+ "qazwsxedcrfvtgbyhnujmikolp zaqxswcdevfrbgtnhymjukilop qazxswedcvfrtgbnhyujmkiolp "
			+ "plmoknijbuhvygctfxrdzeswaq plokmijnuhbygvtfcrdxeszaq "
			+ "q1w2e3r4t5y6u7i8o9p0 1q2w3e4r5t6y7u8i9o0p a1s2d3f4g5h6j7k8l9 1a2s3d4f5g6h7j8k9l z1x2c3v4b5n6m7 "
			+ "1z2x3c4v5b6n7m qawsedrftgyhujikolp azsxdcfvgbhnjmkl qpwoeirutyalskdjfhgmznxbcv pqowieuryt "
			+ "q2w3e4r5t6y7u8i9o0p aqswdefrgthyjukilop qwaszxerdfcvtyghbnuijkmop qweasdzxcrtyfghvbnuiojklm "
			+ "123qweasdzxc456rtyfghvbn789uiojklm qwe123asd456zxc789 123456qwerty 1234qwerasdfzxcv "
			+ "azertyuiopqsdfghjklmwxcvbn &'(-_)=azertyuiop qwertzuiopasdfghjklyxcvbnm qwertzuiopuasdfghjkloa "
			+ "',.pyfgcrl/=aoeuidhtns-;qjkxbmwvz qwfpgjluyarstdhneiozxcvbkm jcukengzfyvaproldj "
			+ "147258369 741852963 789456123 963852741 1597534862 7894561230 159357 "
			+ "0123456789abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz0123456789+/ "
			+ "abcdefghijklmnopqrstuvwxyz234567 9876543210zyxwvutsrqponmlkjihgfedcbazyx "
			+ "abcdef0123456789 a1b2c3d4e5f6g7h8i9j0k1l2m3 1a2b3c4d5e6f7g8h9i0j aabbccddeeffgghhiijjkkllmmnnooppqq "
			+ "aeiouaeiou bcdfghjklmnpqrstvwxyz "
			+ "3.1415926535897932384626433832795028841971693993751058209749445923078164 "
			+ "31415926535 2.71828182845904523536028747135266249775724709369995957496696762772407 "
			+ "1.41421356237309504880168872420969807856967187537694807317667973799 "
			+ "1.61803398874989484820458683436563811772030917980576286213544862270 "
			+ "112358132134558914423337761098715972584418167651094617711286574636875025 "
			+ "2357111317192329313741434753596167717379838997101103107109113127131137139149 "
			+ "1248163264128256512102420484096819216384327686553613107226214452428810485762097152 "
			+ "149162536496481100121144169196225256289324361400 101112131415161718192021222324252627282930313233 "
			+ "0102030405060708091011121314151617181920 "
			+ "243f6a8885a308d313198a2e03707344a4093822299f31d0082efa98ec4e6c89 6a09e667bb67ae853c6ef372a54ff53a "
			+ "428a2f9871374491 67452301efcdab8998badcfe10325476 "
			+ "123e4567e89b12d3a456426614174000 550e8400e29b41d4a716446655440000 ";

	/** The size of a hash of three symbols. */
	static final int HASH_BITS = 12;

	private static final char[] SYMBOLS = symbols();

	private static final short[] HEADS = new short[1 << HASH_BITS];

	private static final short[] CHAIN = new short[SYMBOLS.length];

	static {
		// From 1, so that 0 ends a chain
		for (int i = 1; i + 2 < SYMBOLS.length; i++) {
			int hash = hash(SYMBOLS[i], SYMBOLS[i + 1], SYMBOLS[i + 2]);
			CHAIN[i] = HEADS[hash];
			HEADS[hash] = (short) i;
		}
	}

	private KnownSequences() {
	}

	/**
	 * Return how long a value follows one of the rows, forwards or backwards.
	 * @param value the value
	 * @param start the index to begin at
	 * @return the number of characters, 0 below three
	 */
	static int match(Characters value, int start) {
		if (start + 2 >= value.length()) {
			return 0;
		}
		int first = value.symbol(start);
		int second = value.symbol(start + 1);
		int third = value.symbol(start + 2);
		int longest = 2;
		for (int place = HEADS[hash(first, second, third)]; place != 0; place = CHAIN[place]) {
			longest = Math.max(longest, match(value, start, place, 1));
		}
		for (int place = HEADS[hash(third, second, first)]; place != 0; place = CHAIN[place]) {
			longest = Math.max(longest, match(value, start, place + 2, -1));
		}
		return (longest > 2) ? longest : 0;
	}

	private static int match(Characters value, int start, int place, int step) {
		int length = 0;
		int at = place;
		while (start + length < value.length() && at > 0 && at < SYMBOLS.length
				&& SYMBOLS[at] == value.symbol(start + length)) {
			length++;
			at += step;
		}
		return length;
	}

	private static char[] symbols() {
		char[] symbols = ROWS.toCharArray();
		for (int i = 0; i < symbols.length; i++) {
			symbols[i] = (char) Characters.symbolOf(symbols[i]);
		}
		return symbols;
	}

	/**
	 * Return the hash of three symbols.
	 * @param first the first symbol
	 * @param second the second symbol
	 * @param third the third symbol
	 * @return the hash, of {@link #HASH_BITS} bits
	 */
	static int hash(int first, int second, int third) {
		return ((first * 961 + second * 31 + third) * 0x9E3779B1) >>> (32 - HASH_BITS);
	}

}
