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

	private static final int HASH_MASK = (1 << 9) - 1;

	private static final int CANDIDATES = 8;

	private static final int MAXIMUM_LENGTH = 128;

	private final Characters value;

	private final short[] heads = new short[HASH_MASK + 1];

	private final short[] chain;

	private int indexed;

	private int distance;

	private final byte[] rows;

	Repetition(Characters value) {
		this.value = value;
		this.chain = new short[value.length()];
		this.rows = rows(value);
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
		int limit = Math.min(MAXIMUM_LENGTH, this.value.length() - start);
		int longest = 2;
		int tried = 0;
		int hash = KnownSequences.hash(this.value.symbol(start), this.value.symbol(start + 1),
				this.value.symbol(start + 2));
		for (int place = this.heads[hash & HASH_MASK]; place >= 0
				&& tried < CANDIDATES; place = this.chain[place], tried++) {
			int length = 0;
			while (length < limit && this.value.symbol(place + length) == this.value.symbol(start + length)) {
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
		int limit = Math.min(MAXIMUM_LENGTH, this.value.length() - start);
		int longest = 2;
		int tried = 0;
		int hash = KnownSequences.hash(this.value.symbol(start + 2), this.value.symbol(start + 1),
				this.value.symbol(start));
		for (int place = this.heads[hash & HASH_MASK]; place >= 0
				&& tried < CANDIDATES; place = this.chain[place], tried++) {
			int length = 0;
			int last = place + 2;
			while (length < limit && last - length >= 0
					&& this.value.symbol(last - length) == this.value.symbol(start + length)) {
				length++;
			}
			longest = Math.max(longest, length);
		}
		return (longest < 3) ? 0 : longest;
	}

	private static byte[] rows(Characters value) {
		int length = value.length();
		int[] ranks = new int[length];
		int[] sizes = new int[length];
		for (int i = 0; i < length; i++) {
			ranks[i] = value.rank(i);
			sizes[i] = value.classSize(i);
		}
		byte[] rows = new byte[length + 1];
		for (int stride = 1; stride <= STRIDES; stride++) {
			int count = 0;
			for (int i = 2 * stride; i <= length; i++) {
				if (i < length && continues(ranks, sizes, i, stride)) {
					count++;
				}
				else if (count > 0) {
					rows[i] = (byte) Math.max(rows[i], Math.min(count, MAXIMUM_LENGTH - 1));
					count = 0;
				}
			}
		}
		return rows;
	}

	private static boolean continues(int[] ranks, int[] sizes, int index, int stride) {
		int last = index - stride;
		int beforeLast = last - stride;
		int difference = Math.abs(2 * ranks[last] - ranks[beforeLast] - ranks[index]);
		int size = sizes[index];
		return (difference == 0 || difference == size) && sizes[last] == size && sizes[beforeLast] == size;
	}

	/**
	 * Return how many symbols before an index continue a row that ends there: one whose
	 * symbols at a distance of up to {@value #STRIDES} differ by the same number.
	 * @param end the index after the row
	 * @return the number of symbols, 0 if no row ends there
	 */
	int row(int end) {
		return this.rows[end];
	}

	private void index(int start) {
		while (this.indexed < start) {
			int hash = KnownSequences.hash(this.value.symbol(this.indexed), this.value.symbol(this.indexed + 1),
					this.value.symbol(this.indexed + 2));
			this.chain[this.indexed] = this.heads[hash & HASH_MASK];
			this.heads[hash & HASH_MASK] = (short) this.indexed;
			this.indexed++;
		}
	}

}
