package io.github.jwtsecret.tool;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.regex.Pattern;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import org.jspecify.annotations.Nullable;

import io.github.jwtsecret.key.HmacAlgorithm;
import io.github.jwtsecret.key.KeyId;
import io.github.jwtsecret.key.SecretFormat;
import io.github.jwtsecret.key.SecretMaterial;
import io.github.jwtsecret.key.UndecodableSecretException;

/**
 * A symmetric key of a {@link KeySet} (RFC 7517, section 4, and RFC 7518, section 6.4),
 * with the times from which it signs and until which it verifies.
 */
final class KeySetKey {

	private static final Pattern TIME = Pattern.compile("\\d{1,11}(\\.\\d{1,9})?");

	private static final String NOT_BEFORE = "nbf";

	private static final String EXPIRES_AT = "exp";

	private final JsonObject json;

	private final KeyId id;

	private final @Nullable HmacAlgorithm algorithm;

	private final Instant notBefore;

	private @Nullable Instant expiresAt;

	private KeySetKey(JsonObject json, KeyId id, @Nullable HmacAlgorithm algorithm, Instant notBefore,
			@Nullable Instant expiresAt) {
		this.json = json;
		this.id = id;
		this.algorithm = algorithm;
		this.notBefore = notBefore;
		this.expiresAt = expiresAt;
	}

	static KeySetKey of(NewKey key, Instant notBefore) {
		JsonObject json = new JsonObject();
		json.addProperty("kty", "oct");
		json.addProperty("kid", key.keyId().value());
		json.addProperty("alg", key.algorithm().name());
		json.addProperty(NOT_BEFORE, notBefore.getEpochSecond());
		json.addProperty("k", SecretText.of(key.encoded()));
		return new KeySetKey(json, key.keyId(), key.algorithm(), Instant.ofEpochSecond(notBefore.getEpochSecond()),
				null);
	}

	/**
	 * Read a key.
	 * @param name the name of the key for messages
	 * @param element the key
	 * @return the key
	 * @throws ToolException if an application would not accept it
	 */
	static KeySetKey parse(String name, JsonElement element) {
		if (!(element instanceof JsonObject json) || !"oct".equals(text(name, json, "kty"))) {
			throw new ToolException(name + " is not a symmetric one ('kty' of 'oct').");
		}
		Instant notBefore = time(name, json, NOT_BEFORE);
		return new KeySetKey(json, id(name, json), algorithm(name, json),
				(notBefore != null) ? notBefore : Instant.EPOCH, end(json, time(name, json, EXPIRES_AT)));
	}

	// A revoked key has ended, whatever its dates say (OpenID Federation 1.0, 8.7.1)
	private static @Nullable Instant end(JsonObject json, @Nullable Instant expiresAt) {
		return json.has("revoked") ? Instant.EPOCH : expiresAt;
	}

	private static @Nullable String text(String name, JsonObject json, String member) {
		JsonElement value = json.get(member);
		if (value == null) {
			return null;
		}
		if (!(value instanceof JsonPrimitive primitive) || !primitive.isString()) {
			throw new ToolException(name + " has a member '" + member + "' that is not text.");
		}
		return primitive.getAsString();
	}

	private static KeyId id(String name, JsonObject json) {
		KeyId derived = KeyId.derive(material(name, json));
		String id = text(name, json, "kid");
		try {
			return (id != null) ? new KeyId(id) : derived;
		}
		catch (IllegalArgumentException ex) {
			throw new ToolException(name + " has a member 'kid' that is not 1 to 128 printable ASCII characters.");
		}
	}

	private static SecretMaterial material(String name, JsonObject json) {
		String encoded = text(name, json, "k");
		try {
			if (encoded != null && !encoded.isEmpty()) {
				return SecretFormat.BASE64URL.decode(SecretMaterial.ofText(encoded));
			}
		}
		catch (UndecodableSecretException ex) {
			// Reported as any other
		}
		throw new ToolException(name + " has no member 'k' in base64url.");
	}

	private static @Nullable HmacAlgorithm algorithm(String name, JsonObject json) {
		String algorithm = text(name, json, "alg");
		for (HmacAlgorithm known : HmacAlgorithm.values()) {
			if (known.name().equals(algorithm)) {
				return known;
			}
		}
		if (algorithm != null) {
			throw new ToolException(name + " has a member 'alg' that is not HS256, HS384 or HS512.");
		}
		return null;
	}

	private static @Nullable Instant time(String name, JsonObject json, String member) {
		JsonElement value = json.get(member);
		if (value == null) {
			return null;
		}
		if (value instanceof JsonPrimitive primitive && primitive.isNumber()
				&& TIME.matcher(primitive.getAsString()).matches()) {
			BigDecimal seconds = new BigDecimal(primitive.getAsString());
			return Instant.ofEpochSecond(seconds.longValue(),
					seconds.remainder(BigDecimal.ONE).movePointRight(9).longValue());
		}
		throw new ToolException(name + " has a member '" + member + "' that is not a time in seconds since 1970.");
	}

	JsonObject json() {
		return this.json;
	}

	KeyId id() {
		return this.id;
	}

	KeyId derivedId() {
		return KeyId.derive(material());
	}

	/**
	 * Return whether an id holds this key, as it is encoded or as the text that it is.
	 * @param id the id of any key
	 * @return whether the id must not be shown
	 */
	boolean isShownBy(KeyId id) {
		return id.value().contains(this.json.get("k").getAsString()) || id.value().contains(SecretText.of(material()));
	}

	private SecretMaterial material() {
		return material("A key", this.json);
	}

	@Nullable HmacAlgorithm algorithm() {
		return this.algorithm;
	}

	/**
	 * Return the time from which the key signs, unless a later one does.
	 * @return the time, {@link Instant#EPOCH} if the key does not say
	 */
	Instant notBefore() {
		return this.notBefore;
	}

	@Nullable Instant expiresAt() {
		return this.expiresAt;
	}

	boolean isEnded(Instant now) {
		return this.expiresAt != null && !now.isBefore(this.expiresAt);
	}

	/**
	 * End the key, unless it ends before.
	 * @param end the time from which it verifies nothing
	 */
	void endAt(Instant end) {
		if (this.expiresAt == null || end.isBefore(this.expiresAt)) {
			this.expiresAt = Instant.ofEpochSecond(end.getEpochSecond());
			this.json.addProperty(EXPIRES_AT, end.getEpochSecond());
		}
	}

	/**
	 * Let the key sign whatever the time is: an instance whose clock is behind would
	 * refuse a set whose only key has not begun.
	 */
	void beginAlways() {
		this.json.remove(NOT_BEFORE);
	}

	@Override
	public String toString() {
		return "KeySetKey[" + this.id + "]";
	}

}
