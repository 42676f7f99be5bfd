package io.github.jwtsecret.integration;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A key set with dates (RFC 7517), and the rules that follow from them: a key verifies
 * until its end, wherever. Safe for use by several threads.
 */
public final class RotatingKeySet implements TokenRules {

	private final List<Key> keys = new ArrayList<>();

	/**
	 * Create a set with one key, which signs from the beginning.
	 */
	public RotatingKeySet() {
		this.keys.add(new Key("key-0", Secrets.base64Url(), null, null));
	}

	/**
	 * Add a key.
	 * @param begin the moment from which it signs
	 * @param overlap how long the key before it verifies after that
	 * @return the id of the new key
	 */
	public synchronized String rotate(Instant begin, Duration overlap) {
		Instant exactBegin = begin.truncatedTo(ChronoUnit.MILLIS);
		Key last = this.keys.remove(this.keys.size() - 1);
		this.keys.add(new Key(last.id, last.value, last.begin, exactBegin.plus(overlap)));
		Key next = new Key("key-" + this.keys.size(), Secrets.base64Url(), exactBegin, null);
		this.keys.add(next);
		return next.id;
	}

	/**
	 * Return the set as it is to be handed out.
	 * @return a JSON document without the keys that have ended
	 */
	public synchronized String json() {
		Instant now = Instant.now();
		return this.keys.stream()
			.filter((key) -> key.end == null || key.end.isAfter(now))
			.map(Key::json)
			.collect(Collectors.joining(",", "{\"keys\":[", "]}"));
	}

	/**
	 * Return the secrets of all keys, also of those that have ended.
	 * @return the value of each key
	 */
	public synchronized List<String> secrets() {
		return this.keys.stream().map(Key::value).toList();
	}

	/**
	 * Return the ids of all keys, also of those that have ended.
	 * @return the ids, the first key first
	 */
	public synchronized List<String> ids() {
		return this.keys.stream().map(Key::id).toList();
	}

	/**
	 * Return the ids of the keys that end sometime.
	 * @return the ids
	 */
	public synchronized List<String> retiredIds() {
		return this.keys.stream().filter((key) -> key.end != null).map(Key::id).toList();
	}

	@Override
	public synchronized Expectation expect(String keyId, Instance verifier, Instant sent, Instant answered) {
		Instant end = this.keys.stream().filter((key) -> key.id.equals(keyId)).findFirst().orElseThrow().end;
		if (end == null || answered.isBefore(end)) {
			return Expectation.ACCEPT;
		}
		return sent.isBefore(end) ? Expectation.EITHER : Expectation.REFUSE;
	}

	/**
	 * A key.
	 */
	private record Key(String id, String value, @Nullable Instant begin, @Nullable Instant end) {

		String json() {
			return "{\"kty\":\"oct\",\"kid\":\"" + this.id + "\",\"k\":\"" + this.value + "\"" + date("nbf", this.begin)
					+ date("exp", this.end) + "}";
		}

		private static String date(String name, @Nullable Instant date) {
			return (date != null) ? ",\"" + name + "\":" + BigDecimal.valueOf(date.toEpochMilli(), 3) : "";
		}

	}

}
