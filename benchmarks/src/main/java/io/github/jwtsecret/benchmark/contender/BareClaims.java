package io.github.jwtsecret.benchmark.contender;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads the claims of {@link SampleClaims} in one pass and with no check.
 */
final class BareClaims {

	private static final JsonFactory JSON = new JsonFactory();

	private BareClaims() {
	}

	static Map<String, Object> read(byte[] payload) {
		Map<String, Object> claims = new LinkedHashMap<>();
		try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), payload)) {
			parser.nextToken();
			for (String name = parser.nextName(); name != null; name = parser.nextName()) {
				claims.put(name, value(parser, name));
			}
		}
		return claims;
	}

	private static Object value(JsonParser parser, String name) {
		return switch (parser.nextToken()) {
			case VALUE_STRING -> parser.getString();
			case VALUE_NUMBER_INT -> number(parser.getLongValue(), name);
			case START_ARRAY -> strings(parser);
			default -> parser.getBooleanValue();
		};
	}

	private static Object number(long value, String name) {
		return switch (name) {
			case "exp", "iat", "nbf" -> Instant.ofEpochSecond(value);
			default -> value;
		};
	}

	private static List<String> strings(JsonParser parser) {
		List<String> strings = new ArrayList<>();
		while (parser.nextToken() != JsonToken.END_ARRAY) {
			strings.add(parser.getString());
		}
		return strings;
	}

}
