package io.github.jwtsecret.scan;

import java.io.IOException;

/**
 * Lists the files of a tree that are of a kind to look into.
 */
@FunctionalInterface
interface FileLister {

	/**
	 * List the files, as they are found.
	 * @param visitor is told of each
	 * @throws IOException if the tree can't be listed
	 */
	void list(Visitor visitor) throws IOException;

	/**
	 * Is told of files.
	 */
	interface Visitor {

		/**
		 * There is a file.
		 * @param file the file
		 * @throws IOException if it can't be handled
		 */
		void file(SourceFile file) throws IOException;

		/**
		 * There is something that is passed over.
		 * @param notice what and why
		 */
		void notice(Notice notice);

	}

}
