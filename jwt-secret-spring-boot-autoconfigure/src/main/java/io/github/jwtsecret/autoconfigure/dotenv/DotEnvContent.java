package io.github.jwtsecret.autoconfigure.dotenv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.jwtsecret.dotenv.DotEnvDocument;
import io.github.jwtsecret.dotenv.DotEnvEntry;

/**
 * What was taken from one {@code .env} file: entries with their lines, and the problems.
 * Its text form shows no value.
 */
final class DotEnvContent {

	static final int MAX_PROBLEMS = 20;

	private final Map<String, String> values = new LinkedHashMap<>();

	private final Map<String, Integer> lines = new LinkedHashMap<>();

	private final List<DotEnvProblem> problems = new ArrayList<>();

	private final String file;

	DotEnvContent(String file) {
		this.file = file;
	}

	/**
	 * Take the entries of a file.
	 * @param file the file, as the configured location names it
	 * @param document what is in it
	 * @return the content
	 */
	static DotEnvContent of(String file, DotEnvDocument document) {
		DotEnvContent content = new DotEnvContent(file);
		if (document.problem() != null) {
			content.problem(0, document.problem());
		}
		for (DotEnvEntry entry : document.entries()) {
			if (entry.name() != null) {
				content.remove(entry.name());
			}
			if (entry.problem() != null) {
				content.problem(entry.line(), entry.problem());
			}
			else if (entry.name() != null) {
				content.add(entry.name(), document.value(entry), entry.line());
			}
		}
		return content;
	}

	void add(String name, String value, int line) {
		this.values.put(name, value);
		this.lines.put(name, line);
	}

	/**
	 * Forget an earlier entry of the same name: its successor was meant to replace it.
	 * @param name the name of the entry
	 */
	void remove(String name) {
		this.values.remove(name);
		this.lines.remove(name);
	}

	void problem(int line, String reason) {
		if (this.problems.size() < MAX_PROBLEMS) {
			this.problems.add(new DotEnvProblem(this.file, line, reason));
		}
	}

	boolean isEmpty() {
		return this.values.isEmpty() && this.problems.isEmpty();
	}

	String file() {
		return this.file;
	}

	Map<String, String> values() {
		return this.values;
	}

	@Nullable DotEnvOrigin origin(String name) {
		Integer line = this.lines.get(name);
		return (line != null) ? new DotEnvOrigin(this.file, line) : null;
	}

	List<DotEnvProblem> problems() {
		return List.copyOf(this.problems);
	}

	@Override
	public String toString() {
		return "DotEnvContent['" + this.file + "', " + this.values.size() + " entries, redacted]";
	}

}
