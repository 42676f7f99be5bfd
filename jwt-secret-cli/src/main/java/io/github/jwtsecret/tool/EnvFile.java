package io.github.jwtsecret.tool;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import io.github.jwtsecret.dotenv.DotEnvDocument;
import io.github.jwtsecret.dotenv.DotEnvEntry;

/**
 * The content of a {@code .env} file under change. Whatever is not changed stays byte for
 * byte. The text form shows no content.
 */
final class EnvFile {

	private static final String PLAIN = "[A-Za-z0-9+/=_.,:@%^-]*";

	private final String shown;

	// One character a byte, so that positions are the same and any bytes survive
	private String text;

	private DotEnvDocument document;

	EnvFile(String shown, byte[] content) {
		this.shown = shown;
		this.text = new String(content, StandardCharsets.ISO_8859_1);
		this.document = DotEnvDocument.parse(content);
		if (this.document.problem() != null) {
			throw new ToolException("'" + shown + "' can't be read: " + this.document.problem() + ".");
		}
	}

	byte[] content() {
		return this.text.getBytes(StandardCharsets.ISO_8859_1);
	}

	/**
	 * Return the value of a variable.
	 * @param variable the variable
	 * @return the value, or {@code null} if there is no entry or an empty one
	 */
	@Nullable String value(EnvVariable variable) {
		DotEnvEntry entry = find(variable::matches);
		String value = (entry != null) ? this.document.value(entry) : "";
		return value.isEmpty() ? null : value;
	}

	/**
	 * Return the previous secrets that have entries of their own.
	 * @return the values by index
	 */
	SortedMap<Integer, String> previousElements() {
		SortedMap<Integer, String> elements = new TreeMap<>();
		for (DotEnvEntry entry : this.document.entries()) {
			int index = (entry.name() != null) ? EnvVariable.elementIndex(entry.name()) : -1;
			if (index != -1) {
				elements.put(index, this.document.value(checked(entry)));
			}
		}
		return elements;
	}

	private @Nullable DotEnvEntry find(Predicate<String> name) {
		DotEnvEntry last = null;
		for (DotEnvEntry entry : this.document.entries()) {
			if (entry.name() != null && name.test(entry.name())) {
				if (last != null && !entry.name().equals(last.name())) {
					throw new ToolException("'" + this.shown + "' has two spellings of '" + entry.name() + "', in line "
							+ last.line() + " and line " + entry.line() + ". Remove one.");
				}
				last = entry;
			}
		}
		return (last != null) ? checked(last) : null;
	}

	private DotEnvEntry checked(DotEnvEntry entry) {
		if (entry.problem() != null) {
			throw new ToolException("'" + this.shown + "', line " + entry.line() + ": " + entry.problem() + ".");
		}
		return entry;
	}

	/**
	 * Set a variable: in the entry that counts, or a new one.
	 * @param variable the variable
	 * @param value the value
	 */
	void set(EnvVariable variable, String value) {
		set(variable::matches, variable.variable(), value);
	}

	/**
	 * Set a previous secret with an entry of its own.
	 * @param index the index from 0
	 * @param value the value
	 */
	void setPreviousElement(int index, String value) {
		set((name) -> EnvVariable.elementIndex(name) == index, EnvVariable.PREVIOUS_SECRETS.variable() + "_" + index,
				value);
	}

	private void set(Predicate<String> name, String newName, String value) {
		DotEnvEntry entry = find(name);
		if (entry != null) {
			replaceValue(entry, quote(value));
		}
		else {
			DotEnvEntry neighbour = find(EnvVariable.SECRET::matches);
			String assignment = newName + "=" + quote(value);
			if (neighbour != null) {
				String export = isExported(neighbour) ? "export " : "";
				splice(neighbour.end(), neighbour.end(), lineBreak() + export + assignment);
			}
			else {
				append(assignment);
			}
		}
		if (!isWritten(name, value)) {
			throw new ToolException("'" + this.shown + "' can't take the value of '" + newName
					+ "': a quote before it is not closed, or it has both kinds of quotes.");
		}
	}

	private boolean isWritten(Predicate<String> name, String value) {
		String written = null;
		for (DotEnvEntry entry : this.document.entries()) {
			if (entry.name() != null && name.test(entry.name())) {
				written = (entry.problem() != null) ? "" : this.document.value(entry);
			}
		}
		return value.equals(written);
	}

	private void replaceValue(DotEnvEntry entry, String value) {
		boolean quoted = entry.from() > entry.start() && isQuote(this.text.charAt(entry.from() - 1))
				&& entry.to() < this.text.length() && isQuote(this.text.charAt(entry.to()));
		int from = quoted ? entry.from() - 1 : entry.from();
		int to = quoted ? entry.to() + 1 : entry.to();
		// A comment needs white space before it
		boolean comment = to < this.text.length() && this.text.charAt(to) == '#';
		splice(from, to, comment ? value + " " : value);
	}

	private static boolean isQuote(char character) {
		return character == '\'' || character == '"';
	}

	private boolean isExported(DotEnvEntry entry) {
		return this.text.substring(entry.start(), entry.from()).stripLeading().startsWith("export");
	}

	private void append(String assignment) {
		boolean open = !this.text.isEmpty() && !this.text.endsWith("\n") && !this.text.endsWith("\r")
				&& !this.text.equals("\u00EF\u00BB\u00BF");
		splice(this.text.length(), this.text.length(), (open ? lineBreak() : "") + assignment + lineBreak());
	}

	/**
	 * Remove every entry of a variable, with its line.
	 * @param variable the variable
	 */
	void remove(EnvVariable variable) {
		remove(variable::matches);
	}

	/**
	 * Remove the previous secrets that have entries of their own.
	 */
	void removePreviousElements() {
		remove((name) -> EnvVariable.elementIndex(name) != -1);
	}

	private void remove(Predicate<String> name) {
		List<DotEnvEntry> entries = new ArrayList<>(this.document.entries());
		for (int i = entries.size() - 1; i >= 0; i--) {
			DotEnvEntry entry = entries.get(i);
			if (entry.name() != null && name.test(entry.name())) {
				splice(entry.start(), nextLine(checked(entry).end()), "");
			}
		}
	}

	private int nextLine(int end) {
		if (this.text.startsWith("\r\n", end)) {
			return end + 2;
		}
		return Math.min(end + 1, this.text.length());
	}

	private void splice(int from, int to, String replacement) {
		this.text = this.text.substring(0, from) + replacement + this.text.substring(to);
		this.document = DotEnvDocument.parse(content());
	}

	private String lineBreak() {
		return LineBreak.of(this.text);
	}

	private static String quote(String value) {
		byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
		String raw = new String(bytes, StandardCharsets.ISO_8859_1);
		if (raw.matches(PLAIN)) {
			return raw;
		}
		if (raw.indexOf('\'') == -1) {
			return "'" + raw + "'";
		}
		return (raw.indexOf('"') == -1) ? "\"" + raw + "\"" : raw;
	}

	@Override
	public String toString() {
		return "EnvFile['" + this.shown + "', " + this.document.entries().size() + " entries, redacted]";
	}

}
