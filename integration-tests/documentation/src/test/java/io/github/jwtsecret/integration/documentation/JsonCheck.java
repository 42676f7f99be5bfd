package io.github.jwtsecret.integration.documentation;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks that a block is JSON.
 */
final class JsonCheck implements BlockCheck {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	@Override
	public void check(Block block) {
		String text = block.text().strip();
		try {
			// A member alone is for the middle of a file
			JSON.readTree(text.startsWith("\"") ? "{" + text + "}" : text);
		}
		catch (JacksonException ex) {
			throw new AssertionError(block + ": this is not JSON: " + ex.getOriginalMessage(), ex);
		}
	}

}
