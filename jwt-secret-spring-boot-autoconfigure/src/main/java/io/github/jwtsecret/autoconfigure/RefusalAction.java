package io.github.jwtsecret.autoconfigure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.github.jwtsecret.autoconfigure.SecretOrigin.Kind;
import io.github.jwtsecret.policy.ViolationId;

/**
 * Says what to do about refusals: for each, one command for the place that the value came
 * from.
 */
final class RefusalAction {

	private static final Pattern KEY_OF_SET = Pattern.compile("jwt\\.secret(-file)?\\.keys\\[[0-9]+]");

	private final InvalidJwtSecretException refused;

	private final TestRunAction testRun;

	private final NewSecretAction newSecret;

	RefusalAction(InvalidJwtSecretException refused) {
		this.refused = refused;
		this.testRun = new TestRunAction(refused.getHints().testRun());
		this.newSecret = new NewSecretAction(refused.getFormat(), refused.getHints().configImports());
	}

	String text() {
		List<Remedy> remedies = new ArrayList<>();
		boolean generated = false;
		for (Refusal refusal : this.refused.getRefusals()) {
			Remedy remedy = this.testRun.remedy(refusal);
			remedy = (remedy != null) ? remedy : withoutNewSecret(refusal);
			generated |= remedy == null;
			remedies.add((remedy != null) ? remedy : this.newSecret.remedy(refusal));
		}
		if (generated) {
			remedies.add(Remedy
				.withoutCommand("Give every environment a secret of its own, and keep it out of version control."));
		}
		return Remedy.toText(remedies);
	}

	private @Nullable Remedy withoutNewSecret(Refusal refusal) {
		String property = refusal.property();
		if (this.refused.isOfSettings()) {
			return setting(refusal);
		}
		if (refusal.has(ViolationId.CONFLICT)) {
			return conflict(refusal);
		}
		if (KEY_OF_SET.matcher(property).matches() || refusal.has(ViolationId.NO_ACTIVE_KEY)) {
			return this.newSecret.keySet(refusal);
		}
		if (property.startsWith("jwt.known-keys")) {
			return Remedy
				.withoutCommand("Correct '" + property + "': it takes the key ids that a start logs, never a secret.");
		}
		if (property.startsWith("jwt.policy.")) {
			return Remedy.withoutCommand("Correct the location in '" + property + "', or remove it.");
		}
		if (refusal.has(ViolationId.MISSING) && !refusal.isAbsent()) {
			return Remedy.withoutCommand(
					"Number the entries of the list that '" + property + "' belongs to from 0, without gaps.");
		}
		if (refusal.has(ViolationId.TOO_MANY_KEYS) || refusal.has(ViolationId.DUPLICATE_KEY)
				|| property.startsWith(ConfiguredSecrets.PREVIOUS_SECRETS)) {
			return removal(refusal);
		}
		if (!refusal.otherFormats().isEmpty() && !refusal.has(ViolationId.HARD_CODED)
				&& !refusal.has(ViolationId.HARD_CODED_DEFAULT)) {
			return otherFormat(refusal);
		}
		if (refusal.has(ViolationId.EMPTY)) {
			return emptyVariable(refusal);
		}
		return refusal.has(ViolationId.MISSING) ? nearMiss() : null;
	}

	private static Remedy setting(Refusal refusal) {
		SecretOrigin origin = refusal.origin();
		String instruction = "Correct '" + refusal.property() + "', or remove it so that its default counts";
		String caveat = "If a secret stands there, never use it again: generate another one for 'jwt.secret'.";
		return (origin != null && isVariable(origin)) ? new Remedy(instruction + ":", "unset " + origin.name(), caveat)
				: new Remedy(instruction + ".", "", caveat);
	}

	private static Remedy conflict(Refusal refusal) {
		String property = refusal.property();
		if (property.equals(ConfiguredSecrets.NEXT_SECRET) || property.startsWith(ConfiguredSecrets.PREVIOUS_SECRETS)) {
			return Remedy.withoutCommand("Remove '" + property
					+ "': a key set has next and previous keys in itself, and their dates tell which is which.");
		}
		if (!property.equals(ConfiguredSecrets.SECRET_FILE)) {
			return Remedy.withoutCommand("Remove '" + property + "' if this application signs its own tokens."
					+ " Remove this starter if another server signs them.");
		}
		SecretOrigin origin = refusal.origin();
		return (origin != null && isVariable(origin))
				? new Remedy("Remove one of the two settings, such as that of the file:", "unset " + origin.name(),
						"The command lasts as long as this shell: remove the variable where it is set.")
				: Remedy.withoutCommand("Remove one of the two settings.");
	}

	private static Remedy removal(Refusal refusal) {
		SecretOrigin origin = refusal.origin();
		String instruction = "Remove " + (refusal.has(ViolationId.TOO_MANY_KEYS) ? "the oldest entries of " : "") + "'"
				+ refusal.property() + "'" + ((origin != null) ? " from " + origin.description() : "");
		String caveat = refusal.has(ViolationId.DUPLICATE_KEY) ? "The key stays in use under the other property."
				: "Tokens that only this key signed are refused from then on.";
		if (origin != null && isVariable(origin)
				&& (origin.name().matches(".*_[0-9]+") || !refusal.property().endsWith("]"))) {
			return new Remedy(instruction + ":", "unset " + origin.name(), caveat);
		}
		return new Remedy(instruction + ".", "", caveat);
	}

	private static Remedy otherFormat(Refusal refusal) {
		ConfiguredFormat format = refusal.otherFormats()
			.stream()
			.filter((other) -> other != ConfiguredFormat.TEXT)
			.findFirst()
			.orElse(ConfiguredFormat.TEXT);
		return new Remedy("Set the format that the value has, if every service that shares the secret reads it so:",
				"export JWT_SECRET_FORMAT=" + Names.of(format),
				"The application's configuration may set it as well, as 'jwt.secret-format'.");
	}

	private static @Nullable Remedy emptyVariable(Refusal refusal) {
		SecretOrigin origin = refusal.origin();
		SecretOrigin hidden = (refusal.provenance() != null) ? refusal.provenance().hidden() : null;
		if (origin == null || !isVariable(origin) || hidden == null || hidden.isPackaged()) {
			return null;
		}
		return new Remedy("Remove the empty variable, so that the value in " + hidden.description() + " counts:",
				"unset " + origin.name(),
				"The command lasts as long as this shell: remove the variable where it is set.");
	}

	private @Nullable Remedy nearMiss() {
		for (SecretOrigin nearMiss : this.refused.getHints().nearMisses()) {
			if (isVariable(nearMiss)) {
				return new Remedy("Give the variable the name that binds:",
						"export JWT_SECRET=\"$" + nearMiss.name() + "\"",
						"The command lasts as long as this shell: rename the variable where it is set.");
			}
			if (!nearMiss.isPackaged()) {
				return new Remedy("Name the value that is to be the secret, in the application's configuration:",
						"jwt.secret=${" + nearMiss.name() + "}",
						"The line is for 'application.properties', and the value itself stays where it is.");
			}
		}
		return null;
	}

	// A process can have variables that no shell can name
	private static boolean isVariable(SecretOrigin origin) {
		return origin.kind() == Kind.ENVIRONMENT_VARIABLE && Shell.isVariable(origin.name());
	}

}
