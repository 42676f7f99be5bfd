package io.github.jwtsecret.scan;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The environment that a file is for, by its name or that of its folder.
 *
 * @param family what the files of other environments have in common with it
 * @param name the environment, empty if the file is for any
 */
record Environment(String family, String name) {

	private static final Pattern SPRING = Pattern.compile("(application|bootstrap)-([\\w-]+)\\.(?:ya?ml|properties)");

	private static final Pattern ENV = Pattern.compile("\\.env[.-]([\\w-]+)");

	private static final Map<String, String> SYNONYMS = Map.of("development", "dev", "production", "prod", "live",
			"prod", "stage", "staging", "testing", "test", "stg", "staging", "prd", "prod");

	private static final List<String> NAMES = List.of("dev", "test", "qa", "uat", "staging", "preprod", "prod", "local",
			"demo", "int", "integration", "acc", "sandbox", "ci");

	/**
	 * Return the environment of a file, or of a part of it.
	 * @param path the path, with slashes
	 * @param profile the environment that the part names, or {@code null}
	 * @return the environment
	 */
	static Environment of(String path, @Nullable String profile) {
		String folder = path.substring(0, path.lastIndexOf('/') + 1);
		String file = path.substring(folder.length()).toLowerCase(Locale.ROOT);
		if (profile != null && !profile.isEmpty()) {
			return new Environment(folder + "application", synonym(profile.toLowerCase(Locale.ROOT)));
		}
		Matcher spring = SPRING.matcher(file);
		if (spring.matches()) {
			return new Environment(folder + spring.group(1), synonym(spring.group(2)));
		}
		Matcher env = ENV.matcher(file);
		if (env.matches() && !env.group(1).equals("local")) {
			return new Environment(folder + ".env", synonym(env.group(1)));
		}
		for (String part : file.split("[._-]", -1)) {
			if (NAMES.contains(synonym(part)) && !file.startsWith(part)) {
				return new Environment(folder + file.substring(0, file.indexOf(part) - 1), synonym(part));
			}
		}
		return ofFolder(path, folder, file);
	}

	private static Environment ofFolder(String path, String folder, String file) {
		for (String segment : folder.split("/", -1)) {
			String name = synonym(segment.toLowerCase(Locale.ROOT));
			if (NAMES.contains(name)) {
				return new Environment(path.replace(segment + "/", ""), name);
			}
		}
		int dot = file.lastIndexOf('.');
		return new Environment(folder + ((dot > 0) ? file.substring(0, dot) : file), "");
	}

	private static String synonym(String name) {
		return SYNONYMS.getOrDefault(name, name);
	}

	/**
	 * Return whether a secret of the other must not be that of this one.
	 * @param other the other environment
	 * @return whether both are named and differ, or one is the rule that the other is the
	 * exception of
	 */
	boolean differsFrom(Environment other) {
		if (this.name.equals(other.name)) {
			return false;
		}
		return (!this.name.isEmpty() && !other.name.isEmpty()) || this.family.equals(other.family);
	}

	@Override
	public String toString() {
		return this.name.isEmpty() ? "default" : this.name;
	}

}
