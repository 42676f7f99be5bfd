package io.github.jwtsecret.scan;

/**
 * A token of a program. Not a record, so that its text is never shown.
 */
final class CodeToken {

	private final Type type;

	private final int start;

	private final int end;

	private final String text;

	CodeToken(Type type, int start, int end, String text) {
		this.type = type;
		this.start = start;
		this.end = end;
		this.text = text;
	}

	boolean isWord() {
		return this.type == Type.WORD;
	}

	boolean isLiteral() {
		return this.type == Type.LITERAL;
	}

	boolean is(String symbol) {
		return this.type == Type.SYMBOL && this.text.equals(symbol);
	}

	int start() {
		return this.start;
	}

	int end() {
		return this.end;
	}

	/**
	 * Return the word, the symbol or the content of the literal.
	 * @return the text
	 */
	String text() {
		return this.text;
	}

	/**
	 * The types of token.
	 */
	enum Type {

		/** An identifier, keyword or number. */
		WORD,

		/** A string. */
		LITERAL,

		/** Anything else: one character, except {@code ==}, {@code ?:} and the like. */
		SYMBOL

	}

}
