package io.github.jwtsecret.jwt;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URL;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.JwtEncodingException;

/**
 * Writes a header or claims as JSON: strings, booleans, {@code null}, finite numbers,
 * times as seconds since 1970, URLs, URIs, UUIDs, enum constants by name, collections,
 * arrays, and maps. Other types are refused rather than taken apart by reflection, which
 * would publish whatever they hold; so is what {@link JsonReader} would refuse. Not for
 * use by several threads.
 */
final class JsonWriter {

	private final JsonBuffer buffer = new JsonBuffer();

	private int depth;

	private void value(@Nullable Object value) {
		if (value instanceof String text) {
			this.buffer.string(text);
		}
		else if (value == null || value instanceof Boolean) {
			this.buffer.literal(String.valueOf(value));
		}
		else if (value instanceof Number number) {
			this.buffer.literal(number(number));
		}
		else if (value instanceof Instant || value instanceof Date) {
			this.buffer.literal(time(value));
		}
		else if (value instanceof Collection<?> collection) {
			array(collection.toArray());
		}
		else if (value instanceof Map<?, ?> map) {
			object(map);
		}
		else if (value.getClass().isArray()) {
			array(value);
		}
		else {
			this.buffer.string(text(value));
		}
	}

	private static String number(Number number) {
		if (number instanceof Double || number instanceof Float || number instanceof BigDecimal) {
			if (!Double.isFinite(number.doubleValue())) {
				throw new JwtEncodingException("A number is not finite");
			}
		}
		else if (!(number instanceof Long || number instanceof Integer || number instanceof Short
				|| number instanceof Byte || number instanceof BigInteger || number instanceof AtomicInteger
				|| number instanceof AtomicLong)) {
			throw unsupported(number);
		}
		String text = number.toString();
		if (text.length() > JsonReader.MAXIMUM_NUMBER_LENGTH) {
			throw new JwtEncodingException(
					"A number has more than " + JsonReader.MAXIMUM_NUMBER_LENGTH + " characters");
		}
		return text;
	}

	private static String time(Object time) {
		try {
			return Long.toString(NumericDate.seconds(time));
		}
		catch (ArithmeticException ex) {
			throw new JwtEncodingException("A time is out of range", ex);
		}
	}

	private static String text(@Nullable Object value) {
		if (value instanceof Enum<?> constant) {
			return constant.name();
		}
		if (value instanceof CharSequence || value instanceof Character || value instanceof URL || value instanceof URI
				|| value instanceof UUID) {
			return value.toString();
		}
		throw unsupported(value);
	}

	private static JwtEncodingException unsupported(@Nullable Object value) {
		return new JwtEncodingException("There is no JSON form for "
				+ ((value != null) ? "a value of type " + value.getClass().getName() : "a null as the key of a map"));
	}

	private void array(Object array) {
		open('[');
		int length = Array.getLength(array);
		for (int i = 0; i < length; i++) {
			separate(i != 0);
			value(Array.get(array, i));
		}
		close(']');
	}

	private void object(Map<?, ?> map) {
		open('{');
		boolean following = false;
		for (Map.Entry<String, ?> member : members(map).entrySet()) {
			separate(following);
			following = true;
			this.buffer.string(member.getKey());
			this.buffer.character(':');
			value(member.getValue());
		}
		close('}');
	}

	@SuppressWarnings("unchecked")
	private static Map<String, ?> members(Map<?, ?> map) {
		for (Object key : map.keySet()) {
			if (!(key instanceof String)) {
				return renamed(map);
			}
		}
		return (Map<String, ?>) map;
	}

	private static Map<String, ?> renamed(Map<?, ?> map) {
		Map<String, @Nullable Object> members = new LinkedHashMap<>();
		map.forEach((key, value) -> members.put((key instanceof Number number) ? number(number) : text(key), value));
		if (members.size() != map.size()) {
			throw new JwtEncodingException("Keys of a map have the same JSON form");
		}
		return members;
	}

	private void open(char bracket) {
		this.depth++;
		if (this.depth > JsonReader.MAXIMUM_DEPTH) {
			throw new JwtEncodingException("Values are nested more than " + JsonReader.MAXIMUM_DEPTH + " levels deep");
		}
		this.buffer.character(bracket);
	}

	private void separate(boolean following) {
		if (following) {
			this.buffer.character(',');
		}
	}

	private void close(char bracket) {
		this.depth--;
		this.buffer.character(bracket);
	}

	/**
	 * Write an object.
	 * @param members the members
	 * @return the JSON in base64url, as ASCII characters
	 * @throws JwtEncodingException if a value has no JSON form
	 */
	static byte[] encode(Map<String, ?> members) {
		JsonWriter writer = new JsonWriter();
		writer.object(members);
		return writer.buffer.toBase64Url();
	}

}
