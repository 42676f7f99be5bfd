package io.github.jwtsecret.dotenv;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Finds the entries of a {@link DotEnvText}.
 */
final class DotEnvParser {

	private static final String UTF_8_MARK = "\u00EF\u00BB\u00BF";

	private static final String EXPORT = "export";

	private static final String PREFIX = "JWT_";

	private static final String MISNAMED = "JWTSECRET";

	private final DotEnvText text;

	private final List<DotEnvEntry> entries = new ArrayList<>();

	private int line = 1;

	DotEnvParser(DotEnvText text) {
		this.text = text;
	}

	List<DotEnvEntry> parse() {
		int position = this.text.startsWith(UTF_8_MARK, 0) ? UTF_8_MARK.length() : 0;
		while (position < this.text.length()) {
			int next = this.text.nextLine(parseEntry(position));
			this.line += this.text.countLines(position, next);
			position = next;
		}
		return this.entries;
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
			return relevant ? problem(DotEnvEntry.NO_EQUALS_SIGN, start, to) : to;
		}
		int value = this.text.skipBlanks(equalsSign + 1);
		if (relevant && isName(from, to)) {
			return addEntry(this.text.decode(from, to), start, DotEnvValue.find(this.text, value, false));
		}
		int end = DotEnvValue.find(this.text, value, true).end();
		return relevant ? problem(DotEnvEntry.INVALID_NAME, start, end) : end;
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

	private int addEntry(@Nullable String name, int start, DotEnvValue value) {
		this.entries
			.add(new DotEnvEntry(name, this.line, start, value.from(), value.to(), value.end(), problemOf(value)));
		return value.end();
	}

	private @Nullable String problemOf(DotEnvValue value) {
		if (value.problem() != null) {
			return value.problem();
		}
		if (this.text.hasNul(value.from(), value.to())) {
			return DotEnvEntry.NUL_CHARACTER;
		}
		return (this.text.decode(value.from(), value.to()) == null) ? DotEnvEntry.NOT_UTF_8 : null;
	}

	private int problem(String reason, int start, int end) {
		this.entries.add(new DotEnvEntry(null, this.line, start, end, end, end, reason));
		return end;
	}

}
