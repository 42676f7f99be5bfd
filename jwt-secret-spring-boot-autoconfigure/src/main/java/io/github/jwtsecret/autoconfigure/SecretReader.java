package io.github.jwtsecret.autoconfigure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.jwtsecret.key.SecretMaterial;
import io.github.jwtsecret.policy.Violation;
import io.github.jwtsecret.policy.ViolationId;

/**
 * Reads secrets from the environment. A value that is wholly a placeholder is followed to
 * the place that really holds it; anything else that Spring would resolve is refused.
 */
final class SecretReader {

	private final PropertyFinder finder;

	SecretReader(PropertyFinder finder) {
		this.finder = finder;
	}

	/**
	 * Read the secret of a property.
	 * @param property the canonical name
	 * @return the reading, or {@code null} if the property is not set
	 */
	@Nullable SecretReading read(String property) {
		FoundProperty found = this.finder.find(property);
		return (found != null) ? follow(property, found) : null;
	}

	/**
	 * Read an optional secret: one whose placeholder has an empty default may be absent.
	 * @param property the canonical name
	 * @return the reading, or {@code null} if there is none
	 */
	@Nullable SecretReading readOptional(String property) {
		FoundProperty found = this.finder.find(property);
		return (found != null && !isAbsent(found)) ? follow(property, found) : null;
	}

	/**
	 * Read a list of secrets, given as a list or separated by commas.
	 * @param property the canonical name
	 * @return the readings, in order
	 */
	List<SecretReading> readList(String property) {
		List<FoundProperty> elements = this.finder.findList(property);
		if (elements.size() == 1) {
			elements = split(elements.get(0));
		}
		List<SecretReading> readings = new ArrayList<>();
		for (int i = 0; i < elements.size(); i++) {
			readings.add(follow(property + "[" + i + "]", elements.get(i)));
		}
		return readings;
	}

	private List<FoundProperty> split(FoundProperty list) {
		String text = list.text();
		Placeholder placeholder = (text != null) ? Placeholder.parse(text) : null;
		FoundProperty target = (placeholder != null) ? this.finder.findByKey(placeholder.key()) : null;
		if (isAbsent(list) || (target != null && "".equals(target.text())) || "".equals(text)) {
			return List.of();
		}
		FoundProperty source = (target != null && placeholder != null && placeholder.defaultValue() == null) ? target
				: list;
		String value = source.text();
		if (value == null || value.indexOf(',') == -1 || Placeholder.parse(value) != null) {
			return List.of(list);
		}
		List<FoundProperty> elements = new ArrayList<>();
		for (String element : value.split(",", -1)) {
			elements.add(FoundProperty.of(element, source.origin()));
		}
		return elements;
	}

	private boolean isAbsent(FoundProperty found) {
		Placeholder placeholder = (found.text() != null) ? Placeholder.parse(found.text()) : null;
		return placeholder != null && "".equals(placeholder.defaultValue())
				&& this.finder.findByKey(placeholder.key()) == null;
	}

	private SecretReading follow(String property, FoundProperty start) {
		List<Violation> violations = new ArrayList<>();
		Set<String> visited = new HashSet<>(Set.of(property));
		FoundProperty found = start;
		while (true) {
			String text = found.text();
			if (text == null) {
				addIfPresent(violations, found.violation());
				return new SecretReading(property, found.origin(), null, violations);
			}
			if (!Placeholder.isIn(text)) {
				if (found.origin().kind() == SecretOrigin.Kind.PACKAGED && !text.isBlank()) {
					violations.add(new Violation(ViolationId.HARD_CODED, "packaged with the application",
							"a value from outside"));
				}
				return new SecretReading(property, found.origin(), SecretMaterial.ofText(text), violations);
			}
			Placeholder placeholder = Placeholder.parse(text);
			Violation fault = (placeholder != null) ? check(placeholder, visited)
					: new Violation(ViolationId.MIXED_PLACEHOLDER, "a placeholder or expression is a part of the value",
							"a value without ${ and #{, or one placeholder alone");
			if (placeholder == null || fault != null) {
				addIfPresent(violations, fault);
				return new SecretReading(property, found.origin(), null, violations);
			}
			FoundProperty next = this.finder.findByKey(placeholder.key());
			String defaultValue = placeholder.defaultValue();
			if (defaultValue != null && !defaultValue.isEmpty()) {
				violations.add(new Violation(ViolationId.HARD_CODED_DEFAULT,
						"a default value stands behind " + placeholder.displayName(), "a placeholder without default"));
			}
			if (next == null && defaultValue == null) {
				violations.add(new Violation(ViolationId.UNRESOLVED_PLACEHOLDER,
						placeholder.displayName() + " is not set", "a key that is set"));
				return new SecretReading(property, unresolved(found.origin(), placeholder), null, violations);
			}
			if (next == null) {
				return new SecretReading(property, found.origin(), SecretMaterial.ofText(String.valueOf(defaultValue)),
						violations);
			}
			found = next;
		}
	}

	private static @Nullable Violation check(Placeholder placeholder, Set<String> visited) {
		if (placeholder.isRandom()) {
			return new Violation(ViolationId.RANDOM_PLACEHOLDER, "another value at every start", "one lasting value");
		}
		if (!visited.add(placeholder.key())) {
			return new Violation(ViolationId.CIRCULAR_PLACEHOLDER,
					"placeholders that lead back to " + placeholder.displayName(),
					"a placeholder that ends in a value");
		}
		return null;
	}

	private static SecretOrigin unresolved(SecretOrigin origin, Placeholder placeholder) {
		return new SecretOrigin(origin.kind(), origin.description(),
				placeholder.displayName().startsWith("'") ? placeholder.key() : origin.name());
	}

	private static void addIfPresent(List<Violation> violations, @Nullable Violation violation) {
		if (violation != null) {
			violations.add(violation);
		}
	}

}
