package io.github.jwtsecret.autoconfigure;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.jwtsecret.policy.Violation;
import io.github.jwtsecret.policy.ViolationId;

/**
 * A property as a property source holds it: a text, a list, or the reason why it is
 * neither. Not a record: the text must not be printed.
 */
final class FoundProperty {

	private final SecretOrigin origin;

	private final @Nullable String text;

	private final @Nullable List<FoundProperty> elements;

	private final @Nullable Violation violation;

	private final @Nullable SecretOrigin hidden;

	private FoundProperty(SecretOrigin origin, @Nullable String text, @Nullable List<FoundProperty> elements,
			@Nullable Violation violation, @Nullable SecretOrigin hidden) {
		this.origin = origin;
		this.text = text;
		this.elements = elements;
		this.violation = violation;
		this.hidden = hidden;
	}

	/**
	 * Return the place that holds the property.
	 * @return the origin
	 */
	SecretOrigin origin() {
		return this.origin;
	}

	/**
	 * Return the value.
	 * @return the text, or {@code null} if it is a list or no text
	 */
	@Nullable String text() {
		return this.text;
	}

	/**
	 * Return the elements of a list.
	 * @return the elements, or {@code null} if the value is no list
	 */
	@Nullable List<FoundProperty> elements() {
		return this.elements;
	}

	/**
	 * Return why there is no text.
	 * @return the violation, or {@code null} if there is a text
	 */
	@Nullable Violation violation() {
		return this.violation;
	}

	/**
	 * Return the place with a value that this one, which is blank, hides.
	 * @return the origin, or {@code null}
	 */
	@Nullable SecretOrigin hidden() {
		return this.hidden;
	}

	boolean isBlank() {
		return this.text != null && this.text.isBlank();
	}

	FoundProperty hiding(SecretOrigin other) {
		return new FoundProperty(this.origin, this.text, this.elements, this.violation, other);
	}

	@Override
	public String toString() {
		return "FoundProperty[" + this.origin.description() + "]";
	}

	static FoundProperty ofText(String text, SecretOrigin origin) {
		return new FoundProperty(origin, text, null, null, null);
	}

	static FoundProperty ofList(List<FoundProperty> elements, SecretOrigin origin) {
		return new FoundProperty(origin, null, List.copyOf(elements), notText("a list"), null);
	}

	static FoundProperty ofMap(SecretOrigin origin) {
		return refused(notText("a map"), origin);
	}

	static FoundProperty ofOther(String type, SecretOrigin origin) {
		return refused(notText(type), origin);
	}

	static FoundProperty missing(String element, SecretOrigin origin) {
		return refused(new Violation(ViolationId.MISSING, "nothing at " + element + ", but after it",
				"a list without gaps, counted from 0"), origin);
	}

	static FoundProperty unreadable(SecretOrigin origin) {
		return refused(
				new Violation(ViolationId.UNREADABLE, "the source fails to give its value", "a value that can be read"),
				origin);
	}

	private static FoundProperty refused(Violation violation, SecretOrigin origin) {
		return new FoundProperty(origin, null, null, violation, null);
	}

	private static Violation notText(String type) {
		return new Violation(ViolationId.NOT_TEXT, type, "text, in quotes where YAML needs them");
	}

}
