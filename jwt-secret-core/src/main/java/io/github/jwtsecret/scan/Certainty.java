package io.github.jwtsecret.scan;

/**
 * How surely a name says that its value is a signing secret.
 */
enum Certainty {

	/** It is another thing's name. */
	NONE,

	/** It is one in a file that is about tokens. */
	LIKELY,

	/** It is one anywhere. */
	SURE

}
