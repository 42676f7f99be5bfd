package io.github.jwtsecret.integration.documentation;

import java.util.List;

/**
 * Checks that a block of configuration is refused with the violations of its comment.
 */
final class RefusalCheck implements BlockCheck {

	@Override
	public void check(Block block) throws Exception {
		List<String> ids = List.of(block.directive().replaceFirst("refused *", "").split("[ ,]+"));
		new ConfigurationCheck(ids).check(block);
	}

}
