package io.github.jwtsecret.policy;

final class PublishedKeys {

	private PublishedKeys() {
	}

	static boolean contains(byte[] text) {
		return false;
	}

	static boolean containsKey(byte[] key) {
		return false;
	}

}
