package io.github.jwtsecret.tool;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * What a check looks into and what it writes.
 *
 * @param folder the folder to check
 * @param history whether to look through past commits
 * @param tests whether to report all secrets of test sources
 * @param baseline the baseline, or {@code null} for the one that lies in the folder, if
 * any
 * @param writeBaseline whether to write the baseline rather than to report
 * @param sarif the file to write SARIF to, or {@code null}
 * @param json whether the report is JSON
 * @since 0.1.0
 */
public record CheckOptions(Path folder, boolean history, boolean tests, @Nullable Path baseline, boolean writeBaseline,
		@Nullable Path sarif, boolean json) {
}
