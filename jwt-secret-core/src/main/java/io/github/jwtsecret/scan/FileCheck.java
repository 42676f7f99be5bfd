package io.github.jwtsecret.scan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import io.github.jwtsecret.key.HmacAlgorithm;
import io.github.jwtsecret.key.SecretFormat;
import io.github.jwtsecret.key.SecretMaterial;
import io.github.jwtsecret.policy.SecretPolicy;
import io.github.jwtsecret.policy.Verdict;
import io.github.jwtsecret.policy.Violation;
import io.github.jwtsecret.policy.ViolationId;
import io.github.jwtsecret.scan.SourceFile.State;

/**
 * Looks into one file after the other. Safe for use by several threads.
 */
final class FileCheck {

	/** How a script begins. */
	static final String SCRIPT_MARK = "#!";

	private static final int LEAST_LIKELY_LENGTH = 8;

	private final SecretPolicy policy = SecretPolicy.of(HmacAlgorithm.HS256);

	private final SecretDigest digest = new SecretDigest();

	/**
	 * Check a file.
	 * @param file the file
	 * @param content its text
	 * @param commit the commit that brought the text, or {@code null}
	 * @param sightings takes each secret
	 */
	void check(SourceFile file, String content, @Nullable String commit, Consumer<Sighting> sightings) {
		boolean noScript = file.kind() == FileKind.SCRIPT && !content.startsWith(SCRIPT_MARK);
		if (noScript) {
			return;
		}
		SourceText text = new SourceText(content);
		Surroundings surroundings = new Surroundings(text);
		Set<String> seen = new HashSet<>();
		file.kind().detector().detect(text, (candidate) -> {
			SecretValue value = SecretValue.of(candidate.value());
			if (value != null && isSecret(candidate, value.text(), file, text, surroundings)
					&& seen.add(candidate.line() + ":" + this.digest.of(value.text()))) {
				Sighting sighting = sighting(candidate, value, file, surroundings, commit);
				if (sighting != null) {
					sightings.accept(sighting);
				}
			}
		});
	}

	private static boolean isSecret(Candidate candidate, String value, SourceFile file, SourceText text,
			Surroundings surroundings) {
		boolean phrase = value.indexOf(' ') != -1;
		if (phrase && file.kind() == FileKind.PROPERTIES && !isSettings(file.path())) {
			return false;
		}
		if (candidate.certainty() == Certainty.SURE) {
			return true;
		}
		return text.aboutTokens() && !phrase && value.length() >= LEAST_LIKELY_LENGTH && !SecretNames.isName(value)
				&& !surroundings.isBesideClient(candidate.line());
	}

	private static boolean isSettings(String path) {
		String name = path.substring(path.lastIndexOf('/') + 1);
		return name.startsWith("application") || name.startsWith("bootstrap");
	}

	private @Nullable Sighting sighting(Candidate candidate, SecretValue value, SourceFile file,
			Surroundings surroundings, @Nullable String commit) {
		List<ViolationId> violations = violations(value.text());
		boolean template = file.kind() != FileKind.CODE && FileKind.isTemplate(file.path());
		if (template && !violations.isEmpty()) {
			return null;
		}
		FindingId id = id(value, file, template, violations);
		return new Sighting(id, file, candidate.line(), candidate.name(), violations, this.digest.of(value.text()),
				Environment.of(file.path(), candidate.environment()), TestSources.contain(file.path(), file.kind()),
				surroundings.suppression(candidate.line()), commit);
	}

	private List<ViolationId> violations(String value) {
		Verdict verdict = this.policy.judge(SecretMaterial.ofText(value), SecretFormat.TEXT);
		return verdict.otherFormats().isEmpty() ? verdict.violations().stream().map(Violation::id).toList() : List.of();
	}

	private static @Nullable FindingId id(SecretValue value, SourceFile file, boolean template,
			List<ViolationId> violations) {
		FindingId hardCoded = value.isDefault() ? FindingId.HARD_CODED_DEFAULT : FindingId.HARD_CODED;
		if (file.kind() != FileKind.ENV || template) {
			return hardCoded;
		}
		if (file.state() == State.TRACKED || file.state() == State.PAST) {
			return FindingId.ENV_FILE_TRACKED;
		}
		if (file.state() == State.UNTRACKED) {
			return FindingId.ENV_FILE_NOT_IGNORED;
		}
		return violations.isEmpty() ? null : FindingId.WEAK;
	}

}
