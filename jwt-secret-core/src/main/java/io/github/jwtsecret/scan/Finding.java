package io.github.jwtsecret.scan;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.github.jwtsecret.policy.ViolationId;

/**
 * A secret where it does not belong. It says where and what about it, never its value.
 *
 * @param id the rule
 * @param path the path of the file below the root, with slashes
 * @param line the number of the line, from one
 * @param name the name of the value, such as {@code app.jwt.secret}
 * @param message what is wrong, one sentence
 * @param action what to do, sentences
 * @param violations what the policy says against the secret, none if it is strong
 * @param fingerprint the name of the finding in baselines and code scanning, made of
 * rule, path and name: it tells nothing about the value, and does not change with it or
 * with the line
 * @param commit the commit that brought the secret, or {@code null} for the present tree
 * @since 0.1.0
 */
public record Finding(FindingId id, String path, int line, String name, String message, String action,
		List<ViolationId> violations, String fingerprint, @Nullable String commit) {

	/**
	 * Create a finding with a copy of the list.
	 * @param id the rule
	 * @param path the path of the file below the root, with slashes
	 * @param line the number of the line, from one
	 * @param name the name of the value, such as {@code app.jwt.secret}
	 * @param message what is wrong, one sentence
	 * @param action what to do, sentences
	 * @param violations what the policy says against the secret, none if it is strong
	 * @param fingerprint the name of the finding in baselines and code scanning, made of
	 * rule, path and name: it tells nothing about the value, and does not change with it
	 * or with the line
	 * @param commit the commit that brought the secret, or {@code null} for the present
	 * tree
	 */
	public Finding {
		Objects.requireNonNull(id, "'id' must not be null");
		Objects.requireNonNull(path, "'path' must not be null");
		Objects.requireNonNull(name, "'name' must not be null");
		Objects.requireNonNull(message, "'message' must not be null");
		Objects.requireNonNull(action, "'action' must not be null");
		Objects.requireNonNull(fingerprint, "'fingerprint' must not be null");
		violations = List.copyOf(violations);
	}

	@Override
	public String toString() {
		return PlainText.of(this.path) + ":" + this.line + ": " + this.id + ": " + this.message;
	}

}
