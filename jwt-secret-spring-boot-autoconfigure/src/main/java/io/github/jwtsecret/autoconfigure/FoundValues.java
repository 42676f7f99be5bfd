package io.github.jwtsecret.autoconfigure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Makes {@link FoundProperty found properties} of the values that property sources hold.
 */
final class FoundValues {

	private FoundValues() {
	}

	static FoundProperty of(Object value, SecretOrigin origin) {
		try {
			// The content of a file in a config tree is read here
			return (value instanceof CharSequence sequence) ? FoundProperty.ofText(sequence.toString(), origin)
					: ofOther(value, origin);
		}
		catch (Exception ex) {
			// Its message may quote the value
			return FoundProperty.unreadable(origin);
		}
	}

	private static FoundProperty ofOther(Object value, SecretOrigin origin) {
		if (value instanceof Collection<?> collection) {
			return ofAll(collection, origin);
		}
		if (value instanceof Object[] array) {
			return ofAll(Arrays.asList(array), origin);
		}
		return (value instanceof Map) ? FoundProperty.ofMap(origin) : FoundProperty.ofOther(typeOf(value), origin);
	}

	private static FoundProperty ofAll(Collection<?> values, SecretOrigin origin) {
		List<FoundProperty> elements = new ArrayList<>();
		for (Object value : values) {
			elements.add((value != null) ? of(value, origin) : FoundProperty.ofOther("nothing", origin));
		}
		return FoundProperty.ofList(elements, origin);
	}

	private static String typeOf(Object value) {
		if (value instanceof Number) {
			return "a number";
		}
		if (value instanceof Boolean) {
			return "a boolean";
		}
		return (value instanceof byte[]) ? "binary" : "a value of type " + Printable.of(value.getClass().getName());
	}

}
