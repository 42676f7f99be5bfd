package io.github.jwtsecret.autoconfigure;

import java.util.List;
import java.util.stream.Collectors;

import io.github.jwtsecret.policy.Violation;

/**
 * Says what is refused, where it comes from and why.
 */
final class RefusalDescription {

	private static final int MOST_STEPS = 8;

	private final InvalidJwtSecretException refused;

	private final StringBuilder text = new StringBuilder();

	RefusalDescription(InvalidJwtSecretException refused) {
		this.refused = refused;
	}

	String text() {
		List<Refusal> refusals = this.refused.getRefusals();
		boolean missing = refusals.size() == 1 && refusals.get(0).isAbsent();
		line(missing ? "No JWT signing secret is configured."
				: "The configuration of the JWT signing secret is refused. No value is shown.");
		line("");
		fact("Environment", "'" + this.refused.getEnvironment() + "'");
		if (!this.refused.isOfSettings()) {
			fact("Algorithm", this.refused.getAlgorithm() + ", format '" + Names.of(this.refused.getFormat()) + "'");
		}
		for (Refusal refusal : refusals) {
			if (refusals.size() > 1) {
				line("");
			}
			describe(refusal);
		}
		nearMisses();
		unreadEntries();
		configImports();
		return this.text.toString().stripTrailing();
	}

	private void describe(Refusal refusal) {
		fact("Property", "'" + refusal.property() + "'");
		Provenance provenance = refusal.provenance();
		if (provenance != null) {
			List<String> steps = provenance.steps();
			steps.stream().limit(MOST_STEPS).forEach((step) -> fact("Followed", step));
			if (steps.size() > MOST_STEPS) {
				fact("Followed", (steps.size() - MOST_STEPS) + " more placeholders");
			}
			fact("Origin", provenance.origin().description());
			if (provenance.hidden() != null) {
				fact("Hidden", provenance.hidden().description() + ", has a value that the empty one hides");
			}
		}
		else if (refusal.isAbsent()) {
			fact("Origin", "none");
		}
		refusal.violations().forEach(this::violation);
		if (!refusal.otherFormats().isEmpty()) {
			fact("Passes as",
					refusal.otherFormats()
						.stream()
						.map((format) -> "'" + Names.of(format) + "'")
						.collect(Collectors.joining(" or ")));
		}
	}

	private void violation(Violation violation) {
		fact("Violation", violation.id() + ": " + violation.measured() + "; required: " + violation.required());
	}

	private void nearMisses() {
		List<SecretOrigin> nearMisses = this.refused.getHints().nearMisses();
		if (!nearMisses.isEmpty()) {
			line("");
			line("These names come close, but do not bind to 'jwt.secret':");
			line("");
			nearMisses.forEach((origin) -> line("    '" + origin.name() + "': " + origin.description()
					+ (origin.isPackaged() ? " (packaged with the application, so it would be refused)" : "")));
		}
	}

	private void unreadEntries() {
		List<String> entries = this.refused.getHints().unreadEntries();
		if (!entries.isEmpty()) {
			line("");
			line("These lines are not read:");
			line("");
			entries.forEach((entry) -> line("    " + entry));
		}
	}

	private void configImports() {
		List<ConfigImport> imports = this.refused.getHints().configImports();
		if (!imports.isEmpty()) {
			line("");
			line("These config imports are active, and none of them has it:");
			line("");
			for (ConfigImport configImport : imports) {
				String location = configImport.location();
				String note = ConfigImports.note(location);
				line("    '" + location + "'" + (note.isEmpty() ? "" : ": " + note));
			}
		}
	}

	private void fact(String name, String value) {
		line("    %-13s%s".formatted(name + ":", value));
	}

	private void line(String line) {
		this.text.append(line).append('\n');
	}

}
