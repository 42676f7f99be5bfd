package io.github.jwtsecret.tool;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.jwtsecret.policy.ViolationId;
import io.github.jwtsecret.scan.CheckReport;
import io.github.jwtsecret.scan.Finding;

/**
 * The report of a check for machines.
 */
final class CheckJson {

	private CheckJson() {
	}

	static String write(CheckReport report) {
		Map<String, Object> members = new LinkedHashMap<>();
		members.put("findings", report.findings().stream().map(CheckJson::finding).toList());
		members.put("notices",
				report.notices()
					.stream()
					.map((notice) -> Map.of("subject", notice.subject(), "reason", notice.reason()))
					.toList());
		members.put("files", report.files());
		members.put("commits", report.commits());
		members.put("suppressed", report.suppressed());
		members.put("inBaseline", report.inBaseline());
		members.put("inTests", report.inTests());
		return JsonTree.writeLine(members);
	}

	private static Map<String, Object> finding(Finding finding) {
		Map<String, Object> members = new LinkedHashMap<>();
		members.put("id", finding.id().id());
		members.put("path", finding.path());
		members.put("line", finding.line());
		members.put("name", finding.name());
		members.put("message", finding.message());
		members.put("action", finding.action());
		members.put("violations", violations(finding));
		members.put("fingerprint", finding.fingerprint());
		if (finding.commit() != null) {
			members.put("commit", finding.commit());
		}
		return members;
	}

	private static List<String> violations(Finding finding) {
		return finding.violations().stream().map(ViolationId::id).toList();
	}

}
