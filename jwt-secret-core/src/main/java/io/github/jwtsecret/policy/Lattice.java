package io.github.jwtsecret.policy;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * The best path from the beginning of a value to its end (Viterbi), where each step is a
 * random character, a letter of a language or a part that something explains.
 * <p>
 * A path gains the bits by which its steps are shorter than random characters. State 0 is
 * the random one; each other state stands for a table of the {@link LetterModel}, and
 * costs something to enter and to leave.
 */
final class Lattice {

	private static final int STATES = 1 + LetterModel.TABLES;

	private static final int RANDOM = 0;

	private static final float ENTRY_BITS = 6;

	private static final float EXIT_BITS = 2;

	private static final int CHARACTER = 14;

	private static final int SWITCH = 15;

	private final float[] gains;

	private final int[] origins;

	/**
	 * Create a lattice.
	 * @param length the number of characters
	 */
	Lattice(int length) {
		this.gains = new float[(length + 1) * STATES];
		this.origins = new int[(length + 1) * STATES];
		Arrays.fill(this.gains, Float.NEGATIVE_INFINITY);
		this.gains[RANDOM] = 0;
	}

	/**
	 * Take a character by itself, once all steps that end before it are known.
	 * @param index its index
	 * @param ratios what it gains in each of the tables
	 */
	void character(int index, float[] ratios) {
		int from = index * STATES;
		int to = from + STATES;
		leave(index);
		float entered = this.gains[from] - ENTRY_BITS;
		improve(to, this.gains[from], index, RANDOM, CHARACTER);
		for (int state = 1; state < STATES; state++) {
			improve(from + state, entered, index, RANDOM, SWITCH);
			improve(to + state, this.gains[from + state] + ratios[state - 1], index, state, CHARACTER);
		}
	}

	/**
	 * End the path, once all steps are known.
	 */
	void finish() {
		leave(this.gains.length / STATES - 1);
	}

	private void leave(int index) {
		int random = index * STATES;
		for (int state = 1; state < STATES; state++) {
			improve(random, this.gains[random + state] - EXIT_BITS, index, state, SWITCH);
		}
	}

	/**
	 * Take a part at once, in any state.
	 * @param start its first index
	 * @param end the index after its last
	 * @param gain the bits it gains
	 * @param evidence what explains it
	 */
	void part(int start, int end, float gain, Evidence evidence) {
		if (gain > 0) {
			for (int state = 0; state < STATES; state++) {
				improve(end * STATES + state, this.gains[start * STATES + state] + gain, start, state,
						evidence.index());
			}
		}
	}

	private void improve(int target, float gain, int index, int state, int step) {
		if (gain > this.gains[target]) {
			this.gains[target] = gain;
			this.origins[target] = index << 8 | state << 4 | step;
		}
	}

	/**
	 * Return the gain of the best path.
	 * @return the bits, at least 0
	 */
	float total() {
		return this.gains[this.gains.length - STATES];
	}

	/**
	 * Walk the best path from its end to its beginning.
	 * @param visitor called with each step
	 */
	void walk(Visitor visitor) {
		int place = this.gains.length - STATES;
		while (place >= STATES) {
			int origin = this.origins[place];
			int step = origin & 0xf;
			int state = (origin >> 4) & 0xf;
			int from = (origin >> 8) * STATES + state;
			float gain = this.gains[place] - this.gains[from];
			if (step == SWITCH) {
				int language = Math.max(state, place % STATES);
				int index = (state != RANDOM) ? place / STATES - 1 : place / STATES;
				visitor.step(index, index, gain, evidence(CHARACTER, language));
			}
			else {
				visitor.step(origin >> 8, place / STATES, gain, evidence(step, state));
			}
			place = from;
		}
	}

	private static @Nullable Evidence evidence(int step, int state) {
		if (step != CHARACTER) {
			return Evidence.ALL[step];
		}
		if (state == RANDOM) {
			return null;
		}
		return (state - 1 != LetterModel.KEYS) ? Evidence.LANGUAGE : Evidence.SEQUENCE;
	}

	/**
	 * Is told of the steps of a path.
	 */
	interface Visitor {

		/**
		 * A step of the path, or the change to another state or from it, of no length.
		 * @param start its first index
		 * @param end the index after its last
		 * @param gain the bits it gains
		 * @param evidence what explains it, {@code null} for a random character
		 */
		void step(int start, int end, float gain, @Nullable Evidence evidence);

	}

}
