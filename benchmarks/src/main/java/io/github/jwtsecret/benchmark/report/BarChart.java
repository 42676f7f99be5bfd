package io.github.jwtsecret.benchmark.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import io.github.jwtsecret.benchmark.contender.Library;
import io.github.jwtsecret.benchmark.contender.SampleClaims;
import io.github.jwtsecret.benchmark.result.RunResult;

/**
 * Draws the time of a call as a multiple of ours: a panel for each benchmark, a group of
 * bars for each library, a bar for each JDK. Colours follow the reader's light or dark
 * scheme.
 */
final class BarChart {

	private static final int WIDTH = 840;

	private static final int LEFT = 140;

	private static final int BARS = 610;

	private static final int BAR = 11;

	private static final int HEADING = 46;

	private static final String HEAD = """
			<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" role="img" \
			aria-label="Time of a call as a multiple of ours; shorter is better" font-family="sans-serif" font-size="12">
			<style>
			.page { fill: #ffffff; } text { fill: #1f2328; } .soft { fill: #59636e; }
			.bar0 { fill: #9ec5f4; } .bar1 { fill: #2f6fc4; } .own0 { fill: #f2b27a; } .own1 { fill: #c75a11; }
			@media (prefers-color-scheme: dark) {
			.page { fill: #0d1117; } text { fill: #f0f6fc; } .soft { fill: #9198a1; }
			.bar0 { fill: #2b4a75; } .bar1 { fill: #6ea8f0; } .own0 { fill: #7d441a; } .own1 { fill: #f0913e; }
			}
			</style>
			<rect class="page" width="%1$d" height="%2$d" rx="6"/>
			""";

	private final List<RunResult> results;

	private final StringBuilder svg = new StringBuilder();

	private int top;

	BarChart(List<RunResult> results) {
		this.results = results;
	}

	String draw() {
		panel("Decode a valid token, 12 claims", Benchmarks.VALID);
		panel("Refuse a forged token", Benchmarks.FORGED);
		panel("Encode, 12 claims", Benchmarks.ENCODE);
		legend();
		return HEAD.formatted(WIDTH, this.top) + this.svg + "</svg>\n";
	}

	private void panel(String heading, String benchmark) {
		this.top += HEADING;
		text(16, this.top - 16, "", heading + ": time as a multiple of ours", "font-weight=\"bold\"");
		List<Library> libraries = Library.withoutFloors()
			.stream()
			.sorted(Comparator.comparingDouble((library) -> ratio(this.results.get(0), benchmark, library)))
			.toList();
		double longest = libraries.stream()
			.flatMapToDouble(
					(library) -> this.results.stream().mapToDouble((result) -> ratio(result, benchmark, library)))
			.max()
			.orElse(1);
		libraries.forEach((library) -> group(benchmark, library, BARS / longest));
	}

	private void group(String benchmark, Library library, double scale) {
		int height = BAR * this.results.size();
		text(LEFT - 8, this.top + height / 2 + 4, "", library.label(), "text-anchor=\"end\"");
		for (int i = 0; i < this.results.size(); i++) {
			double ratio = ratio(this.results.get(i), benchmark, library);
			String style = ((library == Library.JWT_SECRET) ? "own" : "bar") + shade(i);
			rectangle(LEFT, this.top + i * BAR, ratio * scale, style);
			text((int) (LEFT + ratio * scale) + 6, this.top + (i + 1) * BAR - 2, "soft", Figures.ratio(ratio),
					"font-size=\"10\"");
		}
		this.top += height + 7;
	}

	private void legend() {
		this.top += 30;
		int left = LEFT;
		for (int i = 0; i < this.results.size(); i++) {
			rectangle(left, this.top - 14, 16, "own" + shade(i));
			rectangle(left + 18, this.top - 14, 16, "bar" + shade(i));
			text(left + 40, this.top - 5, "soft", "JDK " + this.results.get(i).machine().feature(), "");
			left += 110;
		}
		this.top += 10;
	}

	// The last result has the strong colour
	private int shade(int index) {
		return (index == this.results.size() - 1) ? 1 : 0;
	}

	private static double ratio(RunResult result, String benchmark, Library library) {
		return result.time(benchmark, library, SampleClaims.LARGE, 1)
				/ result.time(benchmark, Library.JWT_SECRET, SampleClaims.LARGE, 1);
	}

	private void rectangle(int left, int top, double width, String style) {
		this.svg
			.append(String.format(Locale.ROOT, "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\"/>%n",
					style, left, top, width, BAR - 1));
	}

	private void text(int left, int top, String style, String text, String attributes) {
		this.svg.append("<text x=\"%d\" y=\"%d\" class=\"%s\" %s>%s</text>\n".formatted(left, top, style, attributes,
				text.replace("&", "&amp;").replace("<", "&lt;")));
	}

}
