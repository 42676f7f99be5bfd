package io.github.jwtsecret.autoconfigure;

import java.util.LinkedHashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.jwtsecret.autoconfigure.SecretOrigin.Kind;
import io.github.jwtsecret.policy.ViolationId;

/**
 * Says what to do about a refusal: one command for the place that the value came from.
 */
final class RefusalAction {

	private final InvalidJwtSecretException refused;

	private final NewSecretAction newSecret;

	RefusalAction(InvalidJwtSecretException refused) {
		this.refused = refused;
		this.newSecret = new NewSecretAction(refused.getFormat());
	}

	String text() {
		Set<String> paragraphs = new LinkedHashSet<>();
		boolean generated = false;
		for (Refusal refusal : this.refused.getRefusals()) {
			String action = withoutNewSecret(refusal);
			generated |= action == null;
			paragraphs.add((action != null) ? action : this.newSecret.text(refusal));
		}
		if (generated) {
			paragraphs.add("Give every environment a secret of its own, and keep it out of version control.");
		}
		return String.join("\n\n", paragraphs);
	}

	private @Nullable String withoutNewSecret(Refusal refusal) {
		String property = refusal.property();
		if (refusal.has(ViolationId.CONFLICT)) {
			return conflict(refusal);
		}
		if (property.startsWith("jwt.known-keys")) {
			return "Correct '" + property + "': it takes the key ids that a start logs, never a secret.";
		}
		if (property.startsWith("jwt.policy.")) {
			return "Correct the location in '" + property + "', or remove it.";
		}
		if (refusal.has(ViolationId.TOO_MANY_KEYS) || refusal.has(ViolationId.DUPLICATE_KEY)
				|| property.startsWith(ConfiguredSecrets.PREVIOUS_SECRETS)) {
			return removal(refusal);
		}
		if (isOfOtherFormat(refusal)) {
			return "Set the format that the value has, if every service that shares the secret reads it so:\n\n    "
					+ "export JWT_SECRET_FORMAT=" + Names.of(refusal.otherFormats().iterator().next())
					+ "\n\nThe same can stand in the application's configuration as 'jwt.secret-format'.";
		}
		return refusal.has(ViolationId.MISSING) ? nearMiss() : null;
	}

	private static String conflict(Refusal refusal) {
		if (refusal.property().equals(ConfiguredSecrets.SECRET_FILE)) {
			return "Remove one of the two settings:\n\n    unset JWT_SECRET_FILE"
					+ "\n\nThe command leaves 'jwt.secret' where '" + refusal.property()
					+ "' is an environment variable.";
		}
		return "Remove '" + refusal.property() + "' if this application signs its own tokens. Remove this starter"
				+ " if another server signs them.";
	}

	private static String removal(Refusal refusal) {
		SecretOrigin origin = refusal.origin();
		boolean variable = origin != null && origin.kind() == Kind.ENVIRONMENT_VARIABLE;
		boolean whole = variable && (origin.name().matches(".*_[0-9]+") || !refusal.property().endsWith("]"));
		return "Remove " + (refusal.has(ViolationId.TOO_MANY_KEYS) ? "the oldest entries of " : "") + "'"
				+ refusal.property() + "'" + ((origin != null) ? " from " + origin.description() : "")
				+ (whole ? ":\n\n    unset " + origin.name() + "\n\n" : ". ")
				+ "Tokens that only this key signed are refused from then on.";
	}

	private static boolean isOfOtherFormat(Refusal refusal) {
		return !refusal.otherFormats().isEmpty() && !refusal.has(ViolationId.HARD_CODED)
				&& !refusal.has(ViolationId.HARD_CODED_DEFAULT);
	}

	private @Nullable String nearMiss() {
		for (SecretOrigin nearMiss : this.refused.getHints().nearMisses()) {
			if (nearMiss.kind() == Kind.ENVIRONMENT_VARIABLE) {
				return "Give the variable the name that binds:\n\n    export JWT_SECRET=\"$" + nearMiss.name()
						+ "\"\n\nThe variable lasts as long as this shell: rename it where it is set.";
			}
			if (!nearMiss.isPackaged()) {
				return "Name the value that is to be the secret, in the application's 'application.properties':\n\n"
						+ "    jwt.secret=${" + nearMiss.name() + "}\n\nThe value itself stays where it is.";
			}
		}
		return null;
	}

}
