package io.github.jwtsecret.integration.documentation;

import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A call of Maven on a page: its modules, tests, goals, profiles and properties exist.
 */
final class MavenCommand {

	private static final String PLUGIN = "io.github.jwtsecret:jwt-secret-maven-plugin:";

	private static final Set<String> PHASES = Set.of("clean", "test", "package", "verify", "install", "deploy");

	private static final Set<String> OPTIONS = Set.of("-q", "-B", "-e", "-X", "-am", "-o", "--raw-streams",
			"-DskipTests", "-DskipITs");

	private static final Set<String> FOREIGN_PROPERTIES = Set.of("surefire.failIfNoSpecifiedTests",
			"failsafe.failIfNoSpecifiedTests", "jazzer.hooks", "spring-boot.run.arguments", "spring-boot.run.profiles",
			"test", "it.test");

	private static final Pattern FOREIGN_GOAL = Pattern.compile("spring-boot:(run|process-aot|build-image)"
			+ "|dependency:tree|versions:[a-z-]+|io\\.spring\\.javaformat:.*|org\\.pitest:pitest-maven:.*");

	private final List<String> arguments;

	MavenCommand(List<String> arguments) {
		this.arguments = arguments;
	}

	void check(Block block) {
		for (int i = 1; i < this.arguments.size(); i++) {
			String argument = this.arguments.get(i);
			if (argument.equals("-pl")) {
				checkModules(this.arguments.get(++i), block);
			}
			else if (argument.startsWith("-P")) {
				check(SourceTree.get().contains("<id>" + argument.substring(2) + "</id>"), block, argument);
			}
			else if (argument.startsWith("-D") && !OPTIONS.contains(argument)) {
				checkProperty(argument.substring(2), block);
			}
			else if (!argument.startsWith("-")) {
				check(PHASES.contains(argument) || isGoal(argument), block, argument);
			}
			else {
				check(OPTIONS.contains(argument), block, argument);
			}
		}
	}

	private static void checkModules(String modules, Block block) {
		for (String module : modules.split(",", -1)) {
			check(Files.exists(SourceTree.ROOT.resolve(module).resolve("pom.xml")), block, module);
		}
	}

	private static void checkProperty(String property, Block block) {
		String name = property.replaceFirst("=.*", "");
		check(FOREIGN_PROPERTIES.contains(name) || SourceTree.get().contains("\"" + name + "\"")
				|| SourceTree.get().contains("<" + name + ">"), block, name);
		if (Set.of("test", "it.test").contains(name) && !property.endsWith("=None")) {
			String[] test = property.replaceFirst(".*?=", "").split("#", -1);
			Pattern type = Pattern.compile(test[0].replace("*", "\\w*"));
			check(SourceTree.get().types().stream().anyMatch((known) -> type.matcher(known).matches()), block, test[0]);
			check(test.length == 1 || SourceTree.get().source(test[0]).contains(" " + test[1] + "("), block, property);
		}
	}

	private static boolean isGoal(String argument) {
		String prefix = PLUGIN + SourceTree.get().version() + ":";
		String goal = argument.startsWith(prefix) ? argument.substring(prefix.length())
				: argument.replaceFirst("^jwt-secret:", "");
		return FOREIGN_GOAL.matcher(argument).matches()
				|| (goal.matches("[a-z]+") && SourceTree.get().contains("@Mojo(name = \"" + goal + "\""));
	}

	private static void check(boolean condition, Block block, String name) {
		if (!condition) {
			throw new AssertionError(block + ": Maven finds no '" + name + "' here");
		}
	}

}
