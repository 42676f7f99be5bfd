package io.github.jwtsecret.autoconfigure;

import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.nimbusds.jose.util.JSONObjectUtils;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

import io.github.jwtsecret.key.HmacAlgorithm;
import io.github.jwtsecret.key.SecretFormat;
import io.github.jwtsecret.key.SecretMaterial;
import io.github.jwtsecret.key.UndecodableSecretException;
import io.github.jwtsecret.policy.Violation;
import io.github.jwtsecret.policy.ViolationId;

/**
 * Reads a JSON Web Key Set (RFC 7517). Whatever a parser says is left behind: it may
 * quote a key.
 */
final class KeySetReader {

	static final int MAXIMUM_SIZE = 64 * 1024;

	private static final Set<String> PUBLIC_MEMBERS = Set.of("kid", "kty", "alg", "use", "key_ops", "crv", "x5u",
			"reason");

	private static final String KEY_SET = "a JSON Web Key Set (RFC 7517): an object with a list 'keys'";

	private KeySetReader() {
	}

	/**
	 * Read a key set.
	 * @param text the set
	 * @param algorithm the algorithm that its keys must be for
	 * @return the set, with what is wrong with it
	 */
	static KeySet read(SecretMaterial text, HmacAlgorithm algorithm) {
		if (text.size() > MAXIMUM_SIZE) {
			return KeySet.refused(text,
					new Violation(ViolationId.TOO_LONG, text.size() + " bytes", "at most " + MAXIMUM_SIZE + " bytes"));
		}
		String json = new String(text.exportBytes(), StandardCharsets.UTF_8);
		if (json.isBlank()) {
			return KeySet.refused(text, new Violation(ViolationId.EMPTY, "an empty value", KEY_SET));
		}
		Map<String, Object> members = parse(json);
		if (members == null) {
			return KeySet.refused(text, undecodable("no JSON object, or one with a member twice"));
		}
		List<SecretMaterial> texts = new ArrayList<>();
		collectTexts("", members, texts);
		if (!(members.get("keys") instanceof Collection<?> keys)) {
			return new KeySet(List.of(), texts,
					List.of(undecodable(members.containsKey("kty") ? "a key by itself" : "no list 'keys'")));
		}
		List<KeySetKey> read = keys.stream().map((key) -> KeySetKeyReader.read(key, algorithm)).toList();
		return new KeySet(read, texts, List.of());
	}

	private static Violation undecodable(String measured) {
		return new Violation(ViolationId.UNDECODABLE, measured, KEY_SET);
	}

	private static @Nullable Map<String, Object> parse(String json) {
		return hasEachMemberOnce(json) ? parseObject(json) : null;
	}

	private static @Nullable Map<String, Object> parseObject(String json) {
		try {
			return JSONObjectUtils.parse(json, MAXIMUM_SIZE);
		}
		catch (ParseException | RuntimeException | StackOverflowError ex) {
			return null;
		}
	}

	// Below the first level, Nimbus takes the last of several members of a name
	private static boolean hasEachMemberOnce(String json) {
		JsonFactory factory = JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
		try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), json)) {
			while (parser.nextToken() != null) {
				parser.skipChildren();
			}
			return true;
		}
		catch (JacksonException ex) {
			return false;
		}
	}

	private static void collectTexts(String name, @Nullable Object value, List<SecretMaterial> texts) {
		if (value instanceof Map<?, ?> members) {
			members.forEach((member, child) -> collectTexts(String.valueOf(member), child, texts));
		}
		else if (value instanceof Collection<?> elements) {
			elements.forEach((element) -> collectTexts(name, element, texts));
		}
		else if (value instanceof String string && !PUBLIC_MEMBERS.contains(name)) {
			SecretMaterial text = SecretMaterial.ofText(string);
			texts.add(text);
			addReadable(text, texts);
		}
	}

	// A key that is itself a text may stand elsewhere as that
	private static void addReadable(SecretMaterial text, List<SecretMaterial> texts) {
		try {
			SecretMaterial key = SecretFormat.BASE64URL.decode(text);
			String readable = new String(key.exportBytes(), StandardCharsets.ISO_8859_1);
			if (readable.chars().allMatch((character) -> character >= ' ' && character < 0x7f)) {
				texts.add(key);
			}
		}
		catch (UndecodableSecretException ex) {
			// It has no other form
			return;
		}
	}

}
