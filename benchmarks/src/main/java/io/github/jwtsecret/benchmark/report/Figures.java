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
		return Double.isNaN(ratio) ? "" : String.format(Locale.ROOT, (Math.abs(ratio) < 10) ? "%.2f" : "%.1f", ratio);
	}

	static String microseconds(double nanos) {
		return String.format(Locale.ROOT, "%.2f µs", nanos / 1000);
	}

	static String kilobytes(double bytes) {
		return String.format(Locale.ROOT, "%.1f kB", bytes / 1000);
	}

	static String milliseconds(double millis) {
		return String.format(Locale.ROOT, "%.0f ms", millis);
	}

	static String whole(double number) {
		return String.format(Locale.ROOT, "%.0f", number);
	}

}
