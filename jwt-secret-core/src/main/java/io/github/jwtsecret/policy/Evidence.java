package io.github.jwtsecret.policy;

/**
 * What a part of a value is explained by, other than chance.
 */
enum Evidence {

	/** Letters in the order of a language, and common words. */
	LANGUAGE(0, ViolationId.PHRASE, "language"),

	/** Words that mark examples and placeholders. */
	WORD(1, ViolationId.PLACEHOLDER_WORD, "marker words"),

	/** Rows of keys, letters or digits. */
	SEQUENCE(2, ViolationId.SEQUENCE, "rows of keys, letters or digits"),

	/** Copies, runs and mirror images. */
	COPY(3, ViolationId.REPETITIVE, "repetition");

	static final Evidence[] ALL = values();

	private final int index;

	private final ViolationId id;

	private final String description;

	Evidence(int index, ViolationId id, String description) {
		this.index = index;
		this.id = id;
		this.description = description;
	}

	/**
	 * Return the place in {@link #ALL}.
	 * @return the index
	 */
	int index() {
		return this.index;
	}

	ViolationId id() {
		return this.id;
	}

	String description() {
		return this.description;
	}

}
