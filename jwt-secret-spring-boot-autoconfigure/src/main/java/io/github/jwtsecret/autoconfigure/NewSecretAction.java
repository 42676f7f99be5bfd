package io.github.jwtsecret.autoconfigure;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import io.github.jwtsecret.policy.ViolationId;

/**
 * Says how to put a new secret in the place of one that is refused or missing.
 */
final class NewSecretAction {

	private static final String COMMAND_LINE = " from the command line, where every user of the machine can read it. ";

	private static final String KEY = "printf '{\"kty\":\"oct\",\"kid\":\"%s\",\"k\":\"%s\"}\\n' \"$(date +%F)\""
			+ " \"$(openssl rand -base64 64 | tr -d '\\n=' | tr '+/' '-_')\"";

	private static final String KEY_SET = KEY.replace("{", "{\"keys\":[{").replace("}", "}]}");

	private static final Set<ViolationId> KEYS_TO_MEND = EnumSet.of(ViolationId.WRONG_ALGORITHM,
			ViolationId.WRONG_KEY_USE, ViolationId.EXPOSED_KEY, ViolationId.DUPLICATE_KEY, ViolationId.DUPLICATE_KEY_ID,
			ViolationId.EXPIRED_KEY, ViolationId.UNDECODABLE);

	private static final Pattern VARIABLE = Pattern.compile("[A-Z][A-Z0-9_]*");

	private final String generate;

	private final List<ConfigImport> configImports;

	/**
	 * Create the action.
	 * @param format the format that a secret has
	 * @param configImports the locations that are imported, where a secret is missing
	 */
	NewSecretAction(ConfiguredFormat format, List<ConfigImport> configImports) {
		this.configImports = configImports;
		this.generate = switch (format) {
			case JWKS -> KEY_SET;
			case TEXT, HEX -> "openssl rand -hex 64";
			case BASE64 -> "openssl rand -base64 64 | tr -d '\\n'";
			case BASE64URL -> "openssl rand -base64 64 | tr -d '\\n=' | tr '+/' '-_'";
		};
	}

	Remedy remedy(Refusal refusal) {
		Provenance provenance = refusal.provenance();
		String missingKey = (provenance != null) ? provenance.missingKey() : null;
		if (provenance == null || missingKey != null) {
			return missing((missingKey != null) ? missingKey : refusal.property());
		}
		SecretOrigin origin = provenance.origin();
		if (refusal.property().equals(ConfiguredSecrets.SECRET_FILE) && origin.location() == null) {
			return newFile();
		}
		return remedy(origin, refusal.property());
	}

	private Remedy missing(String name) {
		// Written so, it is to be a variable whatever else is imported
		if (VARIABLE.matcher(name).matches()) {
			return variable("", name);
		}
		List<SecretOrigin> places = this.configImports.stream()
			.map((configImport) -> SecretStores.placeIn(configImport, name))
			.filter((place) -> place != null && (!isKeySet() || StoreCommands.takesAnyText(place.kind())))
			.toList();
		return places.stream()
			.filter((place) -> place.location() != null)
			.findFirst()
			.or(() -> places.stream().findFirst())
			.map((place) -> stored(place,
					StoreCommands.caveatWhenAbsent(place) + " Or set the variable '" + Shell.variable(name)
							+ "' where the application starts from."))
			.orElseGet(() -> variable("", name));
	}

	private boolean isKeySet() {
		return this.generate.equals(KEY_SET);
	}

	/**
	 * Say how to mend a key set, or one of its keys.
	 * @param refusal what is wrong
	 * @return the remedy
	 */
	Remedy keySet(Refusal refusal) {
		SecretOrigin origin = refusal.origin();
		String place = (origin != null) ? " in " + origin.description() : "";
		if (refusal.has(ViolationId.NO_ACTIVE_KEY)) {
			return new Remedy("Add a key that may sign now to the key set" + place + ":", KEY,
					"Without 'nbf' and 'exp' it may sign at once and without an end.");
		}
		if (!Collections.disjoint(refusal.ids(), KEYS_TO_MEND)) {
			return Remedy.withoutCommand("Correct '" + refusal.property() + "'" + place + ".");
		}
		return new Remedy("Put a new key in the place of '" + refusal.property() + "'" + place + ":", KEY,
				"Tokens that only the old key signed are refused from then on.");
	}

	private Remedy remedy(SecretOrigin origin, String property) {
		String place = origin.description();
		return switch (origin.kind()) {
			case ENVIRONMENT_VARIABLE -> variable("", origin.name());
			case DOTENV -> dotEnv(origin);
			case SECRET_FILE -> intoFile(origin, "Where a container mounts the file, write it on the host: some"
					+ " runtimes mount a folder in the place of a file that is absent there.");
			case CONFIG_TREE ->
				intoFile(origin, "Where a container mounts the folder, write it at the source of the mount.");
			case ARGUMENT -> variable("Remove '--" + origin.name() + "'" + COMMAND_LINE, property);
			case SYSTEM_PROPERTY -> variable("Remove '-D" + origin.name() + "'" + COMMAND_LINE, property);
			case PACKAGED, DEFAULT_PROPERTIES ->
				variable("Remove the value from " + place + ", and never use it again. ", property);
			case JSON, CONFIG_FILE, OTHER -> variable("Remove the value from " + place + ". ", property);
			case TEST -> test(property);
			case VAULT, PARAMETER_STORE, SECRETS_MANAGER, KUBERNETES, CONFIG_SERVER, ZOOKEEPER ->
				stored(origin, StoreCommands.caveat(origin));
		};
	}

	private Remedy stored(SecretOrigin origin, String caveat) {
		String instruction = "Generate a " + (isKeySet() ? "key set" : "secret") + " and store it in "
				+ origin.description();
		if (isKeySet() && !StoreCommands.takesAnyText(origin.kind())) {
			return new Remedy(instruction + ":", this.generate, "Store the output as '" + origin.name() + "'.");
		}
		return new Remedy(instruction + StoreCommands.warning(origin.kind()) + ":",
				new StoreCommands(this.generate).storing(origin), caveat);
	}

	private Remedy variable(String first, String name) {
		return new Remedy(first + "Generate a secret and set it in the environment that the application starts from:",
				"export " + Shell.variable(name.replace("-file", "")) + "=\"$(" + this.generate + ")\"",
				"The variable lasts as long as this shell. In a container, set it where the container is defined.");
	}

	private Remedy dotEnv(SecretOrigin origin) {
		return new Remedy(
				"Generate a secret and append it to the file, where the last line of a name counts:", "printf '\\n"
						+ Shell.variable(origin.name()) + "=%s\\n' \"$(" + this.generate + ")\" >> " + file(origin),
				"Remove the line with the old value.");
	}

	private Remedy newFile() {
		return new Remedy("Generate a secret into a file, and set the path of that file:",
				"(umask 077; " + this.generate + " > jwt-secret.txt); export JWT_SECRET_FILE=\"$PWD/jwt-secret.txt\"",
				"If what is set there now was a secret, never use it again.");
	}

	private Remedy intoFile(SecretOrigin origin, String caveat) {
		return new Remedy("Generate a secret into the file:",
				"(umask 077; " + this.generate + " > " + file(origin) + ")", caveat);
	}

	private Remedy test(String property) {
		return new Remedy("Generate a secret in the test, in a static method with '@DynamicPropertySource':",
				"registry.add(\"" + property + "\", () -> java.util.HexFormat.of()"
						+ ".formatHex(new java.security.SecureRandom().generateSeed(64)));",
				"Each run of the tests has a secret of its own.");
	}

	private static String file(SecretOrigin origin) {
		return (origin.location() != null) ? Shell.path(origin.location()) : "FILE";
	}

}
