package io.github.jwtsecret.policy;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * The shortest description of a value as a mixture of random characters, language, words,
 * known rows and copies of itself.
 * <p>
 * The description is a code (Rissanen's minimum description length): a value from a
 * random source is described with {@code t} bits fewer than that source spends on it in
 * at most one of 2<sup>t</sup> cases (the inequalities of Kraft and Markov). So a
 * threshold in bits is sound for values of any length and alphabet, and weak evidence of
 * several kinds adds up.
 */
final class Explanation implements Lattice.Visitor, MarkerWords.Visitor {

	private static final float COPY_BITS = 6;

	private static final float MIRROR_BITS = 8;

	private static final float STEP_BITS = 10;

	private static final float ROW_BITS = 18;

	/** The evidence that all but one of thousands of random values have at most. */
	private static final float COMMON_CHANCE_BITS = 15;

	private final Characters value;

	private final Lattice lattice;

	private final float[] gains = new float[Evidence.ALL.length];

	private final int[] lengths = new int[Evidence.ALL.length];

	private final float shape;

	private final float[] gainAt;

	private final boolean[] explained;

	Explanation(Characters value) {
		this.value = value;
		this.gainAt = new float[value.length()];
		this.explained = new boolean[value.length()];
		this.lattice = new Lattice(value.length());
		this.shape = Shape.gain(value);
		describe();
		this.lattice.walk(this);
	}

	private void describe() {
		int length = this.value.length();
		Repetition repetition = new Repetition(this.value);
		LetterContext letters = new LetterContext(this.value);
		float[] ratios = new float[LetterModel.TABLES];
		for (int i = 0; i < length; i++) {
			row(i, repetition);
			letters.ratios(i, ratios);
			this.lattice.character(i, ratios);
			copies(i, repetition);
			MarkerWords.find(this.value, i, this);
			known(i);
		}
		row(length, repetition);
		this.lattice.finish();
	}

	private void row(int end, Repetition repetition) {
		int count = repetition.row(end);
		if (count > 2) {
			part(end - count, end, STEP_BITS + lengthBits(count), Evidence.SEQUENCE);
		}
	}

	private void copies(int index, Repetition repetition) {
		int count = repetition.copy(index);
		if (count > 0) {
			float distance = Math.min(log2(index) + 1, 2 * log2(repetition.distance()) + 2);
			part(index, index + count, COPY_BITS + distance + lengthBits(count - 2), Evidence.COPY);
		}
		count = repetition.mirror(index);
		if (count > 0) {
			part(index, index + count, MIRROR_BITS + log2(index) + lengthBits(count - 2), Evidence.COPY);
		}
	}

	@Override
	public void word(int start, int end, float bits, boolean marker) {
		part(start, end, bits, marker ? Evidence.WORD : Evidence.LANGUAGE);
	}

	private void known(int index) {
		int count = KnownSequences.match(this.value, index);
		if (count > 0) {
			part(index, index + count, ROW_BITS + lengthBits(count - 2), Evidence.SEQUENCE);
		}
	}

	private void part(int start, int end, float bits, Evidence evidence) {
		this.lattice.part(start, end, this.value.bits(start, end) - bits, evidence);
	}

	@Override
	public void step(int start, int end, float gain, @Nullable Evidence evidence) {
		if (evidence != null) {
			this.gains[evidence.index()] += gain;
			this.lengths[evidence.index()] += end - start;
			this.gainAt[start] += gain;
			Arrays.fill(this.explained, start, end, true);
		}
	}

	/**
	 * Return the bits by which the description is shorter than that of a random value.
	 * @return the bits of evidence against chance
	 */
	float total() {
		return this.lattice.total() + this.shape;
	}

	/**
	 * Return the share of one kind of evidence.
	 * @param evidence the kind
	 * @return the bits
	 */
	float gain(Evidence evidence) {
		return this.gains[evidence.index()];
	}

	/**
	 * Return how much of the value one kind of evidence explains.
	 * @param evidence the kind
	 * @return the number of characters
	 */
	int length(Evidence evidence) {
		return this.lengths[evidence.index()];
	}

	/**
	 * Return what the strongest part with no more evidence than chance can carry.
	 * @param chance the bits of evidence that a random part may have
	 * @return the bits of its alphabet and length, less what is explained
	 */
	int randomBits(float chance) {
		int best = 0;
		for (int start = 0; start < this.explained.length; start++) {
			if (start == 0 || this.value.symbol(start - 1) >= Characters.OTHER
					|| (this.explained[start - 1] && !this.explained[start])) {
				best = Math.max(best, randomBits(start, chance));
			}
		}
		return best;
	}

	private int randomBits(int start, float chance) {
		float gain = 0;
		int end = skip(start, false);
		int random = end - start;
		while (end < this.explained.length) {
			int next = skip(end, true);
			float sum = gain;
			for (int i = end; i < next; i++) {
				sum += this.gainAt[i];
			}
			if (sum > chance) {
				break;
			}
			gain = sum;
			end = skip(next, false);
			random += end - next;
		}
		int strength = Strength.ofText(Arrays.copyOfRange(this.value.text(), start, end));
		return (gain <= COMMON_CHANCE_BITS) ? strength - (int) gain : strength * random / (end - start);
	}

	private int skip(int start, boolean explained) {
		int index = start;
		while (index < this.explained.length && this.explained[index] == explained) {
			index++;
		}
		return index;
	}

	private static float lengthBits(int count) {
		return 2 * log2(count) + 1;
	}

	private static int log2(int value) {
		return 31 - Integer.numberOfLeadingZeros(Math.max(value, 1));
	}

}
