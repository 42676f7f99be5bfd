package io.github.jwtsecret.scan;

/**
 * A file to look into.
 *
 * @param path the path below the root, with slashes
 * @param kind the kind of file
 * @param state what version control says of it
 */
record SourceFile(String path, FileKind kind, State state) {

	/**
	 * What version control says of a file.
	 */
	enum State {

		/** It is under version control. */
		TRACKED,

		/** It is not, and would be with the next {@code git add .}. */
		UNTRACKED,

		/** It is kept out. */
		IGNORED,

		/** It was in a past commit. */
		PAST,

		/** There is no version control. */
		UNKNOWN

	}

}
