package io.github.jwtsecret.autoconfigure.dotenv;

import java.util.Objects;

/**
 * Parser of the {@code .env} format. Takes the entries whose name begins with
 * {@code JWT_}, with their values as they stand: nothing is expanded, no backslash is an
 * escape. Of any other entry only the extent is determined, its text is never decoded.
 */
final class DotEnvParser {

	static final String UTF_16 = "UTF-16 instead of UTF-8";

	static final String NO_EQUALS_SIGN = "no '=' after the name";

	static final String INVALID_NAME = "not a name of the form 'JWT_SECRET'";

	static final String NUL_CHARACTER = "NUL character in the value";

	static final String NOT_UTF_8 = "value that is not UTF-8";

	private static final String UTF_8_MARK = "\u00EF\u00BB\u00BF";

	private static final String UTF_16_MARK = "\u00FE\u00FF";

	private static final String UTF_16_LITTLE_ENDIAN_MARK = "\u00FF\u00FE";

	private static final String EXPORT = "export";

	private static final String PREFIX = "JWT_";

	private static final String MISNAMED = "JWTSECRET";

	private final DotEnvText text;

	private final DotEnvContent content;

	private int line = 1;

	private DotEnvParser(DotEnvText text, DotEnvContent content) {
		this.text = text;
		this.content = content;
	}

	static DotEnvContent parse(String file, byte[] bytes) {
		DotEnvText text = new DotEnvText(bytes);
		DotEnvContent content = new DotEnvContent(file);
		if (text.startsWith(UTF_16_MARK, 0) || text.startsWith(UTF_16_LITTLE_ENDIAN_MARK, 0)) {
			content.problem(0, UTF_16);
		}
		else {
			new DotEnvParser(text, content).parse();
		}
		return content;
	}

	private void parse() {
		int position = this.text.startsWith(UTF_8_MARK, 0) ? UTF_8_MARK.length() : 0;
		while (position < this.text.length()) {
			int next = this.text.nextLine(parseEntry(position));
			this.line += this.text.countLines(position, next);
			position = next;
		}
	}

	/**
	 * Parse the entry that begins on a line.
	 * @param start the first position of the line
	 * @return a position on the entry's last line
	 */
	private int parseEntry(int start) {
		int from = skipExport(this.text.skipBlanks(start));
		int to = from;
		while (!this.text.isLineEnd(to) && !this.text.isBlank(to) && this.text.at(to) != '=') {
			to++;
		}
		if (this.text.at(from) == '#') {
			return to;
		}
		boolean relevant = this.text.startsWith(PREFIX, from) || isMisnamed(from, to);
		int equalsSign = this.text.skipBlanks(to);
		if (this.text.at(equalsSign) != '=') {
			return relevant ? problem(NO_EQUALS_SIGN, to) : to;
		}
		int value = this.text.skipBlanks(equalsSign + 1);
		if (relevant && isName(from, to)) {
			return addEntry(from, to, DotEnvValue.find(this.text, value, false));
		}
		int end = DotEnvValue.find(this.text, value, true).end();
		return relevant ? problem(INVALID_NAME, end) : end;
	}

	private int skipExport(int position) {
		int after = position + EXPORT.length();
		return (this.text.startsWith(EXPORT, position) && this.text.isBlank(after)) ? this.text.skipBlanks(after)
				: position;
	}

	private boolean isMisnamed(int from, int to) {
		int matched = 0;
		for (int i = from; i < to; i++) {
			int letter = isLetterOrDigit(i) ? Character.toUpperCase(this.text.at(i)) : -1;
			if (letter != -1 && (matched == MISNAMED.length() || MISNAMED.charAt(matched++) != letter)) {
				return false;
			}
		}
		return matched == MISNAMED.length();
	}

	private boolean isName(int from, int to) {
		for (int i = from; i < to; i++) {
			if (!isLetterOrDigit(i) && this.text.at(i) != '_') {
				return false;
			}
		}
		return this.text.startsWith(PREFIX, from);
	}

	private boolean isLetterOrDigit(int position) {
		int value = this.text.at(position);
		return (value >= 'A' && value <= 'Z') || (value >= 'a' && value <= 'z') || (value >= '0' && value <= '9');
	}

	private int addEntry(int from, int to, DotEnvValue extent) {
		String name = Objects.requireNonNull(this.text.decode(from, to));
		this.content.remove(name);
		if (extent.problem() != null) {
			return problem(extent.problem(), extent.end());
		}
		if (this.text.hasNul(extent.from(), extent.to())) {
			return problem(NUL_CHARACTER, extent.end());
		}
		String value = this.text.decode(extent.from(), extent.to());
		if (value == null) {
			return problem(NOT_UTF_8, extent.end());
		}
		this.content.add(name, value, this.line);
		return extent.end();
	}

	private int problem(String reason, int end) {
		this.content.problem(this.line, reason);
		return end;
	}

}
