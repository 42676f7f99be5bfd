package io.github.jwtsecret.autoconfigure;

import org.jspecify.annotations.Nullable;

/**
 * The place that holds a value, without the value.
 *
 * @param kind what the place is
 * @param description how a report names the place
 * @param name the name of the value there, such as that of a variable
 * @param location the path of the file or the address in the store that holds it, or
 * {@code null} if there is none that a command could name
 */
record SecretOrigin(Kind kind, String description, String name, @Nullable String location) {

	SecretOrigin {
		description = Printable.of(description);
		name = Printable.of(name);
		location = (location != null && location.equals(Printable.of(location))) ? location : null;
	}

	boolean isPackaged() {
		return this.kind == Kind.PACKAGED || this.kind == Kind.DEFAULT_PROPERTIES;
	}

	/**
	 * Return the same kind of place without anything that names it.
	 * @return a place whose description is the kind alone
	 */
	SecretOrigin withoutNames() {
		return new SecretOrigin(this.kind, "a place of kind '" + Names.of(this.kind) + "' whose name holds the secret",
				"jwt.secret", null);
	}

	/**
	 * The kinds of places.
	 */
	enum Kind {

		ENVIRONMENT_VARIABLE, SYSTEM_PROPERTY, ARGUMENT, JSON, DOTENV, SECRET_FILE, CONFIG_TREE, CONFIG_FILE, PACKAGED,
		DEFAULT_PROPERTIES, TEST, VAULT, PARAMETER_STORE, SECRETS_MANAGER, KUBERNETES, CONFIG_SERVER, ZOOKEEPER, OTHER

	}

}
