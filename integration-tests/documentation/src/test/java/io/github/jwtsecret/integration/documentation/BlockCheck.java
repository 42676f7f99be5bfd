package io.github.jwtsecret.integration.documentation;

/**
 * Checks a block of a page against the project.
 */
interface BlockCheck {

	/**
	 * Check a block.
	 * @param block the block
	 * @throws Exception if the check can't be made
	 */
	void check(Block block) throws Exception;

}
