package io.github.jwtsecret.integration.documentation;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every fenced block of every page, with what {@link BlockChecks} claims it for.
 */
class DocumentedBlocksIT {

	@TestFactory
	Stream<DynamicTest> blocks() {
		return Page.all()
			.stream()
			.flatMap((page) -> page.blocks().stream())
			.map((block) -> DynamicTest.dynamicTest(block.toString(), () -> BlockChecks.check(block)));
	}

}
