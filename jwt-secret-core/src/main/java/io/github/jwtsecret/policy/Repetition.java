package io.github.jwtsecret.policy;

import java.util.Arrays;

/**
 * Finds what a value copies from its own beginning: periods, runs, mirrored halves and
 * rows that count at a fixed distance.
 * <p>
 * Copies are the matches of Lempel and Ziv (1977), found through a hash of three symbols.
 */
final class Repetition {

	/** The longest distance at which rows are followed. */
	static final int STRIDES = 8;

	private static final int HASH_SIZE = 1 << 12;

	private static final int CANDIDATES = 8;

	private final Characters value;

	private final short[] heads = new short[HASH_SIZE];

	private final short[] chain;

	private int indexed;

	private int distance;

	Repetition(Characters value) {
		this.value = value;
		this.chain = new short[value.length()];
		Arrays.fill(this.heads, (short) -1);
	}

	/**
	 * Return the smallest period of at most half the length.
	 * @param value the value
	 * @return the period, 0 if there is none
	 */
	static int period(byte[] value) {
		int[] border = new int[value.length + 1];
		border[0] = -1;
		int length = -1;
		for (int i = 0; i < value.length; i++) {
			while (length >= 0 && value[length] != value[i]) {
				length = border[length];
			}
			border[i + 1] = ++length;
		}
		int period = value.length - border[value.length];
		return (period * 2 <= value.length) ? period : 0;
	}

	/**
	 * Return the longest copy of earlier symbols. To be called with rising indexes.
	 * @param start the index to begin at
	 * @return the number of symbols, 0 below three
	 */
	int copy(int start) {
		if (start + 2 >= this.value.length()) {
			return 0;
		}
		index(start);
		int longest = 2;
		int tried = 0;
		int hash = KnownSequences.hash(this.value.symbol(start), this.value.symbol(start + 1),
				this.value.symbol(start + 2));
		for (int place = this.heads[hash]; place >= 0 && tried < CANDIDATES; place = this.chain[place], tried++) {
			int length = 0;
			while (start + length < this.value.length()
					&& this.value.symbol(place + length) == this.value.symbol(start + length)) {
				length++;
			}
			if (length > longest) {
				longest = length;
				this.distance = start - place;
			}
		}
		return (longest < 3) ? 0 : longest;
	}

	/**
	 * Return the distance of the copy found last.
	 * @return the number of symbols between a copy and its original
	 */
	int distance() {
		return this.distance;
	}

	/**
	 * Return the longest mirror image of earlier symbols. To be called after
	 * {@link #copy(int)} with the same index.
	 * @param start the index to begin at
	 * @return the number of symbols, 0 below three
	 */
	int mirror(int start) {
		if (start + 2 >= this.value.length()) {
			return 0;
		}
		int longest = 2;
		int tried = 0;
		int hash = KnownSequences.hash(this.value.symbol(start + 2), this.value.symbol(start + 1),
				this.value.symbol(start));
		for (int place = this.heads[hash]; place >= 0 && tried < CANDIDATES; place = this.chain[place], tried++) {
			int length = 0;
			int last = place + 2;
			while (start + length < this.value.length() && last - length >= 0
					&& this.value.symbol(last - length) == this.value.symbol(start + length)) {
				length++;
			}
			longest = Math.max(longest, length);
		}
		return (longest < 3) ? 0 : longest;
	}

	/**
	 * Tell whether a symbol continues the row that the two before it at a distance began.
	 * @param index the index
	 * @param stride the distance
	 * @return whether the difference is the same
	 */
	boolean continues(int index, int stride) {
		if (index < 2 * stride) {
			return false;
		}
		int last = index - stride;
		int beforeLast = last - stride;
		int size = this.value.classSize(index);
		if (this.value.classSize(last) != size || this.value.classSize(beforeLast) != size) {
			return false;
		}
		int expected = 2 * this.value.rank(last) - this.value.rank(beforeLast) + size;
		return this.value.rank(index) == expected % size;
	}

	private void index(int start) {
		while (this.indexed < start) {
			int hash = KnownSequences.hash(this.value.symbol(this.indexed), this.value.symbol(this.indexed + 1),
					this.value.symbol(this.indexed + 2));
			this.chain[this.indexed] = this.heads[hash];
			this.heads[hash] = (short) this.indexed;
			this.indexed++;
		}
	}

}
