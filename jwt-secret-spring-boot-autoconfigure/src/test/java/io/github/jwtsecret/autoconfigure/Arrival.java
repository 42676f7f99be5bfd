package io.github.jwtsecret.autoconfigure;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * A way in which the secret can arrive, and what is promised about it.
 *
 * @param name the way, in words
 * @param arrangement sets it up
 * @param ids the violations, each with its property unless that is {@code jwt.secret};
 * none for a good start
 * @param origin what the origin contains, or {@code null} if there is none
 */
record Arrival(String name, Consumer<Trial> arrangement, Set<String> ids, String origin) {

	static Arrival of(String name, Consumer<Trial> arrangement) {
		return new Arrival(name, arrangement, Set.of(), null);
	}

	Arrival starts(String origin) {
		return new Arrival(this.name, this.arrangement, Set.of(), origin);
	}

	Arrival isRefused(String origin, String... ids) {
		return new Arrival(this.name, this.arrangement, new TreeSet<>(Set.of(ids)), origin);
	}

	@Override
	public String toString() {
		return this.name;
	}

}
