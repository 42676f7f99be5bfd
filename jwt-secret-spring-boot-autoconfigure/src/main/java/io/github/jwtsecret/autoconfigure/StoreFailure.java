package io.github.jwtsecret.autoconfigure;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.config.ConfigDataLocation;
import org.springframework.boot.context.config.ConfigDataNotFoundException;
import org.springframework.boot.context.config.ConfigDataResourceNotFoundException;
import org.springframework.boot.origin.Origin;

/**
 * What a secret store's own client throws when it can't read the locations that are
 * imported from there.
 *
 * @param store the store
 * @param location the location as imported, or the prefix that all of the store's have
 * @param origin where the location is imported, if that is known
 * @param kind what is wrong
 * @param causes the exceptions of the client, the first one first
 */
record StoreFailure(SecretStores store, String location, @Nullable Origin origin, Kind kind, List<Throwable> causes) {

	private static final int MOST_CAUSES = 12;

	// What Spring Boot says of a location that it takes for a file
	private static final Pattern UNRESOLVED = Pattern.compile("Unable to load config data from '(.+)'", Pattern.DOTALL);

	/**
	 * Find the failure of a store.
	 * @param failure what ended the start
	 * @return the failure, or {@code null} if this is none of a known store
	 */
	static @Nullable StoreFailure of(Throwable failure) {
		List<Throwable> causes = causes(failure);
		for (Throwable cause : causes) {
			if (cause instanceof ConfigDataResourceNotFoundException notFound && notFound.getLocation() != null) {
				ConfigDataLocation location = notFound.getLocation();
				return of(location.toString(), Origin.from(location), Kind.of(causes), causes);
			}
			Matcher unresolved = UNRESOLVED.matcher(Objects.requireNonNullElse(cause.getMessage(), ""));
			if (cause instanceof IllegalStateException && unresolved.matches()) {
				return of(unresolved.group(1), null, Kind.NO_CLIENT, List.of());
			}
		}
		SecretStores store = causes.stream().map(StoreFailure::store).filter(Objects::nonNull).findFirst().orElse(null);
		return (store != null) ? new StoreFailure(store, store.prefix(), null, Kind.of(causes), causes) : null;
	}

	private static @Nullable StoreFailure of(String location, @Nullable Origin origin, Kind kind,
			List<Throwable> causes) {
		SecretStores store = SecretStores.ofLocation(location);
		return (store != null) ? new StoreFailure(store, location, origin, kind, causes) : null;
	}

	private static List<Throwable> causes(Throwable failure) {
		Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
		List<Throwable> causes = new ArrayList<>();
		for (Throwable cause = failure; cause != null && seen.add(cause)
				&& causes.size() < MOST_CAUSES; cause = cause.getCause()) {
			causes.add(cause);
		}
		return causes;
	}

	private static @Nullable SecretStores store(Throwable cause) {
		for (StackTraceElement frame : cause.getStackTrace()) {
			SecretStores store = SecretStores.ofLoader(frame.getClassName());
			if (store != null) {
				return store;
			}
		}
		return null;
	}

	/**
	 * Return what the exceptions say, each once.
	 * @return class and message of each that has a message of its own, as a report may
	 * show them
	 */
	List<String> reasons() {
		List<String> reasons = new ArrayList<>();
		for (Throwable cause : this.causes) {
			String message = cause.getMessage();
			if (message != null && !(cause instanceof ConfigDataNotFoundException)
					&& (cause.getCause() == null || !message.equals(cause.getCause().toString()))) {
				reasons.add(cause.getClass().getSimpleName() + ": " + Printable.ofMessage(message));
			}
		}
		return reasons;
	}

	/**
	 * What can be wrong with a store.
	 */
	enum Kind {

		/**
		 * Nothing on the class path reads it.
		 */
		NO_CLIENT,

		/**
		 * It does not answer.
		 */
		NO_ANSWER,

		/**
		 * It does not know the client, or does not let it read.
		 */
		DENIED,

		/**
		 * It has nothing there.
		 */
		ABSENT,

		/**
		 * Anything else.
		 */
		OTHER;

		private static final Pattern SILENCE = Pattern.compile("(?i)timed? ?out|connection ?loss|connection refused");

		private static final Pattern DENIAL = Pattern
			.compile("(?i)\\b40[13]\\b|access ?denied|forbidden|unauthori[sz]ed"
					+ "|not authori[sz]ed|permission denied|no ?auth|invalid ?token|unrecognized ?client|expired ?token"
					+ "|signature ?does ?not ?match|security token|credentials");

		private static final Pattern ABSENCE = Pattern.compile("(?i)\\b404\\b|not ?found|no ?node|does not exist");

		private static Kind of(List<Throwable> causes) {
			if (causes.stream().anyMatch((cause) -> isUnreachable(cause) || matches(SILENCE, cause))) {
				return NO_ANSWER;
			}
			if (causes.stream().anyMatch((cause) -> matches(DENIAL, cause))) {
				return DENIED;
			}
			return causes.stream().anyMatch((cause) -> matches(ABSENCE, cause)) ? ABSENT : OTHER;
		}

		private static boolean isUnreachable(Throwable cause) {
			return cause instanceof ConnectException || cause instanceof UnknownHostException
					|| cause instanceof NoRouteToHostException;
		}

		private static boolean matches(Pattern pattern, Throwable cause) {
			// Wrappers say of everything that it was not found
			return !(cause instanceof ConfigDataNotFoundException)
					&& !cause.getClass().getSimpleName().endsWith("PropertySourceNotFoundException")
					&& (pattern.matcher(cause.getClass().getSimpleName()).find()
							|| pattern.matcher(Objects.requireNonNullElse(cause.getMessage(), "")).find());
		}

	}

}
