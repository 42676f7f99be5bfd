package io.github.jwtsecret.integration.documentation;

import java.util.List;

/**
 * A fenced block of a page.
 *
 * @param page the page, as a path from the root of the project
 * @param line the line of the opening fence, counted from 1
 * @param language the word behind the fence, or an empty text
 * @param directive what the comment {@code <!-- check: … -->} above it says, or an empty
 * text
 * @param text the lines between the fences, each with its line break
 * @param before the block before this one on the page, or {@code null}
 */
record Block(String page, int line, String language, String directive, String text, Block before) {

	List<String> lines() {
		return this.text.lines().toList();
	}

	/**
	 * Return a block of the same place with another text.
	 * @param other the text
	 * @return the block
	 */
	Block withText(String other) {
		return new Block(this.page, this.line, this.language, this.directive, other, this.before);
	}

	@Override
	public String toString() {
		return this.page + ":" + this.line + " (" + (this.language.isEmpty() ? "no language" : this.language) + ")";
	}

}
