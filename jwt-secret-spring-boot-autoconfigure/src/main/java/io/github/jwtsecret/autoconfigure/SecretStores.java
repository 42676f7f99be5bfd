package io.github.jwtsecret.autoconfigure;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.PropertySource;

import io.github.jwtsecret.autoconfigure.SecretOrigin.Kind;

/**
 * Recognizes the property sources of secret stores, by the names of their classes or
 * their own: none of them is on the class path here.
 */
enum SecretStores {

	VAULT(Kind.VAULT, "Vault", "vaultpropertysource", "vault:",
			"starts without a word when the path does not exist, and without 'spring.cloud.vault.fail-fast=true' also when"
					+ " Vault does not answer or denies access"),

	PARAMETER_STORE(Kind.PARAMETER_STORE, "AWS Parameter Store", "parameterstorepropertysource", "aws-parameterstore:",
			"starts without a word when nothing is below the path"),

	SECRETS_MANAGER(Kind.SECRETS_MANAGER, "AWS Secrets Manager", "secretsmanagerpropertysource", "aws-secretsmanager:",
			"takes a text that is no JSON as the value of a property with the secret's name"),

	KUBERNETES(Kind.KUBERNETES, "Kubernetes", "springframework.cloud.kubernetes.", "kubernetes:",
			"starts without a word when the secret does not exist, without 'spring.cloud.kubernetes.secrets.enabled=true'"
					+ " always, and without its 'fail-fast=true' also when the API does not answer or denies access"),

	CONFIG_SERVER(Kind.CONFIG_SERVER, "Config Server", "springframework.cloud.config.client.", "configserver:",
			"starts without a word when the server has nothing for this application"),

	ZOOKEEPER(Kind.ZOOKEEPER, "ZooKeeper", "zookeeperpropertysource", "zookeeper:",
			"starts without a word when the node does not exist");

	/** The stores that are imported by the address that their commands take. */
	private static final Set<SecretStores> ADDRESSED = EnumSet.of(VAULT, PARAMETER_STORE, SECRETS_MANAGER);

	// Neither an option nor a placeholder, nor what the command would read from a file
	private static final Pattern ADDRESS = Pattern
		.compile("arn:aws[a-z-]*:[A-Za-z0-9:/_+=.@-]+|[A-Za-z0-9/_][A-Za-z0-9/_+=.@-]*");

	private static final String OPTIONAL = "optional:";

	private static final String BOOTSTRAP = "bootstrapProperties-";

	private final Kind kind;

	private final String label;

	private final String className;

	private final String prefix;

	private final String silence;

	SecretStores(Kind kind, String label, String className, String prefix, String silence) {
		this.kind = kind;
		this.label = label;
		this.className = className;
		this.prefix = prefix;
		this.silence = silence;
	}

	/**
	 * Return the origin of a value in a store.
	 * @param source the property source
	 * @param name the name of the value there
	 * @return the origin, or {@code null} if the source is none of a known store
	 */
	static @Nullable SecretOrigin originOf(PropertySource<?> source, String name) {
		String sourceName = source.getName();
		String path = sourceName.startsWith(BOOTSTRAP) ? sourceName.substring(BOOTSTRAP.length()) : sourceName;
		for (SecretStores store : values()) {
			if (store.holds(source, path)) {
				String address = Printable.ofLocation(store.address(path));
				return new SecretOrigin(store.kind, store.label + ", '" + address + "'", name, address);
			}
		}
		return null;
	}

	/**
	 * Return the place of a value in the store that is imported, whether it is there or
	 * not.
	 * @param configImport what is imported
	 * @param name the name of the value there
	 * @return the place, with an address only if a command can name it; {@code null} if
	 * it is in none of the known stores
	 */
	static @Nullable SecretOrigin placeIn(ConfigImport configImport, String name) {
		String location = configImport.location();
		SecretStores store = ofLocation(location);
		if (store == null) {
			return null;
		}
		String address = store.address(withoutOptional(location)).replaceFirst("^//", "");
		boolean named = configImport.complete() && ADDRESSED.contains(store) && ADDRESS.matcher(address).matches();
		return new SecretOrigin(store.kind, store.label + ", imported as '" + location.replace('\'', '?') + "'", name,
				named ? address : null);
	}

	/**
	 * Return the store that a location is in.
	 * @param location the location as imported
	 * @return the store, or {@code null} if it is in none of the known ones
	 */
	static @Nullable SecretStores ofLocation(String location) {
		return find((store) -> withoutOptional(location).startsWith(store.prefix));
	}

	private static String withoutOptional(String location) {
		return location.startsWith(OPTIONAL) ? location.substring(OPTIONAL.length()) : location;
	}

	/**
	 * Return the store whose client a class belongs to, if it is one of those that
	 * resolve or load its locations.
	 * @param className the name of the class
	 * @return the store, or {@code null} if it is none of a known one
	 */
	static @Nullable SecretStores ofLoader(String className) {
		if (!className.startsWith("org.springframework.cloud.") && !className.startsWith("io.awspring.cloud.")) {
			return null;
		}
		String name = className.substring(className.lastIndexOf('.') + 1);
		return name.contains("ConfigData")
				? find((store) -> name.toLowerCase(Locale.ROOT).contains(store.prefix.replaceAll("^aws-|:$", "")))
				: null;
	}

	private static @Nullable SecretStores find(Predicate<SecretStores> condition) {
		return Arrays.stream(values()).filter(condition).findFirst().orElse(null);
	}

	String label() {
		return this.label;
	}

	String prefix() {
		return this.prefix;
	}

	/**
	 * Return what the client of the store ignores without a word.
	 * @return a note, or an empty text
	 */
	String silence() {
		return this.silence;
	}

	private boolean holds(PropertySource<?> source, String path) {
		return source.getClass().getName().toLowerCase(Locale.ROOT).contains(this.className)
				|| path.startsWith(this.prefix);
	}

	private String address(String path) {
		return path.startsWith(this.prefix) ? path.substring(this.prefix.length()) : path;
	}

}
