package io.github.jwtsecret.integration.documentation;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Checks that a block stands in the file that its comment names.
 */
final class ExcerptCheck implements BlockCheck {

	@Override
	public void check(Block block) throws Exception {
		String name = block.directive().replaceFirst("from +", "");
		Path file = SourceTree.ROOT.resolve(name).normalize();
		if (!file.startsWith(SourceTree.ROOT) || !Files.isRegularFile(file)) {
			throw new AssertionError(block + ": there is no file '" + name + "'");
		}
		if (!Files.readString(file).contains(block.text())) {
			throw new AssertionError(block + ": its lines are not in '" + name + "'");
		}
	}

}
