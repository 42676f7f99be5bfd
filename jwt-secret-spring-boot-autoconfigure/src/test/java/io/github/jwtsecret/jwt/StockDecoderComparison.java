package io.github.jwtsecret.jwt;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

import io.github.jwtsecret.key.HmacAlgorithm;
import io.github.jwtsecret.key.KeyRing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/**
 * Compares {@link HmacJwtDecoder} with the stock decoder: what ours accepts, the stock
 * one accepts with the same header and claims, but for a few long numbers that it
 * misreads, and what only ours refuses falls under a rule of which the token can be shown
 * to be guilty.
 */
final class StockDecoderComparison {

	/** The key of both decoders. */
	static final byte[] KEY = TestKeys.bytes(1);

	private static final KeyRing RING = TestKeys.ring(HmacAlgorithm.HS256, 1);

	private static final JsonFactory STRICT = JsonFactory.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.build();

	// A byte order mark, a list of pairs, half a surrogate pair in a member name
	private static final Pattern NO_OBJECT = Pattern
		.compile("(?i)^\ufeff|^\\s*\\[|\\\\ud[89ab]..(?!\\\\ud[c-f])|(?<!\\\\ud[89ab]..)\\\\ud[c-f]");

	private static final Pattern DIGITS = Pattern.compile("\\d{21,}");

	private static final Pattern LETTER = Pattern.compile("\\\\u(00[67][0-9a-f])");

	private static final Pattern FORBIDDEN = Pattern.compile("\"(crit|b64|jwk|enc)\"");

	private static final Pattern WRONG_PARAMETER = Pattern
		.compile("\"(kid|typ|cty|jku|x5u|x5t|x5t#S256)\"\\s*:\\s*null|\"x5c\"\\s*:\\s*(null|\\[\\s*\\])");

	private static final Pattern WRONG_CLAIM = Pattern
		.compile("\"(exp|nbf|iat)\"\\s*:\\s*null|\"aud\"\\s*:\\s*\\[[^]]*null");

	private static final Pattern LARGE_TIME = Pattern
		.compile("\"(exp|nbf|iat)\"\\s*:\\s*-?(\\d{16,}|[\\d.]+[eE]\\+?\\d{2,3})");

	private final HmacJwtDecoder decoder = new HmacJwtDecoder(() -> RING,
			(jwt) -> OAuth2TokenValidatorResult.success());

	private final NimbusJwtDecoder stockDecoder = NimbusJwtDecoder.withSecretKey(new SecretKeySpec(KEY, "HmacSHA256"))
		.build();

	private final Map<Refusal, Integer> refusedByOursOnly = new EnumMap<>(Refusal.class);

	private int accepted;

	StockDecoderComparison() {
		this.stockDecoder.setJwtValidator((jwt) -> OAuth2TokenValidatorResult.success());
	}

	int accepted() {
		return this.accepted;
	}

	Map<Refusal, Integer> refusedByOursOnly() {
		return this.refusedByOursOnly;
	}

	/**
	 * Decode a token with both, and fail if the outcomes contradict each other.
	 * @param token the token
	 */
	void compare(String token) {
		Jwt expected = stock(token);
		try {
			Jwt actual = this.decoder.decode(token);
			if (expected != null) {
				assertSame(token, actual, expected);
				this.accepted++;
			}
			else if (!hasNumberThatStockMisreads(token)) {
				fail("Refused by the stock decoder only: " + token);
			}
		}
		catch (RefusedJwtException ex) {
			if (expected != null) {
				if (!isGuilty(token, ex.getRefusal())) {
					fail("Refused as " + ex.getRefusal() + ": " + token);
				}
				this.refusedByOursOnly.merge(ex.getRefusal(), 1, Integer::sum);
			}
		}
	}

	private @Nullable Jwt stock(String token) {
		try {
			return this.stockDecoder.decode(token);
		}
		catch (BadJwtException ex) {
			return null;
		}
	}

	// Plain comparisons first: AssertJ's descriptions cost more than both decoders
	private static void assertSame(String token, Jwt actual, Jwt expected) {
		if (!describe(actual).equals(describe(expected))) {
			assertThat(describe(actual)).as(token).isEqualTo(describe(expected));
		}
	}

	private static List<Object> describe(Jwt token) {
		Map<String, Object> types = new HashMap<>();
		token.getClaims().forEach((name, claim) -> types.put(name, (claim instanceof Map) ? Map.class : type(claim)));
		return List.of(token, token.getTokenValue(), token.getHeaders(), token.getClaims(), types);
	}

	private static Class<?> type(@Nullable Object claim) {
		return (claim != null) ? claim.getClass() : void.class;
	}

	// The reader in Nimbus (Gson's) adds up digits in 64 bits, without regard to overflow
	// until it meets the end, and takes a sum of zero before it for a leading zero
	private static boolean hasNumberThatStockMisreads(String token) {
		String[] segments = token.split("\\.", -1);
		return DIGITS.matcher(text(segments[0]) + '\n' + text(segments[1]))
			.results()
			.anyMatch((digits) -> IntStream.range(20, digits.group().length())
				.anyMatch((end) -> new BigInteger(digits.group().substring(0, end)).longValue() == 0));
	}

	private static boolean isGuilty(String token, Refusal refusal) {
		String[] segments = token.split("\\.", -1);
		return switch (refusal) {
			case BASE64URL, SIGNATURE -> List.of(segments).stream().anyMatch((segment) -> !isStrict(segment));
			case UTF8 -> !isUtf8(decode(segments[0])) || !isUtf8(decode(segments[1]));
			case JSON -> NO_OBJECT.matcher(text(segments[0])).find() || NO_OBJECT.matcher(text(segments[1])).find();
			case DUPLICATE_MEMBER -> hasDuplicates(decode(segments[0])) || hasDuplicates(decode(segments[1]));
			case PARAMETER -> FORBIDDEN.matcher(text(segments[0])).find();
			case PARAMETER_TYPE -> WRONG_PARAMETER.matcher(text(segments[0])).find();
			case CLAIM_TYPE -> WRONG_CLAIM.matcher(text(segments[1])).find();
			case LIMIT -> exceedsLimits(decode(segments[0])) || exceedsLimits(decode(segments[1]));
			case TOO_LONG -> token.length() > CompactToken.MAXIMUM_LENGTH;
			case TIME_RANGE -> LARGE_TIME.matcher(text(segments[1])).find();
			default -> false;
		};
	}

	private static boolean isStrict(String segment) {
		try {
			byte[] decoded = Base64.getUrlDecoder().decode(segment);
			return Base64.getUrlEncoder().withoutPadding().encodeToString(decoded).equals(segment);
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private static boolean isUtf8(byte[] bytes) {
		try {
			StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
			return true;
		}
		catch (CharacterCodingException ex) {
			return false;
		}
	}

	private static boolean hasDuplicates(byte[] json) {
		try (JsonParser parser = STRICT.createParser(ObjectReadContext.empty(), json)) {
			while (parser.nextToken() != null) {
				// The next member may be a duplicate
			}
			return false;
		}
		catch (JacksonException ex) {
			return ex.getMessage().contains("Duplicate");
		}
	}

	private static boolean exceedsLimits(byte[] json) {
		try (JsonParser parser = STRICT.createParser(ObjectReadContext.empty(), json)) {
			int depth = 0;
			while (parser.nextToken() != null) {
				depth += parser.currentToken().isStructStart() ? 1 : parser.currentToken().isStructEnd() ? -1 : 0;
				if (depth > 32 || (parser.currentToken().isNumeric()
						&& (parser.getString().length() > 128 || Double.isInfinite(parser.getDoubleValue())))) {
					return true;
				}
			}
			return false;
		}
		catch (JacksonException ex) {
			return false;
		}
	}

	private static String text(String segment) {
		return LETTER.matcher(new String(decode(segment), StandardCharsets.UTF_8))
			.replaceAll((escape) -> Character.toString(Integer.parseInt(escape.group(1), 16)));
	}

	private static byte[] decode(String segment) {
		return Base64.getUrlDecoder().decode(segment);
	}

}
