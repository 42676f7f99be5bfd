package io.github.jwtsecret.integration.documentation;

import java.util.regex.Pattern;

/**
 * Checks a block that shows what the shell block before it prints. Key ids differ from
 * run to run, and are compared as such.
 */
final class OutputCheck implements BlockCheck {

	private static final Pattern KEY_ID = Pattern.compile("(?<![\\w-])[\\w-]{16}(?![\\w-])");

	@Override
	public void check(Block block) throws Exception {
		Block before = block.before();
		if (before == null || !before.language().equals("shell")) {
			throw new AssertionError(block + ": no shell block stands before it");
		}
		try (Sandbox sandbox = new Sandbox()) {
			Sandbox.Result result = sandbox.run(before.text());
			String output = plain(result.output());
			if (!output.equals(plain(block.text()))) {
				throw new AssertionError(block + ": the block before it prints\n" + output + "\nand the page says\n"
						+ plain(block.text()));
			}
		}
	}

	private static String plain(String output) {
		return KEY_ID.matcher(output).replaceAll("<key id>").strip();
	}

}
