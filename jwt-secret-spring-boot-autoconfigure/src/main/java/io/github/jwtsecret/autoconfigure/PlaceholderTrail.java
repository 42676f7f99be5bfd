package io.github.jwtsecret.autoconfigure;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.jwtsecret.key.SecretMaterial;
import io.github.jwtsecret.policy.Violation;
import io.github.jwtsecret.policy.ViolationId;

/**
 * The way from a property over placeholders, key by key, to the place that really holds
 * its value.
 */
final class PlaceholderTrail {

	private final PropertyFinder finder;

	private final Set<String> visited = new HashSet<>();

	private final List<String> steps = new ArrayList<>();

	private final List<Violation> violations = new ArrayList<>();

	private FoundProperty found;

	private @Nullable String missingKey;

	private boolean defaulted;

	private boolean ended;

	PlaceholderTrail(PropertyFinder finder, String property, FoundProperty start) {
		this.finder = finder;
		this.found = start;
		this.visited.add(property);
	}

	/**
	 * Follow placeholders as long as the value is wholly one.
	 * @return this trail, at its end
	 */
	PlaceholderTrail follow() {
		Placeholder placeholder = next();
		while (placeholder != null) {
			step(placeholder);
			placeholder = next();
		}
		return this;
	}

	/**
	 * Follow an element of the list that this trail has led to.
	 * @param element the element
	 * @return a new trail, at its end
	 */
	PlaceholderTrail branch(FoundProperty element) {
		PlaceholderTrail branch = new PlaceholderTrail(this.finder, "", element);
		branch.visited.addAll(this.visited);
		branch.steps.addAll(this.steps);
		branch.violations.addAll(this.violations);
		return branch.follow();
	}

	FoundProperty found() {
		return this.found;
	}

	/**
	 * Return whether the trail ends at a key that is not set and need not be: an empty
	 * default stands behind it.
	 * @return whether there is no value
	 */
	boolean isAbsent() {
		return this.defaulted && "".equals(this.found.text());
	}

	/**
	 * Return the text at the end.
	 * @return the text, or {@code null} if there is none to be judged
	 */
	@Nullable String text() {
		return this.ended ? null : this.found.text();
	}

	/**
	 * Return what the trail has led to.
	 * @param property the property to be read
	 * @return the reading
	 */
	SecretReading read(String property) {
		List<Violation> all = new ArrayList<>(this.violations);
		Provenance provenance = new Provenance(this.found.origin(), this.steps, this.found.hidden(), this.missingKey);
		if (this.found.violation() != null) {
			all.add(this.found.violation());
		}
		String text = text();
		if (text == null) {
			return new SecretReading(property, provenance, null, all);
		}
		if (Placeholder.isIn(text)) {
			all.add(new Violation(ViolationId.MIXED_PLACEHOLDER, "a placeholder or expression is a part of the value",
					"one placeholder alone, or none"));
			return new SecretReading(property, provenance, null, all);
		}
		if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
			all.add(new Violation(ViolationId.NOT_ASCII, "half of a character beyond ASCII",
					"printable ASCII without spaces"));
			return new SecretReading(property, provenance, null, all);
		}
		if (this.found.origin().isPackaged() && !text.isBlank() && !this.defaulted) {
			all.add(new Violation(ViolationId.HARD_CODED, "packaged with the application",
					"a value from outside of it"));
		}
		return new SecretReading(property, provenance, SecretMaterial.ofText(text), all);
	}

	private @Nullable Placeholder next() {
		String text = text();
		return (text != null && !this.defaulted) ? Placeholder.parse(text) : null;
	}

	private void step(Placeholder placeholder) {
		if (placeholder.isRandom()) {
			end(ViolationId.RANDOM_PLACEHOLDER, "another value at every start", "one lasting value");
			return;
		}
		if (!this.visited.add(placeholder.key())) {
			end(ViolationId.CIRCULAR_PLACEHOLDER, "placeholders that lead back to " + placeholder.displayName(),
					"a placeholder that ends in a value");
			return;
		}
		FoundProperty next = this.finder.findByKey(placeholder.key());
		String defaultValue = placeholder.defaultValue();
		if (defaultValue != null && !defaultValue.isEmpty()) {
			this.violations.add(new Violation(ViolationId.HARD_CODED_DEFAULT,
					"a default value behind " + placeholder.displayName(), "a placeholder without default"));
		}
		if (next != null) {
			this.steps.add(this.found.origin().description() + ", names " + placeholder.displayName());
			this.found = next;
		}
		else if (defaultValue != null) {
			this.steps.add("no property source has " + placeholder.displayName());
			this.missingKey = placeholder.isNamed() ? placeholder.key() : null;
			this.found = FoundProperty.ofText(defaultValue, this.found.origin());
			this.defaulted = true;
		}
		else {
			this.missingKey = placeholder.isNamed() ? placeholder.key() : null;
			end(ViolationId.UNRESOLVED_PLACEHOLDER, placeholder.displayName() + " is not set", "a key that is set");
		}
	}

	private void end(ViolationId id, String measured, String required) {
		this.violations.add(new Violation(id, measured, required));
		this.ended = true;
	}

}
