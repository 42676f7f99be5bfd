package io.github.jwtsecret.integration.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The configuration metadata of the starter.
 */
final class Metadata {

	private static final String LOCATION = "META-INF/additional-spring-configuration-metadata.json";

	private static final Pattern VARIABLE = Pattern.compile("(?<![A-Za-z0-9_])JWT_[A-Z0-9_]+(?![A-Za-z0-9_*]|_)");

	private static final Metadata INSTANCE = new Metadata();

	private final Map<String, JsonNode> properties = new TreeMap<>();

	private Metadata() {
		try {
			// Other jars have a file of that name as well
			for (URL file : Collections.list(Metadata.class.getClassLoader().getResources(LOCATION))) {
				JsonNode root = new JsonMapper().readTree(file.openStream());
				root.path("properties")
					.forEach((property) -> this.properties.put(property.path("name").asString(), property));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Metadata get() {
		return INSTANCE;
	}

	/**
	 * Return the properties below {@code jwt} with their defaults.
	 * @return the default of each, empty where there is none
	 */
	Map<String, String> defaults() {
		Map<String, String> defaults = new TreeMap<>();
		this.properties.forEach((name, property) -> {
			if (name.startsWith("jwt.")) {
				defaults.put(name, property.path("defaultValue").asString(""));
			}
		});
		return defaults;
	}

	/**
	 * Check that a property is one of the starter's.
	 * @param name the name, as a configuration file has it
	 * @param block where it is
	 */
	void checkProperty(String name, Block block) {
		String plain = name.replaceAll("\\[[0-9]+]", "");
		boolean known = this.properties.containsKey(plain) || plain.matches("jwt\\.known-keys\\.[^.]+");
		if (!known) {
			throw new AssertionError(block + ": '" + name + "' is no property of the starter's configuration metadata");
		}
	}

	/**
	 * Check that every variable that begins with {@code JWT_} binds.
	 * @param block where they are
	 */
	void checkVariables(Block block) {
		Matcher matcher = VARIABLE.matcher(block.text());
		while (matcher.find()) {
			String variable = matcher.group();
			if (this.properties.keySet().stream().noneMatch((property) -> binds(variable, property))) {
				throw new AssertionError(block + ": '" + variable + "' binds to no property of the starter");
			}
		}
	}

	private static boolean binds(String variable, String property) {
		String upper = property.toUpperCase(Locale.ROOT).replace('.', '_');
		String form = upper.replace("-", "");
		String legacyForm = upper.replace('-', '_');
		String suffix = property.equals("jwt.known-keys") ? "_[A-Z0-9]+" : "(_[0-9]+)?";
		return variable.matches(form + suffix) || variable.matches(legacyForm + (suffix.startsWith("(") ? suffix : ""));
	}

}
