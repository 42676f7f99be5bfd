package io.github.jwtsecret.scan;

import java.util.function.Consumer;

/**
 * Finds the values of one kind of file that may be secrets.
 */
@FunctionalInterface
interface Detector {

	/**
	 * Find the candidates of a text.
	 * @param text the text of the file
	 * @param candidates takes each candidate
	 */
	void detect(SourceText text, Consumer<Candidate> candidates);

}
