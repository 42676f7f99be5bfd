package io.github.jwtsecret.autoconfigure;

import org.jspecify.annotations.Nullable;

import io.github.jwtsecret.policy.Violation;
import io.github.jwtsecret.policy.ViolationId;

/**
 * A property as a property source holds it: text, or the reason why it is none. Not a
 * record: the text must not be printed.
 */
final class FoundProperty {

	private final SecretOrigin origin;

	private final @Nullable String text;

	private final @Nullable Violation violation;

	private FoundProperty(SecretOrigin origin, @Nullable String text, @Nullable Violation violation) {
		this.origin = origin;
		this.text = text;
		this.violation = violation;
	}

	SecretOrigin origin() {
		return this.origin;
	}

	@Nullable String text() {
		return this.text;
	}

	@Nullable Violation violation() {
		return this.violation;
	}

	static FoundProperty of(Object value, SecretOrigin origin) {
		if (!(value instanceof CharSequence sequence)) {
			return notText(typeOf(value), origin);
		}
		try {
			// The content of a file in a config tree is read here
			return new FoundProperty(origin, sequence.toString(), null);
		}
		catch (RuntimeException ex) {
			return unreadable(origin);
		}
	}

	static FoundProperty notText(String type, SecretOrigin origin) {
		return new FoundProperty(origin, null,
				new Violation(ViolationId.NOT_TEXT, type, "text, in quotes where YAML needs them"));
	}

	static FoundProperty unreadable(SecretOrigin origin) {
		return new FoundProperty(origin, null,
				new Violation(ViolationId.UNREADABLE, "the value can't be read", "a source that answers"));
	}

	private static String typeOf(Object value) {
		if (value instanceof Number) {
			return "a number";
		}
		if (value instanceof Boolean) {
			return "a boolean";
		}
		return (value instanceof byte[]) ? "binary" : "a value of type " + value.getClass().getSimpleName();
	}

}
