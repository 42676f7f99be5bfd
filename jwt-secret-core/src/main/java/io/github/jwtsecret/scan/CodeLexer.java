package io.github.jwtsecret.scan;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits Java, Kotlin, Groovy and Scala into tokens, without comments. What it does not
 * know costs a token, never the file: a string that does not close ends with its line.
 */
final class CodeLexer {

	private static final List<String> SYMBOLS = List.of("==", "!=", "<=", ">=", "?:", "?.", "->", "=>", "+=", "&&",
			"||", "::");

	private final String content;

	private final List<CodeToken> tokens = new ArrayList<>();

	private int position;

	private CodeLexer(String content) {
		this.content = content;
	}

	/**
	 * Split a program.
	 * @param content the program
	 * @return its tokens
	 */
	static List<CodeToken> tokens(String content) {
		CodeLexer lexer = new CodeLexer(content);
		while (lexer.position < content.length()) {
			lexer.next();
		}
		return lexer.tokens;
	}

	private void next() {
		char character = this.content.charAt(this.position);
		if (Character.isWhitespace(character)) {
			this.position++;
		}
		else if (starts("//") || (this.position == 0 && starts("#!"))) {
			skipTo("\n", 0);
		}
		else if (starts("/*")) {
			skipTo("*/", 2);
		}
		else if (starts("\"\"\"") || starts("'''")) {
			block();
		}
		else if (character == '"' || character == '\'') {
			string(character);
		}
		else if (Character.isJavaIdentifierPart(character)) {
			word();
		}
		else {
			symbol();
		}
	}

	private boolean starts(String prefix) {
		return this.content.startsWith(prefix, this.position);
	}

	private void skipTo(String mark, int behind) {
		int index = this.content.indexOf(mark, this.position + behind);
		this.position = (index != -1) ? index + behind : this.content.length();
	}

	private void word() {
		int start = this.position;
		while (this.position < this.content.length()
				&& Character.isJavaIdentifierPart(this.content.charAt(this.position))) {
			this.position++;
		}
		add(CodeToken.Type.WORD, start, this.content.substring(start, this.position));
	}

	private void symbol() {
		int start = this.position;
		for (String symbol : SYMBOLS) {
			if (starts(symbol)) {
				this.position += symbol.length();
				add(CodeToken.Type.SYMBOL, start, symbol);
				return;
			}
		}
		this.position++;
		add(CodeToken.Type.SYMBOL, start, this.content.substring(start, this.position));
	}

	private void add(CodeToken.Type type, int start, String text) {
		this.tokens.add(new CodeToken(type, start, this.position, text));
	}

	private void block() {
		int start = this.position;
		String mark = this.content.substring(start, start + 3);
		int end = this.content.indexOf(mark, start + 3);
		if (end == -1) {
			this.position = start + 3;
			return;
		}
		StringBuilder value = new StringBuilder();
		this.content.substring(start + 3, end).lines().map(String::strip).forEach((line) -> {
			value.append(line);
			if (!line.endsWith("\\")) {
				value.append('\n');
			}
			else {
				value.setLength(value.length() - 1);
			}
		});
		this.position = end + 3;
		add(CodeToken.Type.LITERAL, skipSpace(start + 3, end), value.toString());
	}

	private int skipSpace(int from, int to) {
		int index = from;
		while (index < to && Character.isWhitespace(this.content.charAt(index))) {
			index++;
		}
		return index;
	}

	private void string(char quote) {
		int start = this.position;
		StringBuilder value = new StringBuilder();
		int depth = 0;
		for (int i = start + 1; i < this.content.length() && this.content.charAt(i) != '\n'; i++) {
			char character = this.content.charAt(i);
			if (character == quote && depth == 0) {
				this.position = i + 1;
				add(CodeToken.Type.LITERAL, start, value.toString());
				return;
			}
			if (character == '\\' && i + 1 < this.content.length()) {
				i = escape(i + 1, value);
				continue;
			}
			if (character == '{' && (depth > 0 || (quote == '"' && this.content.charAt(i - 1) == '$'))) {
				depth = closes(i, quote) ? depth + 1 : depth;
			}
			else if (character == '}' && depth > 0) {
				depth--;
			}
			value.append(character);
		}
		this.position = start + 1;
	}

	private boolean closes(int brace, char quote) {
		int lineBreak = this.content.indexOf('\n', brace);
		int end = (lineBreak != -1) ? lineBreak : this.content.length();
		int close = this.content.indexOf('}', brace);
		return close != -1 && close < end && this.content.indexOf(quote, close) != -1;
	}

	private int escape(int index, StringBuilder value) {
		char escaped = this.content.charAt(index);
		if (escaped == 'u') {
			int digits = index + 1;
			while (digits < this.content.length() && this.content.charAt(digits) == 'u') {
				digits++;
			}
			int code = code(digits);
			if (code != -1) {
				value.append((char) code);
				return digits + 3;
			}
		}
		value.append(("ntrbf0".indexOf(escaped) == -1) ? escaped : ' ');
		return index;
	}

	private int code(int from) {
		int code = 0;
		for (int i = from; i < from + 4; i++) {
			int digit = (i < this.content.length()) ? Character.digit(this.content.charAt(i), 16) : -1;
			if (digit == -1) {
				return -1;
			}
			code = code * 16 + digit;
		}
		return code;
	}

}
