package io.github.jwtsecret.scan;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.jwtsecret.policy.ViolationId;

/**
 * A secret in a file, by everything but its value.
 *
 * @param id the rule that it breaks, or {@code null} if it is where it belongs
 * @param file the file
 * @param line the line
 * @param name the name of the value
 * @param violations what the policy says against it
 * @param digest what stands for the value
 * @param environment the environment that it is for
 * @param inTests whether the file belongs to tests
 * @param suppression what a comment says
 * @param commit the commit that brought it, or {@code null}
 */
record Sighting(@Nullable FindingId id, SourceFile file, int line, String name, List<ViolationId> violations,
		long digest, Environment environment, boolean inTests, Suppression suppression, @Nullable String commit) {

	String place() {
		return this.file.path() + ":" + this.line;
	}

}
