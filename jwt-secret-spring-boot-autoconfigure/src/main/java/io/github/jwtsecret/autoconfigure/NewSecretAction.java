package io.github.jwtsecret.autoconfigure;

import org.jspecify.annotations.Nullable;

import io.github.jwtsecret.key.SecretFormat;

/**
 * Says how to put a new secret in the place of one that is refused or missing.
 */
final class NewSecretAction {

	private final String generate;

	NewSecretAction(SecretFormat format) {
		this.generate = switch (format) {
			case TEXT, HEX -> "openssl rand -hex 64";
			case BASE64 -> "openssl rand -base64 64 | tr -d '\\n'";
			case BASE64URL -> "openssl rand -base64 64 | tr -d '\\n=' | tr '+/' '-_'";
		};
	}

	String text(Refusal refusal) {
		Provenance provenance = refusal.provenance();
		String missingKey = (provenance != null) ? provenance.missingKey() : null;
		if (provenance == null || missingKey != null) {
			return variable("", (missingKey != null) ? missingKey : refusal.property());
		}
		return text(provenance.origin(), refusal.property());
	}

	private String text(SecretOrigin origin, String property) {
		String name = origin.name();
		return switch (origin.kind()) {
			case ENVIRONMENT_VARIABLE -> variable("", name.endsWith("_FILE") ? property.replace("-file", "") : name);
			case DOTENV -> dotEnv(origin);
			case SECRET_FILE -> secretFile(origin);
			case CONFIG_TREE -> configTree(origin);
			case ARGUMENT ->
				variable("Remove '--" + name + "' from the command line, where every user of the machine can read it. ",
						property);
			case SYSTEM_PROPERTY ->
				variable("Remove '-D" + name + "' from the command line, where every user of the machine can read it. ",
						property);
			case PACKAGED, DEFAULT_PROPERTIES ->
				variable("Remove the value from " + origin.description() + ", and never use it again. ", property);
			case JSON, CONFIG_FILE, OTHER -> variable("Remove the value from " + origin.description() + ". ", property);
			case TEST -> test(property);
			case VAULT, PARAMETER_STORE, SECRETS_MANAGER, KUBERNETES, CONFIG_SERVER,
					ZOOKEEPER ->
				"Generate a secret" + " and store it in " + origin.description() + ":"
						+ command(new StoreCommands(this.generate).storing(origin))
						+ "It takes effect at the next start.";
		};
	}

	private String variable(String first, String name) {
		return first + "Generate a secret and set it in the environment that the application starts from:"
				+ command("export " + Shell.variable(name.replace("-file", "")) + "=\"$(" + this.generate + ")\"")
				+ "The variable lasts as long as this shell. In a container, set it where the container is defined.";
	}

	private String dotEnv(SecretOrigin origin) {
		return "Generate a secret and append it to the file, where the last line of a name counts:"
				+ command("printf '\\n" + Shell.variable(origin.name()) + "=%s\\n' \"$(" + this.generate + ")\" >> "
						+ Shell.path(or(origin.location(), ".env")))
				+ "Remove the line with the old value.";
	}

	private String secretFile(SecretOrigin origin) {
		if (origin.location() == null) {
			return "Generate a secret into a file, and set the path of that file:" + command("(umask 077; "
					+ this.generate + " > jwt-secret.txt); export JWT_SECRET_FILE=\"$PWD" + "/jwt-secret.txt\"")
					+ "If what is set there now was a secret, never use it again.";
		}
		return "Generate a secret into the file:" + command(intoFile(origin.location()))
				+ "Where a container mounts the file, write it on the host: some runtimes mount a folder"
				+ " in the place of a file that is absent there.";
	}

	private String configTree(SecretOrigin origin) {
		return "Generate a secret into the file of the config tree:" + command(intoFile(or(origin.location(), "FILE")))
				+ "Where a container mounts the folder, write it at the source of the mount.";
	}

	private String intoFile(String path) {
		return "(umask 077; " + this.generate + " > " + Shell.path(path) + ")";
	}

	private String test(String property) {
		return "Generate a secret in the test, in a static method with '@DynamicPropertySource':"
				+ command("registry.add(\"" + property + "\", () -> java.util.HexFormat.of()"
						+ ".formatHex(new java.security.SecureRandom().generateSeed(64)));")
				+ "Each run of the tests has a secret of its own.";
	}

	private static String command(String command) {
		return "\n\n    " + command + "\n\n";
	}

	private static String or(@Nullable String location, String fallback) {
		return (location != null) ? location : fallback;
	}

}
