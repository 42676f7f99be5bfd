package io.github.jwtsecret.tool;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

import io.github.jwtsecret.policy.ViolationId;

/**
 * The figures of all lines.
 */
final class InspectSummary {

	private final Map<ViolationId, Long> violations = new EnumMap<>(ViolationId.class);

	private long lines;

	private long refused;

	/**
	 * Add the figures of a batch.
	 * @param batch the batch
	 * @return the text of the batch
	 */
	String add(InspectBatch batch) {
		this.lines += batch.lines();
		this.refused += batch.refused();
		batch.violations().forEach((id, count) -> this.violations.merge(id, count, Long::sum));
		return batch.text();
	}

	boolean isAccepted() {
		return this.refused == 0;
	}

	String text(boolean json) {
		long accepted = this.lines - this.refused;
		if (json) {
			return "{\"lines\":" + this.lines + ",\"ok\":" + accepted + ",\"refused\":" + this.refused
					+ ",\"violations\":{" + violations("\"%s\":%d", ",") + "}}" + System.lineSeparator();
		}
		String reasons = this.violations.isEmpty() ? "" : " (" + violations("%s: %d", ", ") + ")";
		return this.lines + ((this.lines == 1) ? " line: " : " lines: ") + accepted + " ok, " + this.refused
				+ " refused" + reasons + System.lineSeparator();
	}

	private String violations(String format, String separator) {
		return this.violations.entrySet()
			.stream()
			.map((entry) -> format.formatted(entry.getKey(), entry.getValue()))
			.collect(Collectors.joining(separator));
	}

}
