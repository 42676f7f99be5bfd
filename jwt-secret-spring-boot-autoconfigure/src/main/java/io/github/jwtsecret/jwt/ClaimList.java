package io.github.jwtsecret.jwt;

import java.time.Instant;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.JwtClaimNames;

/**
 * The claims of a token in their order, converted as they come. Claims of a wrong type
 * are refused (RFC 7519, section 4.1), with one exception that the stock decoder makes
 * too: a number as {@code sub} becomes a string.
 * <p>
 * A map only so that Spring's {@code Jwt} can copy it, which is what makes a hash table
 * of it: one here would cost as much again. A name may occur twice, and the copy is then
 * smaller. Not for use by several threads.
 */
final class ClaimList extends AbstractMap<String, Object> implements JsonReader.Members {

	private static final int USUAL_SIZE = 16;

	private final IssuerConverter issuers;

	private String[] names = new String[USUAL_SIZE];

	private @Nullable Object[] values = new Object[USUAL_SIZE];

	private Set<String> absent = Set.of();

	private int size;

	private @Nullable Instant issuedAt;

	private @Nullable Instant expiresAt;

	ClaimList(IssuerConverter issuers) {
		this.issuers = issuers;
	}

	@Override
	public boolean add(String name, @Nullable Object value) {
		switch (name) {
			case JwtClaimNames.ISS -> {
				return addRegistered(name, value, issuer(value));
			}
			case JwtClaimNames.SUB -> {
				return addRegistered(name, value, (value instanceof Number) ? value.toString() : string(value));
			}
			case JwtClaimNames.JTI -> {
				return addRegistered(name, value, string(value));
			}
			case JwtClaimNames.AUD -> {
				return addRegistered(name, value, audience(value));
			}
			case JwtClaimNames.EXP -> {
				this.expiresAt = NumericDate.read(value, name);
				append(name, this.expiresAt);
			}
			case JwtClaimNames.IAT -> {
				this.issuedAt = NumericDate.read(value, name);
				append(name, this.issuedAt);
			}
			case JwtClaimNames.NBF -> append(name, NumericDate.read(value, name));
			default -> append(name, value);
		}
		return true;
	}

	private boolean addRegistered(String name, @Nullable Object value, @Nullable Object converted) {
		if (value == null) {
			this.absent = this.absent.isEmpty() ? new HashSet<>() : this.absent;
			return this.absent.add(name);
		}
		if (converted == null) {
			throw Refusal.CLAIM_TYPE.exception(name);
		}
		append(name, converted);
		return true;
	}

	private @Nullable Object issuer(@Nullable Object claim) {
		return (claim instanceof String issuer) ? this.issuers.convert(issuer) : null;
	}

	private static @Nullable Object string(@Nullable Object claim) {
		return (claim instanceof String) ? claim : null;
	}

	private static @Nullable Object audience(@Nullable Object claim) {
		List<?> elements = (claim instanceof List<?> list) ? list : Collections.singletonList(claim);
		for (Object element : elements) {
			if (!(element instanceof String)) {
				return null;
			}
		}
		return new ArrayList<>(elements);
	}

	/**
	 * Append a claim as it is.
	 * @param name the name
	 * @param value the value
	 */
	void append(String name, @Nullable Object value) {
		if (this.size == this.names.length) {
			this.names = Arrays.copyOf(this.names, 2 * this.size);
			this.values = Arrays.copyOf(this.values, 2 * this.size);
		}
		this.names[this.size] = name;
		this.values[this.size++] = value;
	}

	/**
	 * Return whether a copy has every claim, and none whose name occurs a second time
	 * with {@code null}.
	 * @param copy a copy of this map
	 * @return whether every name occurs once
	 */
	boolean hasUniqueNames(Map<String, Object> copy) {
		return copy.size() == this.size && (this.absent.isEmpty() || Collections.disjoint(this.absent, copy.keySet()));
	}

	@Nullable Instant issuedAt() {
		return this.issuedAt;
	}

	@Nullable Instant expiresAt() {
		return this.expiresAt;
	}

	@Override
	public int size() {
		return this.size;
	}

	@Override
	public Set<Map.Entry<String, Object>> entrySet() {
		return new Entries();
	}

	private final class Entries extends AbstractSet<Map.Entry<String, Object>> {

		@Override
		public int size() {
			return ClaimList.this.size;
		}

		@Override
		public Iterator<Map.Entry<String, Object>> iterator() {
			return new Cursor();
		}

	}

	private final class Cursor implements Iterator<Map.Entry<String, Object>>, Map.Entry<String, Object> {

		private int next;

		@Override
		public boolean hasNext() {
			return this.next < ClaimList.this.size;
		}

		@Override
		public Map.Entry<String, Object> next() {
			this.next++;
			return this;
		}

		@Override
		public String getKey() {
			return ClaimList.this.names[this.next - 1];
		}

		@Override
		@SuppressWarnings("NullAway")
		public Object getValue() {
			return ClaimList.this.values[this.next - 1];
		}

		@Override
		public Object setValue(Object value) {
			throw new UnsupportedOperationException();
		}

	}

}
