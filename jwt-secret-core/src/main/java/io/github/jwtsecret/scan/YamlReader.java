package io.github.jwtsecret.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads YAML line by line as far as finding scalars and their keys takes: block and flow
 * collections, plain, quoted and block scalars, several documents. It understands
 * templates of Helm in values, and skips lines that are nothing else. Anchors and tags
 * are passed over, aliases are not followed, complex keys are not understood; a line it
 * does not understand costs that line only.
 */
final class YamlReader {

	private final SourceText text;

	private final Consumer<List<YamlEntry>> documents;

	private final List<Frame> frames = new ArrayList<>();

	private List<YamlEntry> entries = new ArrayList<>();

	private int number = 1;

	private int containers;

	YamlReader(SourceText text, Consumer<List<YamlEntry>> documents) {
		this.text = text;
		this.documents = documents;
	}

	/**
	 * Read to the end.
	 */
	void read() {
		while (this.number <= this.text.lines()) {
			String line = this.text.line(this.number);
			int column = 0;
			while (column < line.length() && (line.charAt(column) == ' ' || line.charAt(column) == '\t')) {
				column++;
			}
			if (isMarker(line, "---") || isMarker(line, "...")) {
				endDocument();
				this.number++;
			}
			else if (isSkipped(line, column)) {
				this.number++;
			}
			else {
				node(line, column);
			}
		}
		endDocument();
	}

	private static boolean isMarker(String line, String marker) {
		return line.startsWith(marker) && (line.length() == 3 || line.charAt(3) == ' ');
	}

	private static boolean isSkipped(String line, int column) {
		return column == line.length() || line.charAt(column) == '#' || line.startsWith("%")
				|| (line.startsWith("{{", column) && keyEnd(line, column) == -1);
	}

	private void endDocument() {
		if (!this.entries.isEmpty()) {
			this.documents.accept(this.entries);
			this.entries = new ArrayList<>();
		}
		this.frames.clear();
	}

	private void node(String line, int start) {
		int column = start;
		boolean item = false;
		while (column < line.length() && line.charAt(column) == '-'
				&& (column + 1 == line.length() || line.charAt(column + 1) == ' ')) {
			closeForItem(column);
			this.frames.add(new Frame(column, "", true, ++this.containers));
			item = true;
			column = skipSpaces(line, column + 1);
		}
		int keyEnd = (column < line.length()) ? keyEnd(line, column) : -1;
		if (keyEnd != -1) {
			String key = unquote(line.substring(column, keyEnd).strip());
			this.frames.add(new Frame(column, key, false, closeForKey(column)));
			value(line, skipSpaces(line, keyEnd + 1), column);
		}
		else if (column < line.length() && (item || line.charAt(column) == '{' || line.charAt(column) == '[')) {
			value(line, column, start);
		}
		else {
			this.number++;
		}
	}

	private static int skipSpaces(String line, int from) {
		int index = from;
		while (index < line.length() && (line.charAt(index) == ' ' || line.charAt(index) == '\t')) {
			index++;
		}
		return index;
	}

	private void closeForItem(int column) {
		while (!this.frames.isEmpty()) {
			Frame frame = last();
			if (frame.column < column || (frame.column == column && !frame.sequence)) {
				return;
			}
			this.frames.remove(this.frames.size() - 1);
		}
	}

	private int closeForKey(int column) {
		int container = 0;
		while (!this.frames.isEmpty() && last().column >= column) {
			Frame frame = this.frames.remove(this.frames.size() - 1);
			if (frame.column == column && !frame.sequence) {
				container = frame.container;
			}
		}
		return (container != 0) ? container : ++this.containers;
	}

	private Frame last() {
		return this.frames.get(this.frames.size() - 1);
	}

	private void value(String line, int start, int column) {
		int from = start;
		boolean foreign = false;
		while (from < line.length() && (line.charAt(from) == '&' || line.charAt(from) == '!')) {
			foreign |= line.charAt(from) == '!' && !line.startsWith("!!", from);
			while (from < line.length() && line.charAt(from) != ' ') {
				from++;
			}
			from = skipSpaces(line, from);
		}
		char first = (from < line.length()) ? line.charAt(from) : '#';
		if (first == '|' || first == '>') {
			block(column, foreign);
		}
		else if (foreign || first == '#' || first == '*') {
			this.number++;
		}
		else if (first == '"' || first == '\'') {
			quoted(line, from);
		}
		else if ((first == '{' || first == '[') && !line.startsWith("{{", from)) {
			flow(line, from);
		}
		else {
			plain(line, from);
		}
	}

	private void block(int column, boolean foreign) {
		int first = this.number + 1;
		int indent = -1;
		StringBuilder value = new StringBuilder();
		this.number++;
		while (this.number <= this.text.lines()) {
			String line = this.text.line(this.number);
			int content = skipSpaces(line, 0);
			if (content < line.length() && content <= column) {
				break;
			}
			if (indent == -1 && content < line.length()) {
				indent = content;
			}
			value.append(line, Math.min(Math.max(indent, 0), content), line.length()).append('\n');
			this.number++;
		}
		if (!foreign) {
			add(first, value.toString(), true);
		}
	}

	private void quoted(String line, int from) {
		YamlQuoted quoted = YamlQuoted.read(this.text.content(), this.text.offset(this.number) + from);
		if (quoted == null) {
			plain(line, from);
			return;
		}
		add(this.number, quoted.value(), false);
		this.number = this.text.lineAt(quoted.end() - 1) + 1;
	}

	private void flow(String line, int from) {
		YamlFlow flow = new YamlFlow(this.text, path(), this.containers, this.entries::add);
		int end = flow.read(this.text.offset(this.number) + from);
		if (end == -1) {
			plain(line, from);
			return;
		}
		this.containers = flow.containers();
		this.number = this.text.lineAt(end - 1) + 1;
	}

	private void plain(String line, int from) {
		int comment = line.indexOf(" #", from);
		add(this.number, line.substring(from, (comment != -1) ? comment : line.length()).strip(), false);
		this.number++;
	}

	private void add(int line, String value, boolean block) {
		Frame frame = this.frames.isEmpty() ? new Frame(0, "", true, 0) : last();
		this.entries.add(new YamlEntry(line, frame.container, path(), frame.key, value, block));
	}

	private String path() {
		StringBuilder path = new StringBuilder();
		for (Frame frame : this.frames) {
			if (!frame.key.isEmpty()) {
				path.append(path.isEmpty() ? "" : ".").append(frame.key);
			}
		}
		return path.toString();
	}

	private static int keyEnd(String line, int start) {
		int from = start;
		char first = line.charAt(start);
		if (first == '"' || first == '\'') {
			int close = line.indexOf(first, start + 1);
			if (close == -1) {
				return -1;
			}
			from = skipSpaces(line, close + 1);
			return (from < line.length() && line.charAt(from) == ':' && isSpace(line, from + 1)) ? from : -1;
		}
		if ((first == '{' && !line.startsWith("{{", start)) || first == '[') {
			return -1;
		}
		for (int i = from; i < line.length(); i++) {
			if (line.charAt(i) == ':' && isSpace(line, i + 1)) {
				return i;
			}
			if (line.charAt(i) == '#' && i > from && line.charAt(i - 1) == ' ') {
				return -1;
			}
		}
		return -1;
	}

	private static boolean isSpace(String line, int index) {
		return index == line.length() || line.charAt(index) == ' ' || line.charAt(index) == '\t';
	}

	private static String unquote(String key) {
		boolean quoted = key.length() > 1 && (key.charAt(0) == '"' || key.charAt(0) == '\'');
		return quoted ? key.substring(1, key.length() - 1) : key;
	}

	/**
	 * A key or an item that is open.
	 */
	private static final class Frame {

		private final int column;

		private final String key;

		private final boolean sequence;

		private final int container;

		Frame(int column, String key, boolean sequence, int container) {
			this.column = column;
			this.key = key;
			this.sequence = sequence;
			this.container = container;
		}

	}

}
