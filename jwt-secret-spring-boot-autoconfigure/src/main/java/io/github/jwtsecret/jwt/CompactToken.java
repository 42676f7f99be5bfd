package io.github.jwtsecret.jwt;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * A token in its compact form: header, payload and signature in base64url, with periods
 * between (RFC 7515, section 7.1).
 */
final class CompactToken {

	/**
	 * The number of characters that a token has at most: more than fits the header limits
	 * of the usual servers and proxies (8 KiB; 16 KiB for one line at some).
	 */
	static final int MAXIMUM_LENGTH = 16 * 1024;

	private final byte[] text;

	private final int headerEnd;

	private final int payloadEnd;

	private CompactToken(byte[] text, int headerEnd, int payloadEnd) {
		this.text = text;
		this.headerEnd = headerEnd;
		this.payloadEnd = payloadEnd;
	}

	/**
	 * Return whether the header segment is the given one, character by character.
	 * @param segment a header segment
	 * @return whether it is the same
	 */
	boolean hasHeader(byte[] segment) {
		return segment.length == this.headerEnd
				&& Arrays.equals(this.text, 0, this.headerEnd, segment, 0, segment.length);
	}

	/**
	 * Return whether the header starts as a JSON object does. Only its first byte is
	 * looked at, and white space passes: this spares garbage an HMAC for each key.
	 * @return whether the header may be one
	 */
	boolean mayHaveHeader() {
		return switch (Base64Url.firstByte(this.text)) {
			case '{', ' ', '\t', '\n', '\r' -> true;
			default -> false;
		};
	}

	/**
	 * Return a copy of the header segment.
	 * @return the characters, in ASCII
	 */
	byte[] headerSegment() {
		return Arrays.copyOf(this.text, this.headerEnd);
	}

	byte[] decodeHeader() {
		return decode(0, this.headerEnd, "header");
	}

	byte[] decodePayload() {
		return decode(this.headerEnd + 1, this.payloadEnd, "payload");
	}

	private byte[] decode(int from, int to, String part) {
		byte[] bytes = Base64Url.decode(this.text, from, to);
		if (bytes == null) {
			throw Refusal.BASE64URL.exception(part);
		}
		return bytes;
	}

	/**
	 * Return whether a signer has made the signature. The characters are compared, so
	 * that only the one form of base64url passes, and in a time that does not depend on
	 * where they differ.
	 * @param signer the signer of a key
	 * @return whether the signature is the signer's
	 */
	boolean isSignedBy(HmacSigner signer) {
		int length = this.text.length - this.payloadEnd - 1;
		if (length != Base64Url.encodedLength(signer.size())) {
			return false;
		}
		byte[] expected = Base64Url.encode(signer.sign(this.text, this.payloadEnd), signer.size());
		byte[] signature = Arrays.copyOfRange(this.text, this.payloadEnd + 1, this.text.length);
		return MessageDigest.isEqual(expected, signature);
	}

	/**
	 * Return why a header is refused that starts as no object does.
	 * @return a new exception
	 */
	RefusedJwtException invalidHeader() {
		return Base64Url.isValid(this.text, 0, this.headerEnd) ? Refusal.JSON.exception("header")
				: Refusal.BASE64URL.exception("header");
	}

	/**
	 * Return why a signature is refused that is no signer's.
	 * @return a new exception
	 */
	RefusedJwtException invalidSignature() {
		return Base64Url.isValid(this.text, this.payloadEnd + 1, this.text.length) ? Refusal.SIGNATURE.exception()
				: Refusal.BASE64URL.exception("signature");
	}

	/**
	 * Split a token.
	 * @param token the compact form
	 * @return the token
	 * @throws RefusedJwtException if it is empty, too long, or not three segments that
	 * are all filled
	 */
	static CompactToken split(@Nullable String token) {
		if (token == null || token.isEmpty()) {
			throw Refusal.EMPTY.exception();
		}
		if (token.length() > MAXIMUM_LENGTH) {
			throw Refusal.TOO_LONG.exception();
		}
		int first = token.indexOf('.');
		int second = token.indexOf('.', first + 1);
		if (first < 1 || second < first + 2 || second == token.length() - 1 || token.indexOf('.', second + 1) != -1) {
			throw Refusal.SEGMENTS.exception();
		}
		byte[] text = token.getBytes(StandardCharsets.UTF_8);
		if (text.length != token.length()) {
			throw Refusal.BASE64URL.exception("token");
		}
		return new CompactToken(text, first, second);
	}

}
