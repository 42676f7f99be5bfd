package io.github.jwtsecret.integration.documentation;

import java.nio.charset.StandardCharsets;

import io.github.jwtsecret.dotenv.DotEnvDocument;
import io.github.jwtsecret.dotenv.DotEnvEntry;

/**
 * Checks that a block is an env file whose entries bind.
 */
final class DotEnvCheck implements BlockCheck {

	@Override
	public void check(Block block) {
		DotEnvDocument document = DotEnvDocument.parse(block.text().getBytes(StandardCharsets.UTF_8));
		if (document.problem() != null || document.entries().isEmpty()) {
			throw new AssertionError(block + ": no entry can be read");
		}
		for (DotEnvEntry entry : document.entries()) {
			if (entry.problem() != null) {
				throw new AssertionError(block + ": line " + entry.line() + " of the block: " + entry.problem());
			}
		}
		Metadata.get().checkVariables(block);
	}

}
