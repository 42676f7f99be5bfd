package io.github.jwtsecret.tool;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Durations as Spring Boot's users write them: {@code 30s}, {@code 10m}, {@code 24h},
 * {@code 7d}, {@code 0}, or ISO 8601.
 */
final class Durations {

	private static final Pattern SIMPLE = Pattern.compile("(\\d{1,9})(s|m|h|d)");

	private static final Map<String, Duration> UNITS = Map.of("s", Duration.ofSeconds(1), "m", Duration.ofMinutes(1),
			"h", Duration.ofHours(1), "d", Duration.ofDays(1));

	private static final Duration LONGEST = Duration.ofDays(3650);

	private Durations() {
	}

	/**
	 * Read a duration.
	 * @param text the text
	 * @return the duration, or {@code null} if it is none, negative or longer than ten
	 * years
	 */
	static @Nullable Duration parse(String text) {
		Duration duration = parseAny(text.toLowerCase(Locale.ROOT));
		boolean possible = duration != null && !duration.isNegative() && duration.compareTo(LONGEST) <= 0;
		return possible ? duration : null;
	}

	private static @Nullable Duration parseAny(String text) {
		Matcher matcher = SIMPLE.matcher(text);
		Duration unit = matcher.matches() ? UNITS.get(matcher.group(2)) : null;
		try {
			if (unit != null) {
				return unit.multipliedBy(Long.parseLong(matcher.group(1)));
			}
			return text.equals("0") ? Duration.ZERO : Duration.parse(text);
		}
		catch (DateTimeException | ArithmeticException ex) {
			return null;
		}
	}

}
