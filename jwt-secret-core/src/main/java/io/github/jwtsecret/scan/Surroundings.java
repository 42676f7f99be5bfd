package io.github.jwtsecret.scan;

import org.jspecify.annotations.Nullable;

/**
 * What stands around a line. The last answers are kept: a minified file can have
 * thousands of secrets on one line of a megabyte.
 */
final class Surroundings {

	private static final int CLIENT_DISTANCE = 2;

	private final SourceText text;

	private int clientLine = -1;

	private boolean besideClient;

	private int suppressionLine = -1;

	private @Nullable Suppression suppression;

	Surroundings(SourceText text) {
		this.text = text;
	}

	/**
	 * Return whether a line is beside the id of an OAuth client, whose secret signs no
	 * token.
	 * @param line the number of the line
	 * @return whether it is
	 */
	boolean isBesideClient(int line) {
		if (line != this.clientLine) {
			this.besideClient = hasClient(line);
			this.clientLine = line;
		}
		return this.besideClient;
	}

	private boolean hasClient(int line) {
		for (int i = line - CLIENT_DISTANCE; i <= line + CLIENT_DISTANCE; i++) {
			String beside = this.text.line(i);
			if (Mention.of(beside, "clientid") || Mention.of(beside, "client-id") || Mention.of(beside, "client_id")) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Return what a comment says about the secrets of a line.
	 * @param line the number of the line
	 * @return what is said
	 */
	Suppression suppression(int line) {
		Suppression known = this.suppression;
		if (known == null || line != this.suppressionLine) {
			known = Suppression.of(this.text, line);
			this.suppression = known;
			this.suppressionLine = line;
		}
		return known;
	}

}
