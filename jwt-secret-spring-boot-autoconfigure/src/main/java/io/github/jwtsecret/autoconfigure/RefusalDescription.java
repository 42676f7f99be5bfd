package io.github.jwtsecret.autoconfigure;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import io.github.jwtsecret.policy.Violation;
import io.github.jwtsecret.policy.ViolationId;

/**
 * Says what is refused, where it comes from and why.
 */
final class RefusalDescription {

	private final InvalidJwtSecretException refused;

	private final StringBuilder text = new StringBuilder();

	RefusalDescription(InvalidJwtSecretException refused) {
		this.refused = refused;
	}

	String text() {
		List<Refusal> refusals = this.refused.getRefusals();
		boolean missing = refusals.size() == 1 && refusals.get(0).has(ViolationId.MISSING);
		line(missing ? "No JWT signing secret is configured."
				: "The configured JWT signing secret is refused. Its value is not shown.");
		for (Refusal refusal : refusals) {
			line("");
			fact("Property", refusal.property());
			fact("Origin", (refusal.origin() != null) ? refusal.origin().description() : "none");
			fact("Environment", this.refused.getEnvironment());
			fact("Algorithm", this.refused.getAlgorithm());
			refusal.violations().forEach(this::violation);
			if (!refusal.otherFormats().isEmpty()) {
				fact("Format",
						name(this.refused.getFormat()) + "; it would pass as "
								+ refusal.otherFormats()
									.stream()
									.map(RefusalDescription::name)
									.collect(Collectors.joining(" or ")));
			}
		}
		nearMisses();
		configImports();
		return this.text.toString().stripTrailing();
	}

	private void violation(Violation violation) {
		fact("Violation", violation.id() + ": " + violation.measured() + "; required: " + violation.required());
	}

	private void nearMisses() {
		if (!this.refused.getHints().nearMisses().isEmpty()) {
			line("");
			line("These come close, but do not bind to 'jwt.secret':");
			line("");
			this.refused.getHints()
				.nearMisses()
				.forEach((origin) -> line("    '" + origin.name() + "' (" + origin.description() + ")"));
		}
	}

	private void configImports() {
		if (!this.refused.getHints().configImports().isEmpty()) {
			line("");
			line("These config imports are active, and none of them has it:");
			line("");
			this.refused.getHints().configImports().forEach((location) -> line("    " + location + note(location)));
		}
	}

	private static String note(String location) {
		if (location.contains("vault:")) {
			return " (starts without a word when the path does not exist)";
		}
		return location.startsWith("optional:") ? " (starts without a word when it is absent)" : "";
	}

	private void fact(String name, String value) {
		line("    %-13s%s".formatted(name + ":", value));
	}

	private void line(String line) {
		this.text.append(line).append('\n');
	}

	private static String name(Enum<?> value) {
		return "'" + value.name().toLowerCase(Locale.ROOT) + "'";
	}

}
