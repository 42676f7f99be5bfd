package io.github.jwtsecret.policy;

/**
 * Words that mark examples, placeholders and secrets made up by hand, and common ones
 * beside them, also where digits and symbols stand for letters.
 * <p>
 * The words are in a trie, which the script {@code src/main/scripts/build-words.py} makes
 * from the list beside it and describes.
 */
final class MarkerWords {

	private static final float MARKER_BITS = 11;

	private static final float COMMON_BITS = 14;

	private static final float HEXADECIMAL_BITS = 10;

	private static final int MARKER = 1;

	private static final int COMMON = 2;

	private static final int KIND = 3;

	private static final int LAST = 4;

	private static final int ROOTS = 2;

	private static final byte[] NODES = Resource.read("words.bin");

	private MarkerWords() {
	}

	/**
	 * Visit every word that begins at an index.
	 * @param value the value
	 * @param start the index to begin at
	 * @param visitor called with each word
	 */
	static void find(Characters value, int start, Visitor visitor) {
		find(value, start, start, value.isHexadecimal(start) ? 1 : 0, 0, visitor);
	}

	private static void find(Characters value, int start, int index, int node, int replaced, Visitor visitor) {
		int kind = NODES[4 * node + 3] & KIND;
		if (kind != 0) {
			visitor.word(start, index, bits(kind) + replaced, kind == MARKER);
		}
		int children = ((NODES[4 * node] & 0xff) << 8) | (NODES[4 * node + 1] & 0xff);
		if (index == value.length() || children == 0) {
			return;
		}
		int symbol = value.symbol(index);
		if (symbol < Characters.OTHER) {
			follow(value, start, index, child(node, children, symbol), replaced, visitor);
		}
		if (symbol >= Characters.DIGIT && !value.isHexadecimal(index)) {
			for (byte letter : LookAlikes.letters(symbol)) {
				follow(value, start, index, child(node, children, letter), replaced + 1, visitor);
			}
		}
	}

	private static void follow(Characters value, int start, int index, int child, int replaced, Visitor visitor) {
		if (child != 0) {
			find(value, start, index + 1, child, replaced, visitor);
		}
	}

	private static int child(int node, int first, int symbol) {
		if (node < ROOTS) {
			return first + symbol;
		}
		int child = first;
		while (NODES[4 * child + 2] < symbol && (NODES[4 * child + 3] & LAST) == 0) {
			child++;
		}
		return (NODES[4 * child + 2] == symbol) ? child : 0;
	}

	private static float bits(int kind) {
		return switch (kind) {
			case MARKER -> MARKER_BITS;
			case COMMON -> COMMON_BITS;
			default -> HEXADECIMAL_BITS;
		};
	}

	/**
	 * Is told of a word.
	 */
	interface Visitor {

		/**
		 * A word was found.
		 * @param start its first index
		 * @param end the index after its last
		 * @param bits the bits that name the word and its spelling
		 * @param marker whether it is a marker word
		 */
		void word(int start, int end, float bits, boolean marker);

	}

}
