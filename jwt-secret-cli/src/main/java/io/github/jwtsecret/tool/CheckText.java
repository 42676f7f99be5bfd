package io.github.jwtsecret.tool;

import java.util.ArrayList;
import java.util.List;

import io.github.jwtsecret.scan.CheckReport;
import io.github.jwtsecret.scan.Finding;

/**
 * The report of a check for people.
 */
final class CheckText {

	private CheckText() {
	}

	static List<String> lines(CheckReport report) {
		List<String> lines = new ArrayList<>();
		for (Finding finding : report.findings()) {
			lines.add(finding.toString());
			lines.add("    " + finding.action());
		}
		lines.add(summary(report));
		return lines;
	}

	private static String summary(CheckReport report) {
		StringBuilder summary = new StringBuilder(count(report.findings().size(), "finding"));
		summary.append(" in ").append(count(report.files(), "file"));
		if (report.commits() > 0) {
			summary.append(" and ").append(count(report.commits(), "commit"));
		}
		List<String> others = new ArrayList<>();
		add(others, report.suppressed(), "allowed by comments");
		add(others, report.inBaseline(), "in the baseline");
		add(others, report.inTests(), "in test sources passed over");
		if (!others.isEmpty()) {
			summary.append(" (").append(String.join(", ", others)).append(')');
		}
		return summary.append('.').toString();
	}

	private static void add(List<String> others, int count, String what) {
		if (count > 0) {
			others.add(count + " " + what);
		}
	}

	static String count(int number, String noun) {
		return number + " " + noun + ((number == 1) ? "" : "s");
	}

}
