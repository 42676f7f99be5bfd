package io.github.jwtsecret.scan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Makes findings of what was seen in a tree and its history.
 */
final class Conclusion {

	private static final Comparator<Sighting> ORDER = Comparator
		.comparing((Sighting sighting) -> sighting.file().path())
		.thenComparing(Sighting::line)
		.thenComparing(Sighting::name);

	private final boolean withTests;

	private final Baseline baseline;

	private final Fingerprints fingerprints = new Fingerprints();

	private final List<Finding> findings = new ArrayList<>();

	private final Set<String> present = new HashSet<>();

	private int suppressed;

	private int inBaseline;

	private int inTests;

	Conclusion(boolean withTests, Baseline baseline) {
		this.withTests = withTests;
		this.baseline = baseline;
	}

	/**
	 * Take what was seen in the tree.
	 * @param sightings the secrets, in any order
	 */
	void tree(Collection<Sighting> sightings) {
		Set<Long> deployed = new HashSet<>();
		for (Sighting sighting : sightings) {
			this.present.add(key(sighting));
			if (!sighting.inTests() && sighting.violations().isEmpty()) {
				deployed.add(sighting.digest());
			}
		}
		Map<Long, List<Sighting>> equals = new HashMap<>();
		for (Sighting sighting : sightings.stream().sorted(ORDER).toList()) {
			if (sighting.inTests() && !this.withTests && !deployed.contains(sighting.digest())) {
				this.inTests += (sighting.id() != null) ? 1 : 0;
			}
			else if (sighting.suppression() == Suppression.ALLOWED) {
				this.suppressed++;
			}
			else {
				if (sighting.id() != null) {
					add(sighting.id(), sighting, null);
				}
				shared(sighting, equals.computeIfAbsent(sighting.digest(), (digest) -> new ArrayList<>()));
			}
		}
	}

	private void shared(Sighting sighting, List<Sighting> equals) {
		if (sighting.inTests()) {
			return;
		}
		for (Sighting other : equals) {
			if (sighting.environment().equals(other.environment())) {
				return;
			}
		}
		for (Sighting other : equals) {
			if (sighting.environment().differsFrom(other.environment())) {
				add(FindingId.SHARED, sighting, other);
				break;
			}
		}
		equals.add(sighting);
	}

	/**
	 * Take what was seen in the history.
	 * @param sightings the secrets, the oldest first
	 */
	void history(Collection<Sighting> sightings) {
		for (Sighting sighting : sightings.stream().sorted(ORDER).toList()) {
			if (sighting.id() == null || this.present.contains(key(sighting))) {
				continue;
			}
			if (sighting.inTests() && !this.withTests) {
				this.inTests++;
			}
			else if (sighting.suppression() == Suppression.ALLOWED) {
				this.suppressed++;
			}
			else {
				add(sighting.id(), sighting, null);
			}
		}
	}

	/**
	 * Return what the same secret in the same file has in common, however often it is
	 * seen.
	 * @param sighting the secret
	 * @return a text that tells nothing about the secret
	 */
	static String key(Sighting sighting) {
		return Long.toHexString(sighting.digest()) + sighting.file().path();
	}

	private void add(FindingId id, Sighting sighting, @Nullable Sighting other) {
		String fingerprint = this.fingerprints.next(id, sighting);
		if (this.baseline.contains(fingerprint)) {
			this.inBaseline++;
			return;
		}
		this.findings.add(new Finding(id, sighting.file().path(), sighting.line(), sighting.name(),
				PlainText.of(FindingText.message(id, sighting, other)), PlainText.of(FindingText.action(id, sighting)),
				sighting.violations(), fingerprint, sighting.commit()));
	}

	CheckReport report(List<Notice> notices, int files, int commits) {
		List<Notice> all = new ArrayList<>(notices);
		if (this.inBaseline < this.baseline.size()) {
			all.add(new Notice("baseline",
					(this.baseline.size() - this.inBaseline) + " of its findings no longer occur; write it anew"));
		}
		return new CheckReport(this.findings, all, files, commits, this.suppressed, this.inBaseline, this.inTests);
	}

}
