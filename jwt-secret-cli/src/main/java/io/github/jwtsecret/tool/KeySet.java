package io.github.jwtsecret.tool;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import io.github.jwtsecret.key.KeyId;

/**
 * A JSON Web Key Set under change (RFC 7517, section 5). Members that the tools do not
 * know stay. The text form shows no content.
 */
final class KeySet {

	private static final String KEYS = "keys";

	private final String shown;

	private final JsonObject root;

	private final List<KeySetKey> keys;

	private KeySet(String shown, JsonObject root, List<KeySetKey> keys) {
		this.shown = shown;
		this.root = root;
		this.keys = keys;
	}

	static KeySet empty(String shown) {
		return new KeySet(shown, new JsonObject(), new ArrayList<>());
	}

	/**
	 * Read a key set.
	 * @param shown the path of its file for messages
	 * @param content the content of the file
	 * @return the key set
	 * @throws ToolException if an application would not accept it
	 */
	static KeySet parse(String shown, byte[] content) {
		JsonObject root = root(shown, content);
		if (!(root.get(KEYS) instanceof JsonArray array)) {
			throw new ToolException("'" + shown + "' is not a JSON Web Key Set: it has no array 'keys'.");
		}
		List<KeySetKey> keys = new ArrayList<>();
		Set<KeyId> ids = new HashSet<>();
		for (JsonElement element : array) {
			KeySetKey key = KeySetKey.parse("Key " + (keys.size() + 1) + " of '" + shown + "'", element);
			if (!ids.add(key.id())) {
				throw new ToolException("'" + shown + "' has two keys with the id of key " + (keys.size() + 1) + ".");
			}
			keys.add(key);
		}
		checkKeys(shown, keys);
		return new KeySet(shown, root, keys);
	}

	// Ids are printed, so none may hold a key
	private static void checkKeys(String shown, List<KeySetKey> keys) {
		Set<KeyId> derived = new HashSet<>();
		for (int i = 0; i < keys.size(); i++) {
			KeySetKey key = keys.get(i);
			if (keys.stream().anyMatch((other) -> other.isShownBy(key.id()))) {
				throw new ToolException("Key " + (i + 1) + " of '" + shown + "' has a 'kid' that holds a key.");
			}
			if (!derived.add(key.derivedId())) {
				throw new ToolException("'" + shown + "' has key " + (i + 1) + " twice, under another id.");
			}
		}
	}

	private static JsonObject root(String shown, byte[] content) {
		try {
			if (JsonTree.parse(content) instanceof JsonObject object) {
				return object;
			}
		}
		catch (IOException ex) {
			// Its message may quote a key
		}
		throw new ToolException("'" + shown + "' is not a JSON Web Key Set: it is not well-formed JSON, or no object.");
	}

	String shown() {
		return this.shown;
	}

	/**
	 * Return the keys.
	 * @return a list that can be changed
	 */
	List<KeySetKey> keys() {
		return this.keys;
	}

	KeySetKey add(NewKey key, Instant notBefore) {
		KeySetKey added = KeySetKey.of(key, notBefore);
		this.keys.add(added);
		return added;
	}

	byte[] content() {
		JsonArray array = new JsonArray();
		this.keys.forEach((key) -> array.add(key.json()));
		this.root.add(KEYS, array);
		return JsonTree.write(this.root);
	}

	@Override
	public String toString() {
		return "KeySet['" + this.shown + "', " + this.keys.size() + " keys, redacted]";
	}

}
