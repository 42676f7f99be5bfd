package io.github.jwtsecret.scan;

/**
 * A set of hashes that takes 16 bytes for each.
 */
final class LongSet {

	private long[] table = new long[1 << 10];

	private int size;

	private boolean zero;

	/**
	 * Add a value.
	 * @param value the value
	 * @return whether it was not there before
	 */
	boolean add(long value) {
		if (value == 0) {
			boolean added = !this.zero;
			this.zero = true;
			return added;
		}
		if (this.size * 2 >= this.table.length) {
			grow();
		}
		if (!insert(value)) {
			return false;
		}
		this.size++;
		return true;
	}

	private boolean insert(long value) {
		int mask = this.table.length - 1;
		int index = (int) (value ^ (value >>> 32)) & mask;
		while (this.table[index] != 0) {
			if (this.table[index] == value) {
				return false;
			}
			index = (index + 1) & mask;
		}
		this.table[index] = value;
		return true;
	}

	private void grow() {
		long[] old = this.table;
		this.table = new long[old.length * 2];
		for (long value : old) {
			if (value != 0) {
				insert(value);
			}
		}
	}

}
