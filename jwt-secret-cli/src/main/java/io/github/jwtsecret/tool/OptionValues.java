package io.github.jwtsecret.tool;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The values of options, as typed. What can't be understood is not repeated: it may be a
 * secret in the wrong place.
 */
final class OptionValues {

	private final Frontend frontend;

	OptionValues(Frontend frontend) {
		this.frontend = frontend;
	}

	@Nullable Integer number(String option, @Nullable String value, int least, int most) {
		if (value == null) {
			return null;
		}
		try {
			int number = Integer.parseInt(value);
			if (number >= least && number <= most) {
				return number;
			}
		}
		catch (NumberFormatException ex) {
			// Reported as any other
		}
		throw refused(option, "a whole number from " + least + " to " + most);
	}

	<E extends Enum<E>> @Nullable E choice(String option, @Nullable String value, E[] choices) {
		if (value == null) {
			return null;
		}
		for (E choice : choices) {
			if (choice.name().equalsIgnoreCase(value)) {
				return choice;
			}
		}
		throw refused(option,
				"one of " + Arrays.stream(choices).map(OptionValues::display).collect(Collectors.joining(", ")));
	}

	@Nullable Duration duration(String option, @Nullable String value) {
		Duration duration = (value != null) ? Durations.parse(value) : null;
		if (value != null && duration == null) {
			throw refused(option, "a duration such as 30s, 10m, 24h or 7d");
		}
		return duration;
	}

	ToolException refused(String option, String needed) {
		return new ToolException("'" + this.frontend.option(option) + "' needs " + needed + ".");
	}

	private static String display(Enum<?> choice) {
		boolean algorithm = choice.name().startsWith("HS");
		return algorithm ? choice.name() : choice.name().toLowerCase(Locale.ROOT);
	}

}
