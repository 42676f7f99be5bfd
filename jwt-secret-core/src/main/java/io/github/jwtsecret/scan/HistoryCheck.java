package io.github.jwtsecret.scan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks into every version of every file, and keeps the first sight of each secret.
 */
final class HistoryCheck implements GitHistory.Visitor {

	private final FileCheck check;

	private final Notices notices;

	private final Set<String> seen = new HashSet<>();

	private final List<Sighting> sightings = new ArrayList<>();

	HistoryCheck(FileCheck check, Notices notices) {
		this.check = check;
		this.notices = notices;
	}

	/**
	 * Look through the history.
	 * @param git git in the folder
	 * @return the number of commits
	 * @throws IOException if git fails
	 */
	int run(Git git) throws IOException {
		if (git.output("rev-parse", "--is-shallow-repository").equals("true")) {
			this.notices
				.add(new Notice("history", "the clone is shallow, so that older commits were not looked through"));
		}
		new GitHistory(git).read(this);
		return Integer.parseInt(git.output("rev-list", "--all", "--count"));
	}

	@Override
	public void version(SourceFile file, String content, String commit) {
		try {
			this.check.check(file, content, commit, (sighting) -> {
				if (this.seen.add(Conclusion.key(sighting))) {
					this.sightings.add(sighting);
				}
			});
		}
		catch (RuntimeException | StackOverflowError ex) {
			this.notices.add(new Notice(file.path(), "not understood in commit " + commit));
		}
	}

	Collection<Sighting> sightings() {
		return this.sightings;
	}

}
