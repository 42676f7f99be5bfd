package io.github.jwtsecret.jwt;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import io.github.jwtsecret.key.HmacAlgorithm;

/**
 * Makes tokens at random, from a seed: well-formed ones with whatever JSON allows, and
 * mutants of them that are ill-formed more often than not. Half of the mutants are signed
 * after the mutation, so that it reaches the parser.
 */
final class RandomTokens {

	private static final String[] STRINGS = { "", "a", "joe", "user-1234567", "caf\u00e9", "\u0141\u00f3d\u017a",
			"\u65e5\u672c\u8a9e", "\ud83d\ude00", "a\"b\\c/d", "\b\f\n\r\t", "\u007f", "\u2028", "openid profile",
			"x".repeat(300), "null", "0", " ", "<b>&amp;</b>", "'" };

	private static final String[] NUMBERS = { "0", "-0", "1", "-1", "42", "1700000000", "9007199254740993",
			"9223372036854775807", "-9223372036854775808", "9223372036854775808", "123456789012345678901234567890",
			"0.0", "-0.0", "0.1", "1.5", "1e3", "1E+3", "1e-3", "1.0E10", "2.5e-8", "1e308", "4.9e-324", "1e-400",
			"3.141592653589793238462643383279" };

	private static final String[] ISSUERS = { "", "https://issuer.example.com", "https://issuer.example.com/",
			"HTTPS://Issuer.Example.com:443/a/../b?c=d#e", "http://localhost:8080/realms/x", "urn:example:issuer",
			"spiffe://domain/path", "mailto:a@example.com", "file:///etc", "https:///path", "jar:file:/a.jar!/b",
			"https://caf\u00e9.example", "a b", "C:relative", "http://a?b", "http://[::1]:80/x" };

	private static final String[] USUAL_ISSUERS = { "joe", "https://issuer.example.com", "http://localhost:8080/x/y" };

	private static final String[] TIMES = { "0", "1", "1700000000", "1700000000.9", "1.7e9", "-1", "-1.5", "4102444800",
			"9223372036854775", "-9223372036854775", "1700000000000" };

	private static final String[] FRAGMENTS = { "null", "\"\"", "{}", "[]", ",", ":", "\"", "{", "}", "[", "]", " ",
			"\n", "\u0000", "true", "-", "1e999", "01", "\\", "\\u0061", "\\ud800", "\"sub\":\"joe\",", "\"exp\":1,",
			"\"exp\":null,", "\"aud\":[null],", "\"alg\":\"HS256\",", "\"alg\":\"none\",", "\"crit\":[],",
			"\"crit\":[\"b64\"],", "\"b64\":true,", "\"kid\":1,", "\"kid\":null,", "\"typ\":\"JWT\",", "\"typ\":null,",
			"\"x5c\":[],", "\"jku\":null,", "\"jwk\":null,", "\"a\":1,\"a\":2,", "\"b\":{\"c\":1,\"c\":2},", "\ufeff" };

	private static final String[] LENIENT = { "=", "==", " ", "\n", "?", "#", "+", "/", ".", "-", "_", "A", "\u00e9" };

	private final Random random;

	private final TestTokens tokens;

	RandomTokens(long seed, byte[] key) {
		this.random = new Random(seed);
		this.tokens = new TestTokens(HmacAlgorithm.HS256, key);
	}

	/**
	 * Make a well-formed token.
	 * @return the token
	 */
	String wellFormed() {
		return this.tokens.sign(header(), payload());
	}

	/**
	 * Make a mutant of a token.
	 * @return the mutant
	 */
	String mutant() {
		byte[] header = header().getBytes(StandardCharsets.UTF_8);
		byte[] payload = payload().getBytes(StandardCharsets.UTF_8);
		return switch (this.random.nextInt(6)) {
			case 0 -> this.tokens.sign(header, mutate(payload));
			case 1 -> this.tokens.sign(mutate(header), payload);
			case 2 -> this.tokens.signSegments(TestTokens.encode(header), lenient(TestTokens.encode(payload)));
			case 3 -> this.tokens.signSegments(lenient(TestTokens.encode(header)), TestTokens.encode(payload));
			case 4 -> lenient(this.tokens.sign(header, payload));
			default -> new String(mutate(this.tokens.sign(header, payload).getBytes(StandardCharsets.ISO_8859_1)),
					StandardCharsets.ISO_8859_1);
		};
	}

	private String lenient(String text) {
		int at = this.random.nextInt(4);
		int index = (at == 0) ? 0 : (at == 1) ? this.random.nextInt(text.length() + 1) : text.length();
		if (this.random.nextInt(3) == 0 && index > 0) {
			return text.substring(0, index - 1) + (char) (text.charAt(index - 1) + 1) + text.substring(index);
		}
		return text.substring(0, index) + pick(LENIENT) + text.substring(index);
	}

	private byte[] mutate(byte[] bytes) {
		int index = this.random.nextInt(bytes.length);
		byte[] head = Arrays.copyOf(bytes, index);
		byte[] tail = Arrays.copyOfRange(bytes, index, bytes.length);
		return switch (this.random.nextInt(5)) {
			case 0 -> join(head, new byte[] { (byte) this.random.nextInt(256) }, tail);
			case 1 -> join(head, new byte[0], Arrays.copyOfRange(tail, 1, tail.length));
			case 2 -> join(head, new byte[] { (byte) (tail[0] ^ (1 << this.random.nextInt(8))) },
					Arrays.copyOfRange(tail, 1, tail.length));
			case 3 -> join(Arrays.copyOf(bytes, 1), pick(FRAGMENTS).getBytes(StandardCharsets.UTF_8),
					Arrays.copyOfRange(bytes, 1, bytes.length));
			default -> join(head, pick(FRAGMENTS).getBytes(StandardCharsets.UTF_8), tail);
		};
	}

	private static byte[] join(byte[] head, byte[] middle, byte[] tail) {
		byte[] joined = Arrays.copyOf(head, head.length + middle.length + tail.length);
		System.arraycopy(middle, 0, joined, head.length, middle.length);
		System.arraycopy(tail, 0, joined, head.length + middle.length, tail.length);
		return joined;
	}

	private String header() {
		List<String> members = new ArrayList<>(List.of("\"alg\":\"HS256\""));
		maybe(members, 3, "typ", string(pick("JWT", "jwt", "at+jwt", "")));
		maybe(members, 5, "kid", string(pick(STRINGS)));
		maybe(members, 9, "cty", string(pick(STRINGS)));
		maybe(members, 9, "jku", string("https://example.com/" + this.random.nextInt(3)));
		maybe(members, 9, "x5t#S256", string(pick(STRINGS)));
		maybe(members, 9, "x5c", "[" + string(pick(STRINGS)) + "]");
		maybe(members, 5, "custom", value(3));
		return object(members);
	}

	private String payload() {
		List<String> members = new ArrayList<>(List.of("\"first\":" + value(2)));
		// The stock decoder takes a millisecond for a scheme that Java does not know
		maybe(members, 2, "iss", orNull(string(pick((this.random.nextInt(20) == 0) ? ISSUERS : USUAL_ISSUERS))));
		maybe(members, 2, "sub", (this.random.nextInt(4) == 0) ? pick(NUMBERS) : orNull(string(pick(STRINGS))));
		maybe(members, 2, "aud", orNull((this.random.nextInt(2) == 0) ? string(pick(STRINGS)) : strings()));
		maybe(members, 2, "exp", pick(TIMES));
		maybe(members, 2, "nbf", pick(TIMES));
		maybe(members, 3, "iat", pick(TIMES));
		maybe(members, 2, "jti", orNull(string(pick(STRINGS))));
		maybe(members, 2, "scope", string("read write"));
		for (int i = 0; i < this.random.nextInt(6); i++) {
			members.add(string("claim" + i) + space() + ":" + space() + value(4));
		}
		return object(members);
	}

	private void maybe(List<String> members, int oneOf, String name, String value) {
		if (this.random.nextInt(oneOf) == 0) {
			members.add(this.random.nextInt(members.size() + 1), string(name) + space() + ":" + space() + value);
		}
	}

	private String value(int depth) {
		return switch (this.random.nextInt((depth > 0) ? 8 : 6)) {
			case 0, 1 -> string(pick(STRINGS));
			case 2 -> pick(NUMBERS);
			case 3 -> Long.toString(this.random.nextLong());
			case 4 -> pick("true", "false", "null");
			case 5 -> Double.toString(this.random.nextGaussian());
			case 6 -> array(depth - 1);
			default -> object(new ArrayList<>(List.of("\"x\":" + value(depth - 1), "\"y\":" + value(depth - 1))));
		};
	}

	private String array(int depth) {
		List<String> elements = new ArrayList<>();
		for (int i = 0; i < this.random.nextInt(4); i++) {
			elements.add(value(depth));
		}
		return "[" + space() + String.join(space() + "," + space(), elements) + "]";
	}

	private String strings() {
		List<String> elements = new ArrayList<>();
		for (int i = 0; i < this.random.nextInt(4); i++) {
			elements.add(string(pick(STRINGS)));
		}
		return "[" + String.join(",", elements) + "]";
	}

	private String object(List<String> members) {
		return space() + "{" + String.join(space() + ",", members) + "}" + space();
	}

	private String orNull(String value) {
		return (this.random.nextInt(8) == 0) ? "null" : value;
	}

	private String space() {
		return (this.random.nextInt(6) == 0) ? pick(" ", "\n", "\t", "\r\n", "  ") : "";
	}

	private String string(String text) {
		StringBuilder json = new StringBuilder("\"");
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			if (character < ' ' || character == '"' || character == '\\' || this.random.nextInt(40) == 0) {
				json.append("\\u%04x".formatted((int) character));
			}
			else {
				json.append(character);
			}
		}
		return json.append('"').toString();
	}

	private String pick(String... values) {
		return values[this.random.nextInt(values.length)];
	}

}
