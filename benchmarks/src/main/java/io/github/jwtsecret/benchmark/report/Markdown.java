package io.github.jwtsecret.benchmark.report;

import java.util.List;

/**
 * Collects lines of Markdown. Not for use by several threads.
 */
final class Markdown {

	private final StringBuilder text = new StringBuilder();

	Markdown heading(int level, String heading) {
		return paragraph("#".repeat(level) + " " + heading);
	}

	Markdown paragraph(String paragraph) {
		this.text.append(paragraph.strip()).append("\n\n");
		return this;
	}

	/**
	 * Add a table of text.
	 * @param head the head
	 * @param rows the rows
	 * @return this
	 */
	Markdown table(List<String> head, List<List<String>> rows) {
		return table(head, rows, "---|");
	}

	/**
	 * Add a table whose first column is text and whose others are figures.
	 * @param head the head
	 * @param rows the rows
	 * @return this
	 */
	Markdown figures(List<String> head, List<List<String>> rows) {
		return table(head, rows, "--:|");
	}

	private Markdown table(List<String> head, List<List<String>> rows, String column) {
		row(head);
		this.text.append("|---|").append(column.repeat(head.size() - 1)).append("\n");
		rows.forEach(this::row);
		this.text.append("\n");
		return this;
	}

	private void row(List<String> cells) {
		this.text.append("| ").append(String.join(" | ", cells)).append(" |\n");
	}

	@Override
	public String toString() {
		return this.text.toString().stripTrailing() + "\n";
	}

}
