package io.github.jwtsecret.scan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Finds the literals that an expression evaluates to, or hands on: not the names of
 * charsets, algorithms and properties in it.
 */
final class CodeLiterals {

	private static final int MAXIMUM_TOKENS = 400;

	/** Calls that give their argument back, in another form at most. */
	private static final Set<String> TRANSPARENT = Set.of("", "decode", "decodeBase64", "decodeFromString",
			"parseBase64Binary", "parseHexBinary", "parseHex", "decodeHex", "toByteArray", "encodeToString", "encode",
			"encodeBase64String", "encodeBase64", "String", "of", "copyOf", "concat", "trim", "strip", "hmacShaKeyFor",
			"SecretKeySpec", "requireNonNullElse", "orElse", "orElseGet", "defaultIfBlank", "defaultIfEmpty",
			"defaultString", "defaultIfNull", "requireNonNull", "valueOf", "ofNullable", "toString", "from", "wrap",
			"base64Decode", "decodeBase64Url", "getBytesUtf8", "lazy", "extra", "run", "let", "takeIf", "ifBlank",
			"ifEmpty", "stringToBytes", "coalesce", "firstNonNull", "nonNull", "encodeUtf8", "ImmutableSecret",
			"Base64URL", "OctetSequenceKey", "Builder", "arrayOf", "listOf", "asList");

	/** Calls whose first argument names what they look up; the second is a default. */
	private static final Set<String> LOOK_UPS = Set.of("getProperty", "getOrDefault", "getString", "get", "env",
			"getEnv", "getenv", "findProperty", "getOptional", "property", "getConfig", "optional", "getOrElse",
			"systemProperty", "environmentVariable", "propertyOrNull", "getStr", "or");

	private final List<CodeToken> tokens;

	private final String content;

	private final List<CodeToken> literals = new ArrayList<>();

	private final List<CodeToken> words = new ArrayList<>();

	private int end;

	private CodeLiterals(List<CodeToken> tokens, String content) {
		this.tokens = tokens;
		this.content = content;
	}

	/**
	 * Read an expression.
	 * @param tokens the tokens of the program
	 * @param content the program
	 * @param from the index of the expression's first token
	 * @param lineEnds whether a line break ends it
	 * @return what was found
	 */
	static CodeLiterals of(List<CodeToken> tokens, String content, int from, boolean lineEnds) {
		CodeLiterals literals = new CodeLiterals(tokens, content);
		literals.read(from, lineEnds);
		return literals;
	}

	private void read(int from, boolean lineEnds) {
		Deque<Call> calls = new ArrayDeque<>();
		int last = Math.min(this.tokens.size(), from + MAXIMUM_TOKENS);
		int i = from;
		for (; i < last; i++) {
			CodeToken token = this.tokens.get(i);
			if (calls.isEmpty() && (isEnd(token) || (lineEnds && i > from && endsLine(i)))) {
				break;
			}
			if (token.is("(") || token.is("{") || token.is("[")) {
				calls.push(new Call(token.is("(") ? callee(i) : ""));
			}
			else if (token.is(")") || token.is("}") || token.is("]")) {
				if (calls.isEmpty()) {
					break;
				}
				calls.pop();
			}
			else if (token.is(",") && !calls.isEmpty()) {
				calls.element().argument++;
			}
			else if (token.isLiteral() && isDirect(calls) && !isPart(i)) {
				this.literals.add(token);
			}
			else if (token.isWord() && !isCallee(i)) {
				this.words.add(token);
			}
		}
		this.end = i;
	}

	private static boolean isEnd(CodeToken token) {
		return token.is(";") || token.is(",") || token.is(")") || token.is("}") || token.is("]");
	}

	private boolean endsLine(int index) {
		CodeToken before = this.tokens.get(index - 1);
		CodeToken token = this.tokens.get(index);
		int lineBreak = this.content.indexOf('\n', before.end());
		if (lineBreak == -1 || lineBreak >= token.start()) {
			return false;
		}
		return !isOperator(before) && !isOperator(token);
	}

	private static boolean isOperator(CodeToken token) {
		return token.is("+") || token.is(".") || token.is("?.") || token.is("?:") || token.is("?") || token.is(":")
				|| token.is("=") || token.is("(");
	}

	private String callee(int open) {
		int index = open - 1;
		if (index >= 0 && this.tokens.get(index).is(">")) {
			while (index > 0 && !this.tokens.get(index).is("<")) {
				index--;
			}
			index--;
		}
		return (index >= 0 && this.tokens.get(index).isWord()) ? this.tokens.get(index).text() : "";
	}

	private boolean isCallee(int index) {
		return index + 1 < this.tokens.size() && (this.tokens.get(index + 1).is("(")
				|| this.tokens.get(index + 1).is(".") || this.tokens.get(index + 1).is("::")) && !isReceiver(index);
	}

	private boolean isReceiver(int index) {
		return this.tokens.get(index + 1).is(".") && index + 2 < this.tokens.size()
				&& (this.tokens.get(index + 2).text().startsWith("getBytes")
						|| this.tokens.get(index + 2).text().startsWith("toByteArray")
						|| this.tokens.get(index + 2).text().equals("encodeToByteArray")
						|| this.tokens.get(index + 2).text().equals("toCharArray"));
	}

	private static boolean isDirect(Deque<Call> calls) {
		for (Call call : calls) {
			boolean passes = TRANSPARENT.contains(call.name) || (LOOK_UPS.contains(call.name) && call.argument > 0);
			if (!passes) {
				return false;
			}
			if (call.name.equals("SecretKeySpec") && call.argument > 0) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Return whether a literal is compared, or a part of a text whose other parts are not
	 * literal.
	 * @param index the index of the literal
	 * @return whether it is
	 */
	private boolean isPart(int index) {
		CodeToken before = (index > 0) ? this.tokens.get(index - 1) : this.tokens.get(index);
		CodeToken after = (index + 1 < this.tokens.size()) ? this.tokens.get(index + 1) : this.tokens.get(index);
		if (before.is("==") || before.is("!=") || after.is("==") || after.is("!=")) {
			return true;
		}
		if (after.is(".") && index + 2 < this.tokens.size() && this.tokens.get(index + 2).text().startsWith("equals")) {
			return true;
		}
		return (before.is("+") && index > 1 && !this.tokens.get(index - 2).isLiteral())
				|| (after.is("+") && index + 2 < this.tokens.size() && !this.tokens.get(index + 2).isLiteral());
	}

	/**
	 * Return the literals that the expression may evaluate to.
	 * @return the literals
	 */
	List<CodeToken> literals() {
		return this.literals;
	}

	/**
	 * Return the names of values in the expression.
	 * @return the words
	 */
	List<CodeToken> words() {
		return this.words;
	}

	/**
	 * Return the index behind the expression.
	 * @return the index of a token
	 */
	int end() {
		return this.end;
	}

	/**
	 * A call whose arguments are being read.
	 */
	private static final class Call {

		private final String name;

		private int argument;

		Call(String name) {
			this.name = name;
		}

	}

}
