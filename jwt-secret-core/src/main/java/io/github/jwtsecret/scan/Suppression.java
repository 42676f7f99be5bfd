package io.github.jwtsecret.scan;

/**
 * What a comment says about a finding: {@code jwt-secret:allow} and a reason.
 */
enum Suppression {

	/** Nothing. */
	NONE,

	/** It is allowed, for a reason. */
	ALLOWED,

	/** It would be allowed, but for what reason is not said. */
	WITHOUT_REASON;

	private static final String MARK = "jwt-secret:allow";

	/**
	 * Return what is said on a line, or on the line above if that is nothing but a
	 * comment.
	 * @param text the text of the file
	 * @param line the number of the line
	 * @return what is said
	 */
	static Suppression of(SourceText text, int line) {
		Suppression same = of(text.line(line));
		return (same == NONE && isComment(text.line(line - 1))) ? of(text.line(line - 1)) : same;
	}

	private static boolean isComment(String line) {
		String code = line.strip();
		return code.startsWith("#") || code.startsWith("//") || code.startsWith("/*") || code.startsWith("<!--")
				|| code.startsWith("!") || code.startsWith("*") || code.startsWith("::");
	}

	private static Suppression of(String line) {
		int mark = line.indexOf(MARK);
		if (mark == -1) {
			return NONE;
		}
		String reason = line.substring(mark + MARK.length()).replace("*/", "").replace("-->", "").strip();
		return (reason.chars().filter(Character::isLetter).limit(3).count() == 3) ? ALLOWED : WITHOUT_REASON;
	}

}
