package io.github.jwtsecret.policy;

import java.util.Arrays;

/**
 * The shortest description of a value as a mixture of random characters, language, marker
 * words, known rows and copies of itself.
 * <p>
 * The description is a code (Rissanen's minimum description length): a value that comes
 * from a random source is described with {@code t} bits fewer than that source spends on
 * it in at most one of 2<sup>t</sup> cases, whatever the length (Markov's inequality with
 * Kraft's). So one threshold in bits is sound for short and long values alike. The best
 * description is found as the best path through positions and states (Viterbi).
 */
final class Explanation implements MarkerWords.Visitor {

	/** Random characters. */
	static final int RANDOM = 0;

	/** Letters in the order of a language. */
	static final int LANGUAGE = 1;

	/** A marker word. */
	static final int WORD = 2;

	/** Rows of keys, alphabets or digits. */
	static final int SEQUENCE = 3;

	/** Copies, runs and mirror images. */
	static final int COPY = 4;

	private static final int KINDS = 5;

	private static final int SWITCH = 5;

	private static final int STATES = 1 + LetterModel.TABLES;

	private static final float NONE = -1e9f;

	private static final float EXIT_BITS = 2;

	private static final float[] ENTRY_BITS = { 0, 5, 6, 6, 6, 6 };

	private static final float COPY_BITS = 5;

	private static final float MIRROR_BITS = 7;

	private static final float STEP_BITS = 6 + 3;

	private static final float ROW_BITS = 5 + KnownSequences.PLACE_BITS;

	private static final float MARKER_BITS = 3 + MarkerWords.WORD_BITS;

	private final Characters value;

	private final int length;

	private final float[] gains;

	private final int[] origins;

	private final float[] kindGains = new float[KINDS];

	private final int[] kindLengths = new int[KINDS];

	private final byte[] kinds;

	private final float[] segmentGains;

	private final float total;

	Explanation(Characters value) {
		this.value = value;
		this.length = value.length();
		this.gains = new float[(this.length + 1) * STATES];
		this.origins = new int[(this.length + 1) * STATES];
		this.kinds = new byte[this.length];
		this.segmentGains = new float[this.length + 1];
		Arrays.fill(this.gains, NONE);
		this.gains[0] = 0;
		explain();
		this.total = this.gains[this.length * STATES];
		trace();
	}

	private void explain() {
		Repetition repetition = new Repetition(this.value);
		LetterContext contexts = new LetterContext(this.value);
		int[] rows = new int[Repetition.STRIDES + 1];
		for (int i = 0; i < this.length; i++) {
			switchStates(i);
			characters(i, contexts);
			if (!this.value.isBinary()) {
				MarkerWords.find(this.value, i, this);
				row(i);
			}
			copies(i, repetition);
			steps(i, repetition, rows);
		}
		switchStates(this.length);
	}

	private void switchStates(int index) {
		int base = index * STATES;
		for (int state = 1; state < STATES; state++) {
			if (this.gains[base + state] - EXIT_BITS > this.gains[base]) {
				this.gains[base] = this.gains[base + state] - EXIT_BITS;
				this.origins[base] = origin(index, state, SWITCH);
			}
		}
		for (int state = 1; state < STATES; state++) {
			if (this.gains[base] - ENTRY_BITS[state] > this.gains[base + state]) {
				this.gains[base + state] = this.gains[base] - ENTRY_BITS[state];
				this.origins[base + state] = origin(index, RANDOM, SWITCH);
			}
		}
	}

	private void characters(int index, LetterContext contexts) {
		int from = index * STATES;
		int to = from + STATES;
		if (this.gains[from] > this.gains[to]) {
			this.gains[to] = this.gains[from];
			this.origins[to] = origin(index, RANDOM, RANDOM);
		}
		for (int state = 1; state < STATES; state++) {
			float gain = this.gains[from + state] + contexts.ratio(index, state - 1);
			if (gain > this.gains[to + state]) {
				this.gains[to + state] = gain;
				int kind = (state - 1 == LetterModel.KEYS) ? SEQUENCE : LANGUAGE;
				this.origins[to + state] = origin(index, state, kind);
			}
		}
	}

	@Override
	public void word(int start, int end, int replaced) {
		part(start, end, MARKER_BITS + replaced, WORD);
	}

	private void row(int index) {
		int count = KnownSequences.match(this.value, index);
		if (count > 0) {
			part(index, index + count, ROW_BITS + lengthBits(count - 2), SEQUENCE);
		}
	}

	private void copies(int index, Repetition repetition) {
		int count = repetition.copy(index);
		if (count > 0) {
			float distance = Math.min(log2(index) + 1, 2 * log2(repetition.distance()) + 2);
			part(index, index + count, COPY_BITS + distance + lengthBits(count - 2), COPY);
		}
		count = repetition.mirror(index);
		if (count > 0) {
			part(index, index + count, MIRROR_BITS + log2(index) + lengthBits(count - 2), COPY);
		}
	}

	private void steps(int index, Repetition repetition, int[] rows) {
		for (int stride = 1; stride <= Repetition.STRIDES; stride++) {
			if (repetition.continues(index, stride)) {
				rows[stride]++;
				if (rows[stride] > 2 && (index + 1 == this.length || !repetition.continues(index + 1, stride))) {
					boolean same = this.value.symbol(index) == this.value.symbol(index - stride);
					part(index + 1 - rows[stride], index + 1, STEP_BITS + lengthBits(rows[stride]),
							same ? COPY : SEQUENCE);
				}
			}
			else {
				rows[stride] = 0;
			}
		}
	}

	private void part(int start, int end, float cost, int kind) {
		float gain = this.value.bits(start, end) - cost;
		if (gain <= 0) {
			return;
		}
		for (int state = 0; state < STATES; state++) {
			float sum = this.gains[start * STATES + state] + gain;
			if (sum > this.gains[end * STATES + state]) {
				this.gains[end * STATES + state] = sum;
				this.origins[end * STATES + state] = origin(start, state, kind);
			}
		}
	}

	private void trace() {
		int index = this.length;
		int state = RANDOM;
		while (index > 0) {
			int origin = this.origins[index * STATES + state];
			int start = origin >>> 8;
			int kind = origin & 0xf;
			int before = (origin >>> 4) & 0xf;
			if (kind != SWITCH) {
				float gain = this.gains[index * STATES + state] - this.gains[start * STATES + before];
				this.kindGains[kind] += gain;
				this.kindLengths[kind] += index - start;
				Arrays.fill(this.kinds, start, index, (byte) kind);
				this.segmentGains[start] = gain;
			}
			index = start;
			state = before;
		}
	}

	/**
	 * Return the bits by which the description is shorter than that of a random value.
	 * @return the bits of evidence against a random value
	 */
	float total() {
		return this.total;
	}

	float gain(int kind) {
		return this.kindGains[kind];
	}

	int length(int kind) {
		return this.kindLengths[kind];
	}

	/**
	 * Return the greatest capacity of a part without structure.
	 * @return the bits its alphabet and length can carry
	 */
	int randomBits() {
		int best = 0;
		int start = 0;
		int index = 0;
		while (index < this.length) {
			if (this.kinds[index] == RANDOM) {
				index++;
				continue;
			}
			int end = index;
			float gain = 0;
			while (end < this.length && this.kinds[end] != RANDOM) {
				gain += this.segmentGains[end++];
			}
			if (gain > 10) {
				best = Math.max(best, capacity(start, index));
				start = end;
			}
			index = end;
		}
		return Math.max(best, capacity(start, this.length));
	}

	private int capacity(int start, int end) {
		return Strength.ofText(Arrays.copyOfRange(this.value.text(), start, end));
	}

	private static int origin(int index, int state, int kind) {
		return (index << 8) | (state << 4) | kind;
	}

	private static float lengthBits(int count) {
		return 2 * log2(count) + 1;
	}

	private static int log2(int value) {
		return 31 - Integer.numberOfLeadingZeros(Math.max(value, 1));
	}

}
