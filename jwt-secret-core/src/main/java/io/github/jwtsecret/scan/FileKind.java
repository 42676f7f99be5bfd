package io.github.jwtsecret.scan;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * The kinds of file that are looked into, by their names.
 */
enum FileKind {

	/** Env files. */
	ENV("Keep the file out of version control, and commit a copy without values, such as"
			+ " '.env.example', in its place."),

	/** Properties files. */
	PROPERTIES("Write '${JWT_SECRET}' in its place, and set the variable outside."),

	/** YAML files. */
	YAML("Write a reference in its place, such as '${JWT_SECRET}' or a secret of the platform."),

	/** Java, Kotlin, Groovy and Scala sources and build scripts. */
	CODE("Take it from configuration, such as the property 'jwt.secret', and give it no default."),

	/** Container files. */
	DOCKERFILE("Hand it over when the container starts; what is built into an image stays there."),

	/** Scripts and other files of commands. */
	SHELL("Take it from the environment or a file outside, such as \"$JWT_SECRET\"."),

	/** Files without an extension, of which scripts are looked into. */
	SCRIPT("Take it from the environment or a file outside, such as \"$JWT_SECRET\"."),

	/** XML files. */
	XML("Take it from the environment, such as '${env.JWT_SECRET}'.");

	private static final List<String> TEMPLATES = List.of("example", "sample", "template", "tmpl", "tpl", "dist",
			"defaults", "skeleton");

	private final String remedy;

	FileKind(String remedy) {
		this.remedy = remedy;
	}

	Detector detector() {
		return switch (this) {
			case ENV -> new EnvFileDetector();
			case PROPERTIES -> new PropertiesDetector();
			case YAML -> new YamlDetector();
			case CODE -> new CodeDetector();
			case DOCKERFILE, SHELL, SCRIPT -> new ShellDetector();
			case XML -> new XmlDetector();
		};
	}

	String remedy() {
		return this.remedy;
	}

	/**
	 * Return the kind of a file.
	 * @param path the path, with slashes
	 * @return its kind, or {@code null} if files of that name are not looked into
	 */
	static @Nullable FileKind of(String path) {
		String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
		if (name.equals(".envrc")) {
			return SHELL;
		}
		if (name.equals(".env") || name.startsWith(".env.") || name.endsWith(".env") || name.startsWith(".env-")
				|| name.startsWith("env.")) {
			return name.startsWith("env.") ? ofExtension(name) : ofEnv(name);
		}
		if (name.startsWith("dockerfile") || name.startsWith("containerfile") || name.endsWith(".dockerfile")) {
			return DOCKERFILE;
		}
		if (name.startsWith("jenkinsfile")) {
			return CODE;
		}
		if (name.equals("makefile") || name.equals("gnumakefile") || name.equals("procfile") || name.equals("justfile")
				|| name.equals("vagrantfile")) {
			return SHELL;
		}
		return ofExtension(name);
	}

	private static @Nullable FileKind ofEnv(String name) {
		return (name.endsWith(".ts") || name.endsWith(".js") || name.endsWith(".md")) ? null : ENV;
	}

	private static @Nullable FileKind ofExtension(String name) {
		int dot = name.lastIndexOf('.');
		if (dot == -1) {
			return SCRIPT;
		}
		String extension = name.substring(dot + 1);
		if (TEMPLATES.contains(extension)) {
			return ofExtension(name.substring(0, dot));
		}
		return switch (extension) {
			case "properties" -> PROPERTIES;
			case "yml", "yaml" -> name.contains("lock") ? null : YAML;
			case "java", "kt", "kts", "groovy", "gradle", "scala", "jenkinsfile" -> CODE;
			case "sh", "bash", "zsh", "ksh", "fish", "bat", "cmd", "ps1", "mk", "service", "conf", "tfvars" -> SHELL;
			case "xml" -> XML;
			default -> null;
		};
	}

	/**
	 * Return whether a file is there to be copied and filled in.
	 * @param path the path, with slashes
	 * @return whether its name says so
	 */
	static boolean isTemplate(String path) {
		for (String word : Words.of(path.substring(path.lastIndexOf('/') + 1))) {
			if (TEMPLATES.contains(word)) {
				return true;
			}
		}
		return false;
	}

}
