package io.github.jwtsecret.jwt;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;

import io.github.jwtsecret.key.HmacAlgorithm;
import io.github.jwtsecret.key.KeyRing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests for what {@link HmacJwtDecoder} refuses, and by which rule. Tokens are signed
 * with the right key unless the case says otherwise.
 */
class IllFormedTokenTests {

	private static final String HEADER = TestTokens.HEADER;

	private static final String PAYLOAD = TestTokens.PAYLOAD;

	private static final TestTokens TOKENS = new TestTokens(HmacAlgorithm.HS256, TestKeys.bytes(1));

	private static final KeyRing RING = TestKeys.ring(HmacAlgorithm.HS256, 1, 2);

	private static final String ID = RING.active().id().value();

	private static final String OTHER_ID = RING.keys().get(1).id().value();

	private final HmacJwtDecoder decoder = new HmacJwtDecoder(() -> RING,
			(jwt) -> OAuth2TokenValidatorResult.success());

	@ParameterizedTest(name = "{0}")
	@MethodSource("cases")
	void decodeWhenIllFormedThrows(String name, Refusal refusal, String token) {
		RefusedJwtException ex = catchThrowableOfType(RefusedJwtException.class, () -> this.decoder.decode(token));
		assertThat(ex).as(name).isNotNull();
		assertThat(ex.getRefusal()).as(name).isEqualTo(refusal);
		assertThat(ex.getMessage()).matches("[\\x20-\\x21\\x23-\\x5b\\x5d-\\x7e]{10,80}").doesNotContain("'");
		assertThat(ex).hasNoCause();
		assertThat(ex.getStackTrace()).isEmpty();
	}

	@Test
	void decodeWhenWellFormedReturnsToken() {
		assertThat(this.decoder.decode(TOKENS.sign(HEADER, PAYLOAD)).getSubject()).isEqualTo("joe");
	}

	@Test
	void casesAreAtLeastAHundredAndTouchEveryRule() {
		assertThat(cases()).hasSizeGreaterThan(100);
		assertThat(cases()).extracting((arguments) -> arguments.get()[1]).contains((Object[]) Refusal.values());
	}

	static List<Arguments> cases() {
		Cases cases = new Cases();
		forms(cases);
		segments(cases);
		signatures(cases);
		encodings(cases);
		json(cases);
		headers(cases);
		claims(cases);
		return cases.all;
	}

	private static void forms(Cases cases) {
		String token = TOKENS.sign(HEADER, PAYLOAD);
		cases.add("no token", Refusal.EMPTY, null);
		cases.add("empty", Refusal.EMPTY, "");
		cases.add("space", Refusal.SEGMENTS, " ");
		cases.add("word", Refusal.SEGMENTS, "token");
		cases.add("one period", Refusal.SEGMENTS, ".");
		cases.add("two periods", Refusal.SEGMENTS, "..");
		cases.add("three periods", Refusal.SEGMENTS, "...");
		cases.add("header only", Refusal.SEGMENTS, TestTokens.encode(HEADER));
		cases.add("two segments", Refusal.SEGMENTS, TestTokens.encode(HEADER) + "." + TestTokens.encode(PAYLOAD));
		cases.add("four segments", Refusal.SEGMENTS, token + ".");
		cases.add("five segments, as of an encrypted token", Refusal.SEGMENTS, token + ".e30.e30");
		cases.add("period before", Refusal.SEGMENTS, "." + token);
		cases.add("no header", Refusal.SEGMENTS, TOKENS.signSegments("", TestTokens.encode(PAYLOAD)));
		cases.add("no payload", Refusal.SEGMENTS, TOKENS.signSegments(TestTokens.encode(HEADER), ""));
		cases.add("no signature", Refusal.SEGMENTS, TestTokens.encode(HEADER) + "." + TestTokens.encode(PAYLOAD) + ".");
		cases.add("unsecured", Refusal.SEGMENTS,
				TestTokens.encode("{\"alg\":\"none\"}") + "." + TestTokens.encode(PAYLOAD) + ".");
		cases.add("one character too long", Refusal.TOO_LONG, "a".repeat(CompactToken.MAXIMUM_LENGTH + 1));
		cases.add("signed and too long", Refusal.TOO_LONG,
				TOKENS.sign(HEADER, "{\"sub\":\"" + "a".repeat(CompactToken.MAXIMUM_LENGTH) + "\"}"));
		cases.add("JSON serialization", Refusal.SEGMENTS, "{\"payload\":\"e30\",\"signatures\":[]}");
		cases.add("with the scheme", Refusal.BASE64URL, "Bearer " + token);
	}

	private static void segments(Cases cases) {
		String header = TestTokens.encode(HEADER);
		String payload = TestTokens.encode(PAYLOAD);
		String signature = TOKENS.signature(header + "." + payload);
		for (String foreign : List.of("=", "==", " ", "\n", "\r\n", "\t", "?", "#", "+", "/", "~", "*", "%3D", "\u0000",
				"\u007f", "\u00e9", "\u00ff")) {
			cases.add("header before " + name(foreign), Refusal.BASE64URL,
					TOKENS.signSegments(foreign + header, payload));
			cases.add("payload after " + name(foreign), Refusal.BASE64URL,
					TOKENS.signSegments(header, payload + foreign));
			cases.add("payload within " + name(foreign), Refusal.BASE64URL,
					TOKENS.signSegments(header, payload.substring(0, 4) + foreign + payload.substring(4)));
			cases.add("signature after " + name(foreign), Refusal.BASE64URL,
					header + "." + payload + "." + signature + foreign);
			cases.add("signature within " + name(foreign), Refusal.BASE64URL,
					header + "." + payload + "." + signature.substring(0, 7) + foreign + signature.substring(7));
		}
		for (String foreign : List.of("\u0141", "\ufeff", "\u2028")) {
			cases.add("header before " + name(foreign), Refusal.BASE64URL,
					TOKENS.signSegments(foreign + header, payload));
			cases.add("payload after " + name(foreign), Refusal.BASE64URL,
					TOKENS.signSegments(header, payload + foreign));
			cases.add("signature after " + name(foreign), Refusal.BASE64URL,
					header + "." + payload + "." + signature + foreign);
		}
		cases.add("a surrogate pair in the header", Refusal.BASE64URL,
				TOKENS.signSegments("\ud83d\ude00" + header, payload));
		cases.add("a surrogate pair in the payload", Refusal.BASE64URL,
				TOKENS.signSegments(header, payload + "\ud83d\ude00"));
		cases.add("half a surrogate pair in the payload", Refusal.BASE64URL,
				TOKENS.signSegments(header, payload + "\ud83d"));
		cases.add("white space around", Refusal.BASE64URL, " " + header + "." + payload + "." + signature + "\n");
		cases.add("impossible length of the payload", Refusal.BASE64URL,
				TOKENS.signSegments(header, TestTokens.encode("{}") + "AA"));
		cases.add("unused bits of the payload", Refusal.BASE64URL,
				TOKENS.signSegments(header, last(payload, (c) -> c + 1)));
		cases.add("most unused bits of the payload", Refusal.BASE64URL,
				TOKENS.signSegments(header, last(payload, (c) -> c + 15)));
		cases.add("unused bits of the header", Refusal.BASE64URL,
				TOKENS.signSegments(last(TestTokens.encode(HEADER + " "), (c) -> c + 1), payload));
		for (int bits = 1; bits < 4; bits++) {
			int set = bits;
			cases.add("unused bits of the signature, " + bits, Refusal.BASE64URL,
					header + "." + payload + "." + last(signature, (c) -> c + set));
		}
	}

	private static String name(String foreign) {
		return foreign.codePoints().mapToObj("U+%04X"::formatted).toList().toString();
	}

	private static String last(String segment, UnaryOperator<Integer> digit) {
		String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
		int end = segment.length() - 1;
		return segment.substring(0, end) + alphabet.charAt(digit.apply(alphabet.indexOf(segment.charAt(end))));
	}

	private static void signatures(Cases cases) {
		String token = TOKENS.sign(HEADER, PAYLOAD);
		String signed = token.substring(0, token.lastIndexOf('.'));
		String signature = token.substring(signed.length() + 1);
		cases.add("another key", Refusal.SIGNATURE,
				new TestTokens(HmacAlgorithm.HS256, TestKeys.bytes(3)).sign(HEADER, PAYLOAD));
		cases.add("a key that is a beginning of the right one", Refusal.SIGNATURE,
				new TestTokens(HmacAlgorithm.HS256, Arrays.copyOf(TestKeys.bytes(1), 32)).sign(HEADER, PAYLOAD));
		cases.add("other claims", Refusal.SIGNATURE,
				TestTokens.encode(HEADER) + "." + TestTokens.encode("{\"sub\":\"eve\"}") + "." + signature);
		cases.add("other header", Refusal.SIGNATURE,
				TestTokens.encode("{\"alg\":\"HS256\" }") + "." + TestTokens.encode(PAYLOAD) + "." + signature);
		cases.add("first bit", Refusal.SIGNATURE,
				signed + "." + ((signature.charAt(0) == 'A') ? 'B' : 'A') + signature.substring(1));
		cases.add("cut off", Refusal.SIGNATURE, token.substring(0, token.length() - 3));
		cases.add("four characters more", Refusal.SIGNATURE, signed + "." + TestTokens.encode(new byte[48]));
		cases.add("one byte", Refusal.SIGNATURE, signed + ".AA");
		cases.add("zeros", Refusal.SIGNATURE, signed + "." + TestTokens.encode(new byte[32]));
		cases.add("hexadecimal", Refusal.SIGNATURE, signed + "." + "0".repeat(64));
		cases.add("nothing of it is JSON", Refusal.JSON, "AAAA.AAAA.AAAA");
		cases.add("kid of another key of the ring", Refusal.SIGNATURE, kid(OTHER_ID));
		cases.add("kid of the right key, signed by the other", Refusal.SIGNATURE,
				new TestTokens(HmacAlgorithm.HS256, TestKeys.bytes(2))
					.sign("{\"alg\":\"HS256\",\"kid\":\"" + ID + "\"}", PAYLOAD));
		cases.add("truly HS512", Refusal.SIGNATURE,
				new TestTokens(HmacAlgorithm.HS512, TestKeys.bytes(1)).sign("{\"alg\":\"HS512\"}", PAYLOAD));
		cases.add("truly HS384", Refusal.SIGNATURE,
				new TestTokens(HmacAlgorithm.HS384, TestKeys.bytes(1)).sign("{\"alg\":\"HS384\"}", PAYLOAD));
	}

	private static void encodings(Cases cases) {
		byte[][] illFormed = { TestTokens.bytes(0xc0, 0x80), TestTokens.bytes(0xc1, 0xbf),
				TestTokens.bytes(0xe0, 0x80, 0xaf), TestTokens.bytes(0xf0, 0x80, 0x80, 0xaf),
				TestTokens.bytes(0xed, 0xa0, 0x80), TestTokens.bytes(0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80),
				TestTokens.bytes(0xf4, 0x90, 0x80, 0x80), TestTokens.bytes(0xf8, 0x88, 0x80, 0x80, 0x80),
				TestTokens.bytes(0x80), TestTokens.bytes(0xc3), TestTokens.bytes(0xe2, 0x82), TestTokens.bytes(0xff),
				TestTokens.bytes(0xe9) };
		for (byte[] bytes : illFormed) {
			String name = "UTF-8 " + HexFormat.of().formatHex(bytes);
			cases.add("payload " + name, Refusal.UTF8,
					TOKENS.sign(ascii(HEADER), join(ascii("{\"sub\":\"a"), bytes, ascii("\"}"))));
			cases.add("name " + name, Refusal.UTF8,
					TOKENS.sign(ascii(HEADER), join(ascii("{\"a"), bytes, ascii("\":1}"))));
			cases.add("header " + name, Refusal.UTF8,
					TOKENS.sign(join(ascii("{\"alg\":\"HS256\",\"typ\":\""), bytes, ascii("\"}")), ascii(PAYLOAD)));
		}
		cases.add("ill-formed UTF-8 after the object", Refusal.UTF8,
				TOKENS.sign(ascii(HEADER), join(ascii(PAYLOAD), TestTokens.bytes(0xff))));
		cases.add("UTF-16, big endian", Refusal.JSON,
				TOKENS.sign(ascii(HEADER), PAYLOAD.getBytes(StandardCharsets.UTF_16BE)));
		cases.add("UTF-16, little endian", Refusal.JSON,
				TOKENS.sign(ascii(HEADER), PAYLOAD.getBytes(StandardCharsets.UTF_16LE)));
		cases.add("UTF-16, little endian, after a space", Refusal.JSON,
				TOKENS.sign(ascii(HEADER), (" " + PAYLOAD).getBytes(StandardCharsets.UTF_16LE)));
		cases.add("header in UTF-16", Refusal.JSON,
				TOKENS.sign(HEADER.getBytes(StandardCharsets.UTF_16LE), ascii(PAYLOAD)));
		cases.add("byte order mark", Refusal.JSON, TOKENS.sign(HEADER, "\ufeff" + PAYLOAD));
		cases.add("byte order mark of the header", Refusal.JSON, TOKENS.sign("\ufeff" + HEADER, PAYLOAD));
		cases.add("byte order mark after", Refusal.JSON, TOKENS.sign(HEADER, PAYLOAD + "\ufeff"));
	}

	private static void json(Cases cases) {
		for (String text : List.of(" ", "null", "true", "1", "\"text\"", "[]", "[{\"sub\":\"joe\"}]",
				"[[\"sub\",\"joe\"]]", "{", "}", "{\"sub\"}", "{\"sub\":}", "{\"sub\":\"joe\"", "{\"sub\":\"joe}",
				"{\"sub\":\"joe\",}", "{,\"sub\":\"joe\"}", "{\"sub\" \"joe\"}", "{\"sub\":\"joe\"} x",
				"{\"sub\":\"joe\"}{}", "{\"sub\":\"joe\"},", "{\"sub\":\"joe\"}\u0000", "{sub:\"joe\"}",
				"{'sub':'joe'}", "{\"sub\":\"j\noe\"}", "{\"sub\":\"j\toe\"}", "{\"sub\":\"\\x\"}",
				"{\"sub\":\"\\u12\"}", "{\"sub\":\"\\'\"}", "{\"a\":01}", "{\"a\":+1}", "{\"a\":.5}", "{\"a\":1.}",
				"{\"a\":-}", "{\"a\":1e}", "{\"a\":0x1}", "{\"a\":NaN}", "{\"a\":Infinity}", "{\"a\":-Infinity}",
				"{\"a\":TRUE}", "{\"a\":nul}", "{\"a\":undefined}", "{\"a\":[1,]}", "{\"a\":[1 2]}", "{\"a\":[}",
				"{\"a\":{]}", "/**/{\"a\":1}", "{\"a\":1}//", "#\n{\"a\":1}", "{1:1}", "{null:1}", "\u00a0{\"a\":1}",
				"{\"a\":\u00a01}", ")]}'\n{\"a\":1}", "\u001e{\"a\":1}", "{\"a\":1\f}")) {
			cases.add("payload " + text, Refusal.JSON, TOKENS.sign(HEADER, text));
		}
		for (String text : List.of(" ", "null", "[]", "\"HS256\"", "[[\"alg\",\"HS256\"]]", "{\"alg\":\"HS256\"", "{",
				"{\"alg\":\"HS256\"}{}", "{\"alg\":\"HS256\",}", "{'alg':'HS256'}", "{alg:\"HS256\"}")) {
			cases.add("header " + text, Refusal.JSON, TOKENS.sign(text, PAYLOAD));
		}
		for (String text : List.of("{\"sub\":\"joe\",\"sub\":\"joe\"}", "{\"sub\":\"joe\",\"\\u0073ub\":\"eve\"}",
				"{\"a\":null,\"a\":null}", "{\"a\":1,\"b\":2,\"a\":1}", "{\"a\":{\"b\":1,\"b\":2}}",
				"{\"a\":[{\"b\":1,\"b\":1}]}", "{\"\":1,\"\":1}", "{\"exp\":1,\"exp\":9999999999}",
				"{\"\u00e9\":1,\"\\u00e9\":1}")) {
			cases.add("payload " + text, Refusal.DUPLICATE_MEMBER, TOKENS.sign(HEADER, text));
		}
		cases.add("header with alg twice", Refusal.DUPLICATE_MEMBER,
				TOKENS.sign("{\"alg\":\"none\",\"alg\":\"HS256\"}", PAYLOAD));
		cases.add("header with kid twice", Refusal.DUPLICATE_MEMBER,
				TOKENS.sign("{\"alg\":\"HS256\",\"kid\":\"a\",\"k\\u0069d\":\"b\"}", PAYLOAD));
		int depth = JsonReader.MAXIMUM_DEPTH;
		cases.add("one array too many", Refusal.LIMIT,
				TOKENS.sign(HEADER, "{\"a\":" + "[".repeat(depth) + "]".repeat(depth) + "}"));
		cases.add("one object too many", Refusal.LIMIT,
				TOKENS.sign(HEADER, "{\"a\":".repeat(depth) + "{}" + "}".repeat(depth)));
		cases.add("thousands of arrays", Refusal.LIMIT, TOKENS.sign(HEADER, "{\"a\":" + "[".repeat(10_000)));
		cases.add("arrays in the header", Refusal.LIMIT,
				TOKENS.sign("{\"alg\":\"HS256\",\"a\":" + "[".repeat(10_000), PAYLOAD));
		cases.add("129 digits", Refusal.LIMIT, TOKENS.sign(HEADER, "{\"a\":" + "1".repeat(129) + "}"));
		cases.add("ten thousand digits", Refusal.LIMIT, TOKENS.sign(HEADER, "{\"exp\":" + "9".repeat(10_000) + "}"));
		cases.add("1e309", Refusal.LIMIT, TOKENS.sign(HEADER, "{\"a\":1e309}"));
		cases.add("exp of 1e999999999", Refusal.LIMIT, TOKENS.sign(HEADER, "{\"exp\":1e999999999}"));
	}

	private static void headers(Cases cases) {
		for (String algorithm : List.of("\"none\"", "\"None\"", "\"NONE\"", "\"\"", "\"hs256\"", "\"Hs256\"",
				"\"HS256 \"", "\"HS384\"", "\"HS512\"", "\"HS1\"", "\"RS256\"", "\"PS256\"", "\"ES256\"", "\"EdDSA\"",
				"\"A128KW\"", "\"dir\"", "null", "256", "true", "[\"HS256\"]", "{\"HS256\":1}", "\"HS256\\u0000\"")) {
			cases.add("alg " + algorithm, Refusal.ALGORITHM, TOKENS.sign("{\"alg\":" + algorithm + "}", PAYLOAD));
		}
		cases.add("no alg", Refusal.ALGORITHM, TOKENS.sign("{\"typ\":\"JWT\"}", PAYLOAD));
		cases.add("empty header", Refusal.ALGORITHM, TOKENS.sign("{}", PAYLOAD));
		cases.add("ALG", Refusal.ALGORITHM, TOKENS.sign("{\"ALG\":\"HS256\"}", PAYLOAD));
		for (String parameter : List.of("\"crit\":[]", "\"crit\":null", "\"crit\":[\"exp\"],\"exp\":1",
				"\"crit\":[\"b64\"],\"b64\":true", "\"crit\":\"exp\"", "\"b64\":false", "\"b64\":true", "\"b64\":null",
				"\"enc\":\"A128GCM\"", "\"jwk\":{\"kty\":\"oct\",\"k\":\"AA\"}", "\"jwk\":null")) {
			cases.add(parameter, Refusal.PARAMETER, parameter(parameter));
		}
		cases.add("payload that is not encoded", Refusal.PARAMETER, TOKENS.signSegments(
				TestTokens.encode("{\"alg\":\"HS256\",\"b64\":false,\"crit\":[\"b64\"]}"), "{\"sub\":\"joe\"}"));
		for (String parameter : List.of("\"kid\":1", "\"kid\":null", "\"kid\":[\"a\"]", "\"kid\":{}", "\"kid\":true",
				"\"typ\":1", "\"typ\":null", "\"typ\":[]", "\"cty\":1", "\"cty\":null", "\"jku\":1", "\"jku\":\"a b\"",
				"\"x5u\":{}", "\"x5u\":null", "\"x5t\":1", "\"x5t#S256\":[]", "\"x5c\":\"AA\"", "\"x5c\":[]",
				"\"x5c\":[1]", "\"x5c\":null")) {
			cases.add(parameter, Refusal.PARAMETER_TYPE, parameter(parameter));
		}
	}

	private static void claims(Cases cases) {
		for (String claim : List.of("\"exp\":\"1\"", "\"exp\":null", "\"exp\":true", "\"exp\":[1]", "\"exp\":{}",
				"\"exp\":\"2030-01-01T00:00:00Z\"", "\"nbf\":\"1\"", "\"nbf\":null", "\"nbf\":{}", "\"iat\":\"1\"",
				"\"iat\":null", "\"iat\":[]", "\"iss\":1", "\"iss\":true", "\"iss\":[\"a\"]", "\"iss\":{}",
				"\"iss\":\"a:b c\"", "\"iss\":\"http://[\"", "\"iss\":\":\"", "\"sub\":true", "\"sub\":[]",
				"\"sub\":{}", "\"aud\":1", "\"aud\":true", "\"aud\":{}", "\"aud\":[1]", "\"aud\":[\"a\",null]",
				"\"aud\":[[\"a\"]]", "\"jti\":1", "\"jti\":true", "\"jti\":[]", "\"jti\":{}")) {
			cases.add(claim, Refusal.CLAIM_TYPE, TOKENS.sign(HEADER, "{\"a\":1," + claim + "}"));
		}
		for (String time : List.of("9223372036854776", "-9223372036854776", "9223372036854775807",
				"-9223372036854775808", "9223372036854775808", "1e16", "-1e16", "1e308", "-1e308")) {
			for (String name : List.of("exp", "nbf", "iat")) {
				cases.add(name + " " + time, Refusal.TIME_RANGE,
						TOKENS.sign(HEADER, "{\"" + name + "\":" + time + "}"));
			}
		}
		cases.add("exp before iat", Refusal.TIME_ORDER, TOKENS.sign(HEADER, "{\"exp\":1,\"iat\":2}"));
		cases.add("exp at iat", Refusal.TIME_ORDER, TOKENS.sign(HEADER, "{\"exp\":2,\"iat\":2}"));
		cases.add("exp in the second of iat", Refusal.TIME_ORDER, TOKENS.sign(HEADER, "{\"exp\":2.9,\"iat\":2}"));
		cases.add("no claims", Refusal.NO_CLAIMS, TOKENS.sign(HEADER, "{}"));
		cases.add("no claims with a value", Refusal.NO_CLAIMS, TOKENS.sign(HEADER, "{\"sub\":null,\"iss\":null}"));
	}

	private static String kid(String id) {
		return parameter("\"kid\":\"" + id + "\"");
	}

	private static String parameter(String parameter) {
		return TOKENS.sign("{\"alg\":\"HS256\"," + parameter + "}", PAYLOAD);
	}

	private static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

	private static byte[] join(byte[]... parts) {
		ByteArrayOutputStream joined = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			joined.writeBytes(part);
		}
		return joined.toByteArray();
	}

	/**
	 * Collects cases.
	 */
	private static final class Cases {

		private final List<Arguments> all = new ArrayList<>();

		private void add(String name, Refusal refusal, String token) {
			this.all.add(Arguments.of(name.replaceAll("\\P{Print}", "?"), refusal, token));
		}

	}

}
