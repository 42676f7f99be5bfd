package io.github.jwtsecret.policy;

/**
 * What the characters of a part of a value could at most carry, by its alphabet.
 */
final class Alphabet {

	private static final double LOG_2 = Math.log(2);

	private Alphabet() {
	}

	/**
	 * Tell whether there are only hexadecimal digits of one case.
	 * @param text the value
	 * @param start the first index
	 * @param end the index after the last
	 * @return whether it reads as hexadecimal
	 */
	static boolean isHexadecimal(byte[] text, int start, int end) {
		boolean lower = false;
		boolean upper = false;
		for (int i = start; i < end; i++) {
			byte character = text[i];
			if (character >= 'a' && character <= 'f') {
				lower = true;
			}
			else if (character >= 'A' && character <= 'F') {
				upper = true;
			}
			else if (character < '0' || character > '9') {
				return false;
			}
		}
		return !(lower && upper);
	}

	/**
	 * Return the bits that the alphabet and the length can carry at most.
	 * @param text the value
	 * @param start the first index
	 * @param end the index after the last
	 * @return the bits
	 */
	static double capacity(byte[] text, int start, int end) {
		int size = 0;
		if (isHexadecimal(text, start, end)) {
			size = 16;
		}
		else {
			int classes = 0;
			for (int i = start; i < end; i++) {
				classes |= characterClass(text[i]);
			}
			size += ((classes & 1) != 0) ? 26 : 0;
			size += ((classes & 2) != 0) ? 26 : 0;
			size += ((classes & 4) != 0) ? 10 : 0;
			size += ((classes & 8) != 0) ? 2 : 0;
			size += ((classes & 16) != 0) ? 30 : 0;
		}
		return (end - start) * Math.log(Math.max(size, 1)) / LOG_2;
	}

	private static int characterClass(byte character) {
		if (character >= 'a' && character <= 'z') {
			return 1;
		}
		if (character >= 'A' && character <= 'Z') {
			return 2;
		}
		if (character >= '0' && character <= '9') {
			return 4;
		}
		return (character == '-' || character == '_' || character == '+' || character == '/' || character == '=') ? 8
				: 16;
	}

}
