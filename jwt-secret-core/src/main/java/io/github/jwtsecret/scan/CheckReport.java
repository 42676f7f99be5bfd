package io.github.jwtsecret.scan;

import java.util.List;

/**
 * What a check found.
 *
 * @param findings the findings, by path and line, those of the history last
 * @param notices what was passed over or can't be told
 * @param files the number of files that were looked into
 * @param commits the number of commits that were looked through
 * @param suppressed the number of secrets that a comment allows
 * @param inBaseline the number of findings that the baseline tolerates
 * @param inTests the number of secrets in test sources that were passed over
 * @since 0.1.0
 */
public record CheckReport(List<Finding> findings, List<Notice> notices, int files, int commits, int suppressed,
		int inBaseline, int inTests) {

	/**
	 * Create a report with copies of the lists.
	 * @param findings the findings, by path and line, those of the history last
	 * @param notices what was passed over or can't be told
	 * @param files the number of files that were looked into
	 * @param commits the number of commits that were looked through
	 * @param suppressed the number of secrets that a comment allows
	 * @param inBaseline the number of findings that the baseline tolerates
	 * @param inTests the number of secrets in test sources that were passed over
	 */
	public CheckReport {
		findings = List.copyOf(findings);
		notices = List.copyOf(notices);
	}

	/**
	 * Return whether nothing was found.
	 * @return whether there is no finding
	 */
	public boolean isClean() {
		return this.findings.isEmpty();
	}

}
