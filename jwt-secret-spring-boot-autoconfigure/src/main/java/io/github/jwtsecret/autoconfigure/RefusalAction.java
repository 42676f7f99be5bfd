package io.github.jwtsecret.autoconfigure;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.github.jwtsecret.autoconfigure.SecretOrigin.Kind;
import io.github.jwtsecret.key.SecretFormat;
import io.github.jwtsecret.policy.ViolationId;

/**
 * Says what to do about a refusal: one command for the place that the value came from.
 */
final class RefusalAction {

	private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

	private final InvalidJwtSecretException refused;

	private final String generate;

	RefusalAction(InvalidJwtSecretException refused) {
		this.refused = refused;
		this.generate = switch (refused.getFormat()) {
			case TEXT, HEX -> "openssl rand -hex 64";
			case BASE64 -> "openssl rand -base64 64 | tr -d '\\n'";
			case BASE64URL -> "openssl rand -base64 64 | tr -d '\\n=' | tr '+/' '-_'";
		};
	}

	String text() {
		Set<String> paragraphs = new LinkedHashSet<>();
		for (Refusal refusal : this.refused.getRefusals()) {
			paragraphs.add(action(refusal));
		}
		if (this.refused.getRefusals().stream().anyMatch(RefusalAction::needsNewSecret)) {
			paragraphs.add("Give every environment a secret of its own, and keep it out of version control.");
		}
		return String.join("\n\n", paragraphs);
	}

	private static boolean needsNewSecret(Refusal refusal) {
		return !refusal.has(ViolationId.CONFLICT) && !refusal.has(ViolationId.DUPLICATE_KEY)
				&& !refusal.has(ViolationId.TOO_MANY_KEYS) && !refusal.property().startsWith("jwt.previous-secrets")
				&& !refusal.property().startsWith("jwt.known-keys") && !refusal.property().startsWith("jwt.policy.");
	}

	private String action(Refusal refusal) {
		String property = refusal.property();
		if (refusal.has(ViolationId.CONFLICT)) {
			return "Keep one of the two settings and remove the other.";
		}
		if (refusal.has(ViolationId.TOO_MANY_KEYS) || refusal.has(ViolationId.DUPLICATE_KEY)
				|| property.startsWith("jwt.previous-secrets")) {
			return "Remove the entry from '" + property
					+ "'. Tokens that only this key signed are refused from then on.";
		}
		if (property.startsWith("jwt.known-keys")) {
			return "Correct '" + property + "': it takes the key ids that a start logs, never a secret.";
		}
		if (property.startsWith("jwt.policy.")) {
			return "Correct the location in '" + property + "', or remove it.";
		}
		if (!refusal.otherFormats().isEmpty()) {
			return "Set the format that the value has, if the services that share it read it so:\n\n    jwt.secret-format="
					+ name(refusal.otherFormats().iterator().next());
		}
		if (refusal.has(ViolationId.MISSING) && !this.refused.getHints().nearMisses().isEmpty()) {
			return "Name the property that holds the secret, in the application's configuration:\n\n    jwt.secret=${"
					+ this.refused.getHints().nearMisses().get(0).name() + "}";
		}
		return newSecret(refusal, refusal.origin());
	}

	private String newSecret(Refusal refusal, @Nullable SecretOrigin origin) {
		Kind kind = (origin != null) ? origin.kind() : Kind.ENVIRONMENT_VARIABLE;
		return switch (kind) {
			case DOTENV ->
				"Generate a secret and append it to the file; the last line of a name counts:\n\n    printf '"
						+ variable(refusal) + "=%s\\n' \"$(" + this.generate + ")\" >> "
						+ quoted((origin != null) ? fileOf(origin) : ".env");
			case SECRET_FILE,
					CONFIG_TREE ->
				"Generate a secret into the file that the container or service manager mounts:" + "\n\n    (umask 077; "
						+ this.generate + " > "
						+ ((origin != null && !origin.name().isEmpty()) ? quoted(origin.name()) : "FILE") + ")";
			case OTHER -> "Generate a secret and store it under '"
					+ ((origin != null) ? origin.name() : refusal.property()) + "' in "
					+ ((origin != null) ? origin.description() : "its property source") + ":\n\n    " + this.generate;
			case PACKAGED, CONFIG_FILE, ARGUMENT, SYSTEM_PROPERTY -> "Remove the value there, then generate a secret"
					+ " and set it as an environment variable:" + export(refusal);
			case ENVIRONMENT_VARIABLE -> "Generate a secret and set it as an environment variable:" + export(refusal);
		};
	}

	private String export(Refusal refusal) {
		return "\n\n    export " + variable(refusal) + "=\"$(" + this.generate + ")\"";
	}

	private static String variable(Refusal refusal) {
		SecretOrigin origin = refusal.origin();
		boolean named = origin != null && (origin.kind() == Kind.ENVIRONMENT_VARIABLE || origin.kind() == Kind.DOTENV
				|| refusal.has(ViolationId.UNRESOLVED_PLACEHOLDER));
		String name = (named && origin != null) ? origin.name() : refusal.property().replace("-file", "");
		if (!VARIABLE.matcher(name).matches()) {
			name = name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_').replaceAll("[^A-Z0-9_]", "");
		}
		return name;
	}

	private static String fileOf(SecretOrigin origin) {
		String description = origin.description();
		int end = description.lastIndexOf("', line ");
		return (end > 0) ? description.substring(1, end) : ".env";
	}

	private static String quoted(String path) {
		return path.matches("[A-Za-z0-9_./-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
	}

	private static String name(SecretFormat format) {
		return format.name().toLowerCase(Locale.ROOT);
	}

}
