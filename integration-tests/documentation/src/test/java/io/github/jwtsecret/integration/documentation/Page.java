package io.github.jwtsecret.integration.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page in Markdown: its blocks, links and headings.
 */
final class Page {

	private static final Pattern FENCE = Pattern.compile("( *)(`{3,})\\s*(\\S*).*");

	private static final Pattern DIRECTIVE = Pattern.compile("\\s*<!-- (?:check: )?((?<=check: ).+?|from .+?) -->\\s*");

	private static final Pattern HEADING = Pattern.compile("#{1,6} +(.*?)( +#+)?");

	private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)\\s]+)\\)");

	private final String name;

	private final List<String> lines;

	private final List<Block> blocks = new ArrayList<>();

	private final List<String> prose = new ArrayList<>();

	/**
	 * Read a page.
	 * @param name its path from the root of the project
	 * @param lines its lines
	 */
	Page(String name, List<String> lines) {
		this.name = name;
		this.lines = List.copyOf(lines);
		split();
	}

	private void split() {
		String directive = "";
		for (int i = 0; i < this.lines.size(); i++) {
			Matcher fence = FENCE.matcher(this.lines.get(i));
			if (fence.matches()) {
				int end = end(i, fence.group(2));
				String text = String.join("", Collections.nCopies(fence.group(1).length(), " "));
				StringBuilder content = new StringBuilder();
				this.lines.subList(i + 1, end)
					.forEach((line) -> content.append(line.startsWith(text) ? line.substring(text.length()) : line)
						.append('\n'));
				Block before = this.blocks.isEmpty() ? null : this.blocks.get(this.blocks.size() - 1);
				this.blocks.add(new Block(this.name, i + 1, fence.group(3), directive, content.toString(), before));
				i = end;
				directive = "";
				continue;
			}
			Matcher comment = DIRECTIVE.matcher(this.lines.get(i));
			if (comment.matches()) {
				directive = comment.group(1);
			}
			else if (!this.lines.get(i).isBlank()) {
				directive = unlessPending(directive, i);
				this.prose.add(this.lines.get(i));
			}
		}
		unlessPending(directive, this.lines.size());
	}

	private String unlessPending(String directive, int index) {
		if (!directive.isEmpty()) {
			throw new AssertionError(
					this.name + ":" + index + ": no block follows '<!-- check: " + directive + " -->'");
		}
		return "";
	}

	private int end(int start, String fence) {
		for (int i = start + 1; i < this.lines.size(); i++) {
			if (this.lines.get(i).strip().equals(fence)) {
				return i;
			}
		}
		throw new AssertionError(this.name + ":" + (start + 1) + ": the block has no end");
	}

	String name() {
		return this.name;
	}

	int length() {
		return this.lines.size();
	}

	List<Block> blocks() {
		return this.blocks;
	}

	/**
	 * Return a block by the language and its place among the others of that language.
	 * @param language the language
	 * @param index the place, counted from 0
	 * @return its text
	 */
	String text(String language, int index) {
		return this.blocks.stream().filter((block) -> block.language().equals(language)).toList().get(index).text();
	}

	/**
	 * Return the lines outside of blocks.
	 * @return the lines
	 */
	Stream<String> proseLines() {
		return this.prose.stream();
	}

	/**
	 * Return the targets of the links outside of blocks and code.
	 * @return the targets
	 */
	List<String> links() {
		return this.prose.stream()
			.map((line) -> line.replaceAll("`[^`]*`", ""))
			.flatMap((line) -> LINK.matcher(line).results().map((link) -> link.group(1)))
			.toList();
	}

	/**
	 * Return the anchors of the headings, as GitHub makes them.
	 * @return the anchors
	 */
	Set<String> anchors() {
		Set<String> anchors = new TreeSet<>();
		Map<String, Integer> counts = new HashMap<>();
		for (String line : this.prose) {
			Matcher heading = HEADING.matcher(line);
			if (heading.matches()) {
				String anchor = heading.group(1)
					.replaceAll("\\[([^\\]]*)]\\([^)]*\\)", "$1")
					.toLowerCase(Locale.ROOT)
					.replaceAll("[^\\p{L}\\p{N} _-]", "")
					.replace(' ', '-');
				int count = counts.merge(anchor, 1, Integer::sum) - 1;
				anchors.add((count == 0) ? anchor : anchor + "-" + count);
			}
		}
		return anchors;
	}

	/**
	 * Read a page of the project.
	 * @param name its path from the root
	 * @return the page
	 */
	static Page of(String name) {
		try {
			return new Page(name, Files.readAllLines(SourceTree.ROOT.resolve(name)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Read all pages of the project: those at its root, and all below {@code docs}.
	 * @return the pages
	 */
	static List<Page> all() {
		try (Stream<Path> top = Files.list(SourceTree.ROOT);
				Stream<Path> docs = Files.walk(SourceTree.ROOT.resolve("docs"))) {
			return Stream.concat(top, docs)
				.filter((file) -> file.toString().endsWith(".md") && Files.isRegularFile(file))
				.map((file) -> SourceTree.ROOT.relativize(file).toString().replace('\\', '/'))
				.sorted()
				.map(Page::of)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
