package io.github.jwtsecret.scan;

import java.util.Arrays;

/**
 * The text of a file, and where its lines begin.
 */
final class SourceText {

	private final String content;

	private final int[] starts;

	private final boolean aboutTokens;

	SourceText(String content) {
		this.content = content;
		this.starts = starts(content);
		this.aboutTokens = Mention.of(content, "jwt") || Mention.of(content, "jsonwebtoken")
				|| Mention.of(content, "nimbusds.jose");
	}

	private static int[] starts(String content) {
		int[] starts = new int[16];
		int count = 1;
		for (int i = content.indexOf('\n'); i != -1; i = content.indexOf('\n', i + 1)) {
			if (count == starts.length) {
				starts = Arrays.copyOf(starts, count * 2);
			}
			starts[count++] = i + 1;
		}
		return Arrays.copyOf(starts, count);
	}

	String content() {
		return this.content;
	}

	int lines() {
		return this.starts.length;
	}

	/**
	 * Return the number of the line that has an offset.
	 * @param offset the offset in the content
	 * @return the number, from one
	 */
	int lineAt(int offset) {
		int index = Arrays.binarySearch(this.starts, offset);
		return (index >= 0) ? index + 1 : -index - 1;
	}

	/**
	 * Return where a line begins.
	 * @param number the number of the line, from one
	 * @return the offset in the content
	 */
	int offset(int number) {
		return (number <= this.starts.length) ? this.starts[number - 1] : this.content.length();
	}

	/**
	 * Return a line without its break.
	 * @param number the number, from one
	 * @return the line, or an empty one if there is none of that number
	 */
	String line(int number) {
		if (number < 1 || number > this.starts.length) {
			return "";
		}
		int end = (number < this.starts.length) ? this.starts[number] - 1 : this.content.length();
		if (end > this.starts[number - 1] && this.content.charAt(end - 1) == '\r') {
			end--;
		}
		return this.content.substring(this.starts[number - 1], end);
	}

	/**
	 * Return whether the text speaks of JSON Web Tokens anywhere, so that a plain
	 * {@code secret} is likely theirs.
	 * @return whether it does
	 */
	boolean aboutTokens() {
		return this.aboutTokens;
	}

}
