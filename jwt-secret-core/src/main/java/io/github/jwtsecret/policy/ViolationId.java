package io.github.jwtsecret.policy;

import java.util.Locale;

/**
 * The rules of the policy. The {@link #id() id} of a rule is stable: reports, logs and
 * metrics use it.
 *
 * @since 0.1.0
 */
public enum ViolationId {

	/** No secret is configured. */
	MISSING,

	/** The value is empty or blank. */
	EMPTY,

	/** There is white space in the value. */
	WHITESPACE,

	/** There is a control character in the value. */
	CONTROL_CHARACTER,

	/** The value is enclosed in quotes. */
	QUOTED,

	/** There is a character beyond ASCII in the value. */
	NOT_ASCII,

	/** The value is a number, boolean, binary, list or map rather than text. */
	NOT_TEXT,

	/** The value is longer than any secret. */
	TOO_LONG,

	/** A placeholder names a key that is not set. */
	UNRESOLVED_PLACEHOLDER,

	/** A placeholder or expression is a part of the value. */
	MIXED_PLACEHOLDER,

	/** Placeholders lead back to themselves. */
	CIRCULAR_PLACEHOLDER,

	/** A placeholder gives another value at every read. */
	RANDOM_PLACEHOLDER,

	/** The value is packaged with the application. */
	HARD_CODED,

	/** The value is the default of a placeholder. */
	HARD_CODED_DEFAULT,

	/** The file that should hold the value can't be read. */
	UNREADABLE,

	/** Two settings exclude each other. */
	CONFLICT,

	/** The value is not of the configured format. */
	UNDECODABLE,

	/** The key has fewer bytes than the hash of the algorithm (RFC 7518, section 3.2). */
	TOO_SHORT,

	/** The alphabet and the length can't carry the required number of bits. */
	LOW_STRENGTH,

	/** The value repeats itself or has too few distinct characters. */
	REPETITIVE,

	/** The value follows the alphabet, digits or rows of a keyboard. */
	SEQUENCE,

	/** The value reads like language. */
	PHRASE,

	/** The value is the encoded form of a weak one. */
	ENCODED_TEXT,

	/** The value contains a word that marks examples and placeholders. */
	PLACEHOLDER_WORD,

	/** The value is the digest of a common word or password. */
	DIGEST_OF_WORD,

	/** The value is published as an example. */
	PUBLISHED,

	/** The value is on the list of denied secrets. */
	DENIED,

	/** The key is recorded for another environment. */
	OTHER_ENVIRONMENT,

	/** A key of a key set is for other algorithms than HMAC. */
	WRONG_KEY_TYPE,

	/** A key of a key set is for another algorithm than the configured one. */
	WRONG_ALGORITHM,

	/** A key of a key set is not for signatures. */
	WRONG_KEY_USE,

	/** The id of a key holds a part of the key. */
	EXPOSED_KEY,

	/** Two keys of the ring are the same. */
	DUPLICATE_KEY,

	/** Two keys of a key set have the same id. */
	DUPLICATE_KEY_ID,

	/** No key of the ring is active. */
	NO_ACTIVE_KEY,

	/** There are more keys than a ring holds. */
	TOO_MANY_KEYS,

	/** The time of a key ends before it begins. */
	EXPIRED_KEY,

	/** The active key ends soon, and none follows: a warning. */
	NO_SUCCESSOR;

	private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

	/**
	 * Return the stable id of the rule.
	 * @return the id, in lower case with hyphens
	 */
	public String id() {
		return this.id;
	}

	@Override
	public String toString() {
		return this.id;
	}

}
