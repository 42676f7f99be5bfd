package io.github.jwtsecret.jwt;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonParser.NumberType;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads the JSON object of a header or payload, in one pass and strictly: well-formed
 * UTF-8, nothing before or after the object, no duplicate members (RFC 7515, section 4,
 * and RFC 7519, section 4), and limits of nesting and of numbers.
 * <p>
 * Values are those that the stock decoder has: strings, booleans, {@code null}s, lists,
 * maps, and numbers as {@code Long} where they fit, otherwise as {@code Double}.
 */
final class JsonReader {

	/** How many objects and arrays may be open at once, the outermost included. */
	static final int MAXIMUM_DEPTH = 32;

	/** How many characters a number may have. */
	static final int MAXIMUM_NUMBER_LENGTH = 128;

	private static final JsonFactory FACTORY = JsonFactory.builder()
		.disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
		.recyclerPool(new BufferSlots())
		.streamReadConstraints(StreamReadConstraints.builder()
			.maxNestingDepth(MAXIMUM_DEPTH)
			.maxNumberLength(MAXIMUM_NUMBER_LENGTH)
			.maxNameLength(CompactToken.MAXIMUM_LENGTH)
			.maxStringLength(CompactToken.MAXIMUM_LENGTH)
			.build())
		.build();

	private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

	private static final long NOT_ASCII = 0x8080808080808080L;

	private final JsonParser parser;

	private final String part;

	private JsonReader(JsonParser parser, String part) {
		this.parser = parser;
		this.part = part;
	}

	private void document(Members members) {
		if (this.parser.nextToken() != JsonToken.START_OBJECT) {
			throw Refusal.JSON.exception(this.part);
		}
		members(members);
		if (this.parser.nextToken() != null) {
			throw Refusal.JSON.exception(this.part);
		}
	}

	private void members(Members members) {
		for (String name = this.parser.nextName(); name != null; name = this.parser.nextName()) {
			if (!members.add(name, value(this.parser.nextToken()))) {
				throw Refusal.DUPLICATE_MEMBER.exception(this.part);
			}
		}
	}

	private Map<String, Object> object() {
		Map<String, Object> object = new LinkedHashMap<>();
		members(into(object));
		return object;
	}

	@SuppressWarnings("NullAway") // As in Spring's Jwt, a value may be null
	private static Members into(Map<String, Object> map) {
		return (name, value) -> {
			int known = map.size();
			map.put(name, value);
			return map.size() != known;
		};
	}

	private List<@Nullable Object> array() {
		List<@Nullable Object> elements = new ArrayList<>();
		for (JsonToken token = this.parser.nextToken(); token != JsonToken.END_ARRAY; token = this.parser.nextToken()) {
			elements.add(value(token));
		}
		return elements;
	}

	private @Nullable Object value(JsonToken token) {
		return switch (token) {
			case VALUE_STRING -> this.parser.getString();
			case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(token);
			case START_ARRAY -> array();
			case START_OBJECT -> object();
			case VALUE_TRUE -> true;
			case VALUE_FALSE -> false;
			case VALUE_NULL -> null;
			default -> throw Refusal.JSON.exception(this.part);
		};
	}

	private Number number(JsonToken token) {
		if (token == JsonToken.VALUE_NUMBER_INT && this.parser.getNumberType() != NumberType.BIG_INTEGER) {
			return this.parser.getLongValue();
		}
		double number = Double.parseDouble(this.parser.getString());
		if (Double.isInfinite(number)) {
			throw Refusal.LIMIT.exception(this.part);
		}
		return number;
	}

	/**
	 * Read a JSON object.
	 * @param json the text, in UTF-8
	 * @param part what the text is, for the message of an exception
	 * @return the members, in their order
	 * @throws RefusedJwtException if the text is refused
	 */
	static Map<String, Object> read(byte[] json, String part) {
		Map<String, Object> object = new LinkedHashMap<>();
		read(json, part, into(object));
		return object;
	}

	/**
	 * Read a JSON object member by member.
	 * @param json the text, in UTF-8
	 * @param part what the text is, for the message of an exception
	 * @param members takes the members, in their order
	 * @throws RefusedJwtException if the text is refused
	 */
	static void read(byte[] json, String part, Members members) {
		if (!isUtf8(json)) {
			throw Refusal.UTF8.exception(part);
		}
		if (!startsWithObject(json)) {
			throw Refusal.JSON.exception(part);
		}
		try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
			new JsonReader(parser, part).document(members);
		}
		catch (StreamConstraintsException ex) {
			throw Refusal.LIMIT.exception(part);
		}
		catch (JacksonException ex) {
			throw Refusal.JSON.exception(part);
		}
	}

	private static boolean isUtf8(byte[] text) {
		if (isAscii(text)) {
			return true;
		}
		try {
			StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text));
			return true;
		}
		catch (CharacterCodingException ex) {
			return false;
		}
	}

	private static boolean isAscii(byte[] text) {
		long seen = 0;
		int i = 0;
		for (; i <= text.length - Long.BYTES; i += Long.BYTES) {
			seen |= (long) LONGS.get(text, i);
		}
		for (; i < text.length; i++) {
			seen |= text[i];
		}
		return (seen & NOT_ASCII) == 0;
	}

	// A byte order mark is none of the characters that may stand before an object
	private static boolean startsWithObject(byte[] text) {
		for (byte character : text) {
			switch (character) {
				case ' ', '\t', '\n', '\r' -> {
				}
				default -> {
					return character == '{';
				}
			}
		}
		return false;
	}

	/**
	 * Takes the members of an object.
	 */
	interface Members {

		/**
		 * Take a member.
		 * @param name the name
		 * @param value the value
		 * @return {@code false} if it is known that the object has a member of this name
		 */
		boolean add(String name, @Nullable Object value);

	}

}
