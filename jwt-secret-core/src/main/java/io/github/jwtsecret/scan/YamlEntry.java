package io.github.jwtsecret.scan;

/**
 * A scalar of a YAML document with the keys on the way to it. Not a record, so that its
 * value is never shown.
 */
final class YamlEntry {

	private final int line;

	private final int container;

	private final String path;

	private final String key;

	private final String value;

	private final boolean block;

	YamlEntry(int line, int container, String path, String key, String value, boolean block) {
		this.line = line;
		this.container = container;
		this.path = path;
		this.key = key;
		this.value = value;
		this.block = block;
	}

	int line() {
		return this.line;
	}

	/**
	 * Return the number of the mapping or sequence that holds the scalar.
	 * @return a number that no other has
	 */
	int container() {
		return this.container;
	}

	/**
	 * Return the keys on the way, joined with dots; sequences add none.
	 * @return the path
	 */
	String path() {
		return this.path;
	}

	/**
	 * Return the last key.
	 * @return the key, empty for an item of a sequence
	 */
	String key() {
		return this.key;
	}

	String value() {
		return this.value;
	}

	boolean isBlock() {
		return this.block;
	}

}
