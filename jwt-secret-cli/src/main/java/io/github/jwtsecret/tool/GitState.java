package io.github.jwtsecret.tool;

/**
 * How version control sees a file.
 */
enum GitState {

	/** The file is in the index. */
	TRACKED,

	/** The file will not be added by accident. */
	IGNORED,

	/** The file would be added with the others. */
	NOT_IGNORED,

	/** The folder is in no repository. */
	NO_REPOSITORY,

	/** There is no git command. */
	NO_GIT,

	/** The git command does not say. */
	UNKNOWN

}
