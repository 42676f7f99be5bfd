package io.github.jwtsecret.integration.documentation;

import java.nio.file.Path;

/**
 * Checks that a test class covers a block: it reads the page, or has each of its lines.
 */
final class CoverageCheck implements BlockCheck {

	@Override
	public void check(Block block) {
		String type = block.directive().replaceFirst("covered by +", "");
		String source = SourceTree.get().source(type);
		boolean hasTests = source.contains("@Test") || source.contains("@ParameterizedTest");
		if (!hasTests || !type.matches("\\w+(Tests|IT)")) {
			throw new AssertionError(block + ": there is no test class '" + type + "'");
		}
		String file = Path.of(block.page()).getFileName().toString();
		boolean reads = source.contains(file + "\"");
		if (!reads && !block.lines().stream().map(String::strip).allMatch((line) -> source.contains(escaped(line)))) {
			throw new AssertionError(
					block + ": '" + type + "' neither reads '" + file + "' nor has every line of the block");
		}
	}

	private static String escaped(String line) {
		return line.replace("\\", "\\\\").replace("\"", "\\\"");
	}

}
