package io.github.jwtsecret.tool;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import io.github.jwtsecret.key.SecretMaterial;
import io.github.jwtsecret.policy.Verdict;
import io.github.jwtsecret.policy.Violation;
import io.github.jwtsecret.policy.ViolationId;

/**
 * Some lines to judge in one go, and what is said about them.
 */
final class InspectBatch implements Callable<InspectBatch> {

	private final InspectOptions options;

	private final List<SecretMaterial> secrets;

	private final long first;

	private final StringBuilder text = new StringBuilder();

	private final Map<ViolationId, Long> violations = new EnumMap<>(ViolationId.class);

	private long refused;

	/**
	 * Create a batch.
	 * @param options how to judge
	 * @param secrets the secrets
	 * @param first the number of the first line
	 */
	InspectBatch(InspectOptions options, List<SecretMaterial> secrets, long first) {
		this.options = options;
		this.secrets = secrets;
		this.first = first;
	}

	@Override
	public InspectBatch call() {
		for (int i = 0; i < this.secrets.size(); i++) {
			Verdict verdict = this.options.policy().judge(this.secrets.get(i), this.options.format());
			for (Violation violation : verdict.violations()) {
				this.violations.merge(violation.id(), 1L, Long::sum);
			}
			this.refused += verdict.isAccepted() ? 0 : 1;
			if (this.options.json()) {
				appendJson(this.first + i, verdict);
			}
			else {
				appendLine(this.first + i, verdict);
			}
		}
		return this;
	}

	private void appendLine(long line, Verdict verdict) {
		this.text.append("line ").append(line).append(": ");
		if (verdict.isAccepted()) {
			this.text.append("ok, ").append(verdict.strength()).append(" bits");
			if (this.options.keyIds()) {
				this.text.append(", key id ").append(verdict.keyId());
			}
		}
		else {
			this.text.append(NewSecret.ids(verdict));
		}
		this.text.append(System.lineSeparator());
	}

	private void appendJson(long line, Verdict verdict) {
		this.text.append("{\"line\":").append(line).append(",\"ok\":").append(verdict.isAccepted());
		if (verdict.isAccepted()) {
			this.text.append(",\"bits\":").append(verdict.strength());
			if (this.options.keyIds()) {
				this.text.append(",\"keyId\":\"").append(verdict.keyId()).append('"');
			}
		}
		else {
			// Ids of violations are letters and hyphens
			this.text.append(",\"violations\":[\"").append(NewSecret.ids(verdict).replace(", ", "\",\"")).append("\"]");
		}
		this.text.append("}").append(System.lineSeparator());
	}

	String text() {
		return this.text.toString();
	}

	int lines() {
		return this.secrets.size();
	}

	long refused() {
		return this.refused;
	}

	Map<ViolationId, Long> violations() {
		return this.violations;
	}

}
