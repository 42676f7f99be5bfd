package io.github.jwtsecret.tool;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.internal.LazilyParsedNumber;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

/**
 * Reads and writes JSON as it is: members keep their order and numbers their digits. A
 * member that is there twice is a fault, since one of the two would be lost.
 */
final class JsonTree {

	private static final Gson GSON = new GsonBuilder().setPrettyPrinting()
		.disableHtmlEscaping()
		.serializeNulls()
		.create();

	private static final Gson COMPACT_GSON = new GsonBuilder().disableHtmlEscaping().create();

	private JsonTree() {
	}

	/**
	 * Read a text.
	 * @param content the UTF-8 bytes of the text
	 * @return the value
	 * @throws IOException if it is not well-formed; the message may quote the text
	 */
	static JsonElement parse(byte[] content) throws IOException {
		String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
		try (JsonReader reader = new JsonReader(new StringReader(text))) {
			reader.setStrictness(Strictness.STRICT);
			JsonElement element = read(reader);
			if (reader.peek() != JsonToken.END_DOCUMENT) {
				throw new IOException("more than one value");
			}
			return element;
		}
		catch (IllegalStateException | NumberFormatException ex) {
			throw new IOException("not JSON", ex);
		}
	}

	private static JsonElement read(JsonReader reader) throws IOException {
		return switch (reader.peek()) {
			case BEGIN_OBJECT -> readObject(reader);
			case BEGIN_ARRAY -> readArray(reader);
			case STRING -> new JsonPrimitive(reader.nextString());
			case NUMBER -> new JsonPrimitive(new LazilyParsedNumber(reader.nextString()));
			case BOOLEAN -> new JsonPrimitive(reader.nextBoolean());
			case NULL -> {
				reader.nextNull();
				yield JsonNull.INSTANCE;
			}
			default -> throw new IOException("not a value");
		};
	}

	private static JsonObject readObject(JsonReader reader) throws IOException {
		JsonObject object = new JsonObject();
		reader.beginObject();
		while (reader.hasNext()) {
			String name = reader.nextName();
			if (object.has(name)) {
				throw new IOException("a member is there twice");
			}
			object.add(name, read(reader));
		}
		reader.endObject();
		return object;
	}

	private static JsonArray readArray(JsonReader reader) throws IOException {
		JsonArray array = new JsonArray();
		reader.beginArray();
		while (reader.hasNext()) {
			array.add(read(reader));
		}
		reader.endArray();
		return array;
	}

	/**
	 * Write a value, indented, with a line feed at its end.
	 * @param element the value
	 * @return the UTF-8 bytes of the text
	 */
	static byte[] write(JsonElement element) {
		return (GSON.toJson(element) + "\n").getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * Write an object on one line.
	 * @param members the members: text, numbers, booleans and lists of these
	 * @return the text
	 */
	static String writeLine(Map<String, Object> members) {
		return COMPACT_GSON.toJson(members);
	}

}
