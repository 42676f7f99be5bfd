package io.github.jwtsecret.scan;

import java.util.function.Consumer;

/**
 * Reads a flow collection of YAML, which JSON is one of.
 */
final class YamlFlow {

	private static final int MAXIMUM_DEPTH = 64;

	private final SourceText text;

	private final String content;

	private final String prefix;

	private final Consumer<YamlEntry> entries;

	private int containers;

	private int position;

	YamlFlow(SourceText text, String prefix, int containers, Consumer<YamlEntry> entries) {
		this.text = text;
		this.content = text.content();
		this.prefix = prefix;
		this.containers = containers;
		this.entries = entries;
	}

	int containers() {
		return this.containers;
	}

	/**
	 * Read a collection.
	 * @param start the offset of its opening bracket
	 * @return the offset behind its closing one, or -1 if it does not close
	 */
	int read(int start) {
		this.position = start;
		return collection(this.prefix, 0) ? this.position : -1;
	}

	private boolean collection(String path, int depth) {
		boolean mapping = this.content.charAt(this.position) == '{';
		int container = ++this.containers;
		String key = "";
		boolean valueNext = false;
		this.position++;
		while (depth < MAXIMUM_DEPTH && skipSpace()) {
			char character = this.content.charAt(this.position);
			if (character == '}' || character == ']') {
				this.position++;
				return true;
			}
			if (character == ',') {
				this.position++;
				valueNext = false;
				key = "";
			}
			else if (character == ':' && mapping) {
				this.position++;
				valueNext = true;
			}
			else if (character == '{' || character == '[') {
				if (!collection(join(path, key), depth + 1)) {
					return false;
				}
			}
			else {
				int start = this.position;
				String scalar = scalar();
				if (mapping && !valueNext) {
					key = scalar;
				}
				else {
					this.entries
						.accept(new YamlEntry(this.text.lineAt(start), container, join(path, key), key, scalar, false));
				}
			}
		}
		return false;
	}

	private static String join(String path, String key) {
		return (path.isEmpty() || key.isEmpty()) ? path + key : path + "." + key;
	}

	private boolean skipSpace() {
		while (this.position < this.content.length()) {
			char character = this.content.charAt(this.position);
			if (character == '#' && Character.isWhitespace(this.content.charAt(this.position - 1))) {
				int lineBreak = this.content.indexOf('\n', this.position);
				this.position = (lineBreak != -1) ? lineBreak : this.content.length();
			}
			else if (Character.isWhitespace(character)) {
				this.position++;
			}
			else {
				return true;
			}
		}
		return false;
	}

	private String scalar() {
		char first = this.content.charAt(this.position);
		YamlQuoted quoted = (first == '"' || first == '\'') ? YamlQuoted.read(this.content, this.position) : null;
		if (quoted != null) {
			this.position = quoted.end();
			return quoted.value();
		}
		int start = this.position;
		int depth = 0;
		this.position++;
		while (this.position < this.content.length()) {
			char character = this.content.charAt(this.position);
			if (character == '{') {
				depth++;
			}
			else if (character == '}' && depth > 0) {
				depth--;
			}
			else if (character == '\n' || (depth == 0 && isEnd(character))) {
				break;
			}
			this.position++;
		}
		return this.content.substring(start, this.position).strip();
	}

	private boolean isEnd(char character) {
		if (character == ':') {
			return this.position + 1 == this.content.length()
					|| Character.isWhitespace(this.content.charAt(this.position + 1));
		}
		return character == ',' || character == '}' || character == ']';
	}

}
