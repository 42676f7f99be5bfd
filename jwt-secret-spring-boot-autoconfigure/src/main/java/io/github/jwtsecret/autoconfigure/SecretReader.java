package io.github.jwtsecret.autoconfigure;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

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
		return (found != null) ? trail(property, found).read(property) : null;
	}

	/**
	 * Read an optional secret: one whose placeholder has an empty default may be absent.
	 * @param property the canonical name
	 * @return the reading, or {@code null} if there is none
	 */
	@Nullable SecretReading readOptional(String property) {
		FoundProperty found = this.finder.find(property);
		PlaceholderTrail trail = (found != null) ? trail(property, found) : null;
		return (trail != null && !trail.isAbsent()) ? trail.read(property) : null;
	}

	/**
	 * Read a list of secrets, given as a list or separated by commas.
	 * @param property the canonical name
	 * @return the readings, in order
	 */
	List<SecretReading> readList(String property) {
		FoundProperty found = this.finder.find(property);
		if (found == null) {
			return List.of();
		}
		PlaceholderTrail trail = trail(property, found);
		String text = trail.text();
		List<FoundProperty> elements = trail.found().elements();
		if (text != null) {
			elements = split(text, trail.found().origin());
		}
		else if (elements == null) {
			return List.of(trail.read(property));
		}
		List<SecretReading> readings = new ArrayList<>();
		for (FoundProperty element : elements) {
			readings.add(trail.branch(element).read(property + "[" + readings.size() + "]"));
		}
		return readings;
	}

	private PlaceholderTrail trail(String property, FoundProperty found) {
		return new PlaceholderTrail(this.finder, property, found).follow();
	}

	private static List<FoundProperty> split(String text, SecretOrigin origin) {
		List<FoundProperty> elements = new ArrayList<>();
		if (!text.isEmpty()) {
			for (String element : text.split(",", -1)) {
				elements.add(FoundProperty.ofText(element, origin));
			}
		}
		return elements;
	}

}
