package io.github.jwtsecret.jwt;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;

import io.github.jwtsecret.key.HmacAlgorithm;
import io.github.jwtsecret.key.KeyRing;
import io.github.jwtsecret.key.SigningKey;

/**
 * A ring with what its keys need to sign and to verify: {@link HmacSigner} instances and
 * headers. It lives as long as the ring is in force. Safe for use by several threads.
 */
final class PreparedRing {

	// A power of two
	private static final int MAXIMUM_FOREIGN_HEADERS = 16;

	private static final int MAXIMUM_HEADER_LENGTH = 512;

	private final KeyRing ring;

	private final List<RingKey> keys = new ArrayList<>();

	private final TokenHeader defaultHeader;

	private final Map<String, Object> defaultHeaders;

	private final AtomicInteger nextForeign = new AtomicInteger();

	private volatile TokenHeader[] headers;

	PreparedRing(KeyRing ring, TokenCounts counts) {
		this.ring = ring;
		TokenHeader[] headers = new TokenHeader[ring.keys().size()];
		for (SigningKey signingKey : ring.keys()) {
			RingKey key = new RingKey(ring.algorithm(), signingKey, counts.use(signingKey.id()));
			headers[this.keys.size()] = defaultHeader(ring.algorithm(), key);
			this.keys.add(key);
		}
		this.defaultHeader = headers[0];
		this.defaultHeaders = Map.of("alg", MacAlgorithm.valueOf(ring.algorithm().name()), "kid", active().id());
		this.headers = headers;
	}

	private static TokenHeader defaultHeader(HmacAlgorithm algorithm, RingKey key) {
		// In this order always, so that every instance writes and knows the same
		// characters
		Map<String, Object> parameters = new LinkedHashMap<>();
		parameters.put("alg", algorithm.name());
		parameters.put("kid", key.id());
		return new TokenHeader(JsonWriter.encode(parameters), parameters, key);
	}

	KeyRing ring() {
		return this.ring;
	}

	HmacAlgorithm algorithm() {
		return this.ring.algorithm();
	}

	/**
	 * Return the key that signs.
	 * @return the active key
	 */
	RingKey active() {
		return this.keys.get(0);
	}

	/**
	 * Return the header that the active key signs with unless the caller brings one:
	 * {@code alg} and {@code kid}.
	 * @return the header
	 */
	TokenHeader defaultHeader() {
		return this.defaultHeader;
	}

	/**
	 * Return the parameters of that header with the types that an encoder's caller has.
	 * @return the parameters
	 */
	Map<String, Object> defaultHeaders() {
		return this.defaultHeaders;
	}

	/**
	 * Find a key by the {@code kid} of a token.
	 * @param id the id, as the token or the caller has it
	 * @return the key, or {@code null} if none has this id
	 */
	@Nullable RingKey find(@Nullable Object id) {
		for (RingKey key : this.keys) {
			if (key.id().equals(id)) {
				return key;
			}
		}
		return null;
	}

	/**
	 * Verify the signature of a token and return its header, with the key that has signed
	 * it.
	 * <p>
	 * Nothing is parsed before a key has verified the token. A header that is known tells
	 * the key; with another one that can be a header at all every key is tried, and the
	 * {@code kid} may then name no key but the one that verified.
	 * @param token the token
	 * @param clock the clock by which keys expire
	 * @return the header
	 * @throws RefusedJwtException if no key has signed the token, or the header is
	 * refused
	 */
	TokenHeader verify(CompactToken token, Clock clock) {
		TokenHeader known = findHeader(token);
		if (known == null && !token.mayHaveHeader()) {
			throw token.invalidHeader();
		}
		RingKey named = (known != null) ? known.key() : null;
		RingKey signedBy = (named != null) ? named : findKey(token, clock);
		if (signedBy == null || (named != null && !named.hasSigned(token, clock))) {
			throw token.invalidSignature();
		}
		if (known != null) {
			return known.with(signedBy);
		}
		TokenHeader header = readHeader(token);
		if (header.key() != null && header.key() != signedBy) {
			throw Refusal.SIGNATURE.exception();
		}
		remember(header);
		return header.with(signedBy);
	}

	private @Nullable TokenHeader findHeader(CompactToken token) {
		for (TokenHeader header : this.headers) {
			if (token.hasHeader(header.segment())) {
				return header;
			}
		}
		return null;
	}

	private @Nullable RingKey findKey(CompactToken token, Clock clock) {
		for (RingKey key : this.keys) {
			if (key.hasSigned(token, clock)) {
				return key;
			}
		}
		return null;
	}

	private TokenHeader readHeader(CompactToken token) {
		Map<String, Object> parameters = JsonReader.read(token.decodeHeader(), "header");
		HeaderRules.check(parameters, algorithm());
		return new TokenHeader(token.headerSegment(), parameters, find(parameters.get("kid")));
	}

	// Headers of other issuers take turns; of two threads that remember at once, one wins
	private void remember(TokenHeader header) {
		if (header.segment().length <= MAXIMUM_HEADER_LENGTH && header.isShareable()) {
			TokenHeader[] known = this.headers;
			int foreign = this.nextForeign.getAndIncrement() & (MAXIMUM_FOREIGN_HEADERS - 1);
			int index = Math.min(this.keys.size() + foreign, known.length);
			TokenHeader[] changed = Arrays.copyOf(known, Math.max(known.length, index + 1));
			changed[index] = header;
			this.headers = changed;
		}
	}

}
