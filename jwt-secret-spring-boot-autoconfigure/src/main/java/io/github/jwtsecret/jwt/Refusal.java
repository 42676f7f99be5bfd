package io.github.jwtsecret.jwt;

/**
 * The rules by which a token is refused, each with its message.
 * <p>
 * Messages reach the {@code WWW-Authenticate} header of a response (RFC 6750, section 3):
 * they are printable ASCII without quotes and backslashes, and hold nothing of the token.
 */
enum Refusal {

	/** There is no token at all. */
	EMPTY("The token is empty"),

	/** The token is longer than {@link CompactToken#MAXIMUM_LENGTH}. */
	TOO_LONG("The token is longer than " + CompactToken.MAXIMUM_LENGTH + " characters"),

	/** Not three segments, or an empty one (RFC 7515, section 7.1). */
	SEGMENTS("The token is not three filled segments with periods between"),

	/**
	 * Padding, foreign characters, an impossible length, unused bits that are set (RFC
	 * 7515, section 2, and RFC 4648, section 3).
	 */
	BASE64URL("The %s is not strict base64url"),

	/** No key verifies the token, or another one than its {@code kid} names. */
	SIGNATURE("The signature is not valid"),

	/** Overlong forms, surrogates and other ill-formed UTF-8 (RFC 7519, section 7.2). */
	UTF8("The %s is not valid UTF-8"),

	/**
	 * Not one JSON object, or something before or after it. A member name with half a
	 * surrogate pair is no text either (RFC 8259, section 8.2).
	 */
	JSON("The %s is not a JSON object"),

	/** A member name that occurs twice at any depth (RFC 7515, section 4). */
	DUPLICATE_MEMBER("The %s has duplicate members"),

	/** Nested too deep, or a number that is too long or too large. */
	LIMIT("The %s exceeds the limits of nesting or of numbers"),

	/** Not the configured algorithm (RFC 8725, section 3.1). */
	ALGORITHM("The algorithm is not the configured one"),

	/** A header parameter that changes how the token is processed. */
	PARAMETER("The %s header parameter is not supported"),

	/** A registered header parameter that is not of its type. */
	PARAMETER_TYPE("The %s header parameter is malformed"),

	/** A registered claim that is not of its type. */
	CLAIM_TYPE("The %s claim is malformed"),

	/** A time that does not fit milliseconds in 64 bits. */
	TIME_RANGE("The %s claim is out of range"),

	/** A token that expired when or before it was issued. */
	TIME_ORDER("The exp claim is not after the iat claim"),

	/** No claim that has a value. */
	NO_CLAIMS("The token has no claims");

	private final String message;

	Refusal(String message) {
		this.message = message;
	}

	/**
	 * Return the exception of a rule that concerns the token as a whole.
	 * @return a new exception
	 */
	RefusedJwtException exception() {
		return new RefusedJwtException(this, this.message);
	}

	/**
	 * Return the exception of a rule that concerns a part of the token.
	 * @param part the part, header parameter or claim: a name of ours, never one that the
	 * token brought
	 * @return a new exception
	 */
	RefusedJwtException exception(String part) {
		return new RefusedJwtException(this, this.message.replace("%s", part));
	}

}
