package io.github.jwtsecret.benchmark.report;

import java.util.Locale;

/**
 * Figures as text.
 */
final class Figures {

	private Figures() {
	}

	/**
	 * Write a ratio with two decimals below ten and one above.
	 * @param ratio the ratio
	 * @return the text
	 */
	static String ratio(double ratio) {
		return format((Math.abs(ratio) < 10) ? "%.2f" : "%.1f", ratio);
	}

	static String microseconds(double nanos) {
		return format("%.2f µs", nanos / 1000);
	}

	static String kilobytes(double bytes) {
		return format("%.1f kB", bytes / 1000);
	}

	static String milliseconds(double millis) {
		return format("%.0f ms", millis);
	}

	static String whole(double number) {
		return format("%.0f", number);
	}

	static String percent(double part) {
		return format("%.1f %%", 100 * part);
	}

	private static String format(String format, double figure) {
		return Double.isNaN(figure) ? "" : String.format(Locale.ROOT, format, figure);
	}

}
