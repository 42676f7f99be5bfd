package io.github.jwtsecret.integration.documentation;

/**
 * Checks files of other programs as far as the starter goes: they set variables, and
 * these bind.
 */
final class VariablesCheck implements BlockCheck {

	@Override
	public void check(Block block) {
		if (!block.text().contains("JWT_")) {
			throw new AssertionError(block + ": no variable of the starter is in it");
		}
		Metadata.get().checkVariables(block);
	}

}
