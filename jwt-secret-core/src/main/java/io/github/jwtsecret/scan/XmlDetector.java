package io.github.jwtsecret.scan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads XML as a row of tags: elements whose name is that of a secret, pairs of name and
 * value in attributes or elements, and assignments in any text. No external entity is
 * ever read.
 */
final class XmlDetector implements Detector {

	private static final Set<String> PAIR_NAMES = Set.of("name", "key", "param-name", "env-entry-name");

	private static final Set<String> PAIR_VALUES = Set.of("value", "param-value", "env-entry-value");

	@Override
	public void detect(SourceText text, Consumer<Candidate> candidates) {
		new Reading(text, candidates).read();
	}

	private static String unescape(String text) {
		return (text.indexOf('&') == -1) ? text
				: text.replace("&quot;", "\"")
					.replace("&apos;", "'")
					.replace("&lt;", "<")
					.replace("&gt;", ">")
					.replace("&amp;", "&");
	}

	/**
	 * One pass through a document.
	 */
	private static final class Reading {

		private final SourceText text;

		private final String content;

		private final Consumer<Candidate> candidates;

		private final Deque<String> elements = new ArrayDeque<>();

		private String pairName = "";

		Reading(SourceText text, Consumer<Candidate> candidates) {
			this.text = text;
			this.content = text.content();
			this.candidates = candidates;
		}

		void read() {
			int position = 0;
			while (position < this.content.length()) {
				int tag = this.content.indexOf('<', position);
				int textEnd = (tag != -1) ? tag : this.content.length();
				text(position, textEnd);
				position = (tag != -1) ? markup(tag) : textEnd;
			}
		}

		private int markup(int tag) {
			if (this.content.startsWith("<!--", tag)) {
				return after("-->", tag);
			}
			if (this.content.startsWith("<![CDATA[", tag)) {
				int end = after("]]>", tag);
				text(tag + 9, Math.max(tag + 9, end - 3));
				return end;
			}
			if (this.content.startsWith("<?", tag) || this.content.startsWith("<!", tag)) {
				return after(">", tag);
			}
			int end = tagEnd(tag);
			if (this.content.startsWith("</", tag)) {
				this.elements.poll();
			}
			else {
				open(tag + 1, end);
			}
			return Math.min(end + 1, this.content.length());
		}

		private int after(String mark, int from) {
			int index = this.content.indexOf(mark, from);
			return (index != -1) ? index + mark.length() : this.content.length();
		}

		private int tagEnd(int tag) {
			char quote = 0;
			for (int i = tag; i < this.content.length(); i++) {
				char character = this.content.charAt(i);
				if (quote != 0) {
					if (character == quote) {
						quote = 0;
					}
				}
				else if (character == '"' || character == '\'') {
					quote = character;
				}
				else if (character == '>') {
					return i;
				}
			}
			return this.content.length();
		}

		private void open(int start, int end) {
			int nameEnd = start;
			while (nameEnd < end && !Character.isWhitespace(this.content.charAt(nameEnd))
					&& this.content.charAt(nameEnd) != '/') {
				nameEnd++;
			}
			attributes(nameEnd, end);
			if (end == start || this.content.charAt(end - 1) != '/') {
				this.elements.push(this.content.substring(start, nameEnd));
			}
		}

		private void attributes(int start, int end) {
			Map<String, String> attributes = new HashMap<>();
			int position = start;
			while (position < end) {
				int equalsSign = this.content.indexOf('=', position);
				int open = (equalsSign != -1) ? equalsSign + 1 : end;
				while (open < end && Character.isWhitespace(this.content.charAt(open))) {
					open++;
				}
				if (open >= end || (this.content.charAt(open) != '"' && this.content.charAt(open) != '\'')) {
					break;
				}
				int close = this.content.indexOf(this.content.charAt(open), open + 1);
				if (close == -1 || close > end) {
					break;
				}
				String name = this.content.substring(position, equalsSign).strip();
				String value = unescape(this.content.substring(open + 1, close));
				attributes.put(name.toLowerCase(Locale.ROOT), value);
				if (!name.equals("value")) {
					Setting.report(this.text.lineAt(open), name, value, this.candidates);
				}
				position = close + 1;
			}
			pair(attributes, this.text.lineAt(start));
		}

		private void pair(Map<String, String> attributes, int line) {
			String value = attributes.get("value");
			if (value == null) {
				return;
			}
			for (String attribute : new String[] { "name", "key", "property", "id" }) {
				String name = attributes.get(attribute);
				if (name != null) {
					Setting.report(line, name, value, this.candidates);
					return;
				}
			}
			Setting.embedded(line, value, this.candidates);
		}

		private void text(int start, int end) {
			String value = this.content.substring(start, end);
			String stripped = value.strip();
			if (stripped.isEmpty() || this.elements.isEmpty()) {
				return;
			}
			int line = this.text.lineAt(start + value.indexOf(stripped));
			String element = this.elements.element();
			if (PAIR_NAMES.contains(element)) {
				this.pairName = stripped;
			}
			else {
				Setting.report(line, PAIR_VALUES.contains(element) ? this.pairName : element, unescape(stripped),
						this.candidates);
			}
		}

	}

}
