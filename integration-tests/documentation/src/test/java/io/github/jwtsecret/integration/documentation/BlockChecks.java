package io.github.jwtsecret.integration.documentation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Claims blocks for their checks: by the comment above a block, or else by its language.
 * To add a kind of block, add a line here.
 */
final class BlockChecks {

	private static final Map<String, BlockCheck> BY_LANGUAGE = new LinkedHashMap<>();

	private static final Map<String, BlockCheck> BY_DIRECTIVE = new LinkedHashMap<>();

	static {
		BY_LANGUAGE.put("java", new JavaCheck());
		BY_LANGUAGE.put("yaml", new ConfigurationCheck(List.of()));
		BY_LANGUAGE.put("properties", new ConfigurationCheck(List.of()));
		BY_LANGUAGE.put("dotenv", new DotEnvCheck());
		BY_LANGUAGE.put("xml", new XmlCheck());
		BY_LANGUAGE.put("json", new JsonCheck());
		BY_LANGUAGE.put("groovy", new GroovyCheck());
		BY_LANGUAGE.put("shell", new ShellCheck());
		BY_LANGUAGE.put("ini", new VariablesCheck());
		BY_LANGUAGE.put("dockerfile", new VariablesCheck());

		BY_DIRECTIVE.put("covered by", new CoverageCheck());
		BY_DIRECTIVE.put("from", new ExcerptCheck());
		BY_DIRECTIVE.put(ShellCheck.CONTINUED, new ShellCheck());
		BY_DIRECTIVE.put("refused", new RefusalCheck());
		BY_DIRECTIVE.put("output", new OutputCheck());
		BY_DIRECTIVE.put("names", new NamesCheck());
		BY_DIRECTIVE.put("reference", new ReferenceCheck());
	}

	private BlockChecks() {
	}

	/**
	 * Check a block, with what claims it.
	 * @param block the block
	 * @throws Exception if the check can't be made
	 */
	static void check(Block block) throws Exception {
		claim(block).check(block);
	}

	private static BlockCheck claim(Block block) {
		if (block.directive().isEmpty()) {
			BlockCheck check = BY_LANGUAGE.get(block.language());
			if (check == null) {
				throw unclaimed(block);
			}
			return check;
		}
		return BY_DIRECTIVE.entrySet()
			.stream()
			.filter((entry) -> (block.directive() + " ").startsWith(entry.getKey() + " "))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElseThrow(() -> unclaimed(block));
	}

	private static AssertionError unclaimed(Block block) {
		String comment = block.directive().isEmpty() ? "" : ", and its comment '" + block.directive() + "' is unknown";
		return new AssertionError("""
				%s: no check claims this block%s.
				Give it one of the languages %s, or write one of these above it:
				    <!-- check: covered by SomeTests -->   a test class that names the page or has every line
				    <!-- from path/of/SomeTests.java -->   lines of a file of the project
				    <!-- check: refused too-short -->      configuration that is refused with these ids alone
				    <!-- check: output -->                 what the shell block before it prints
				    <!-- check: continued -->              commands that go on where those before end
				    <!-- check: names -->                  a picture or query whose types and meters exist
				""".formatted(block, comment, BY_LANGUAGE.keySet()));
	}

}
