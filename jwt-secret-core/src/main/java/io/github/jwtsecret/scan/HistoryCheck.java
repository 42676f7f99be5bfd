package io.github.jwtsecret.scan;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Looks into every version of every file, and keeps the first sight of each secret.
 */
final class HistoryCheck implements GitHistory.Visitor {

	private final FileCheck check;

	private final Notices notices;

	private final Workers workers = new Workers();

	private final Map<String, Integer> ages = new HashMap<>();

	private final Map<String, Sighting> oldest = new HashMap<>();

	private int versions;

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
		try (this.workers) {
			new GitHistory(git).read(this);
			this.workers.await();
		}
		return Integer.parseInt(git.output("rev-list", "--all", "--count"));
	}

	@Override
	public void version(SourceFile file, byte[] content, String commit) throws IOException {
		int age = this.versions++;
		if (Mention.ofSecret(content)) {
			this.workers.run(() -> check(file, content, commit, age));
		}
	}

	private void check(SourceFile file, byte[] content, String commit, int age) {
		String text = TextDecoder.decode(content);
		if (text == null) {
			return;
		}
		try {
			this.check.check(file, text, commit, (sighting) -> add(sighting, age));
		}
		catch (RuntimeException | StackOverflowError ex) {
			this.notices.add(new Notice(file.path(), "not understood in commit " + commit));
		}
	}

	private synchronized void add(Sighting sighting, int age) {
		String key = Conclusion.key(sighting);
		if (age <= this.ages.getOrDefault(key, Integer.MAX_VALUE)) {
			this.ages.put(key, age);
			this.oldest.put(key, sighting);
		}
	}

	Collection<Sighting> sightings() {
		return this.oldest.values();
	}

}
