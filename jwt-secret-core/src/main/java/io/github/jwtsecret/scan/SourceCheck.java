package io.github.jwtsecret.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Checks a source tree, as version control sees it, for signing secrets that do not
 * belong there, by the git command where there is one. Immutable.
 * <p>
 * Memory does not grow with the size of the tree, only with what is found. Files that are
 * binary, larger than a mebibyte, symbolic links or not readable are passed over with a
 * notice.
 *
 * @since 0.1.0
 */
public final class SourceCheck {

	private final Path root;

	private final boolean history;

	private final boolean tests;

	private final Baseline baseline;

	private final String gitCommand;

	private SourceCheck(Path root, boolean history, boolean tests, Baseline baseline, String gitCommand) {
		this.root = root;
		this.history = history;
		this.tests = tests;
		this.baseline = baseline;
		this.gitCommand = gitCommand;
	}

	/**
	 * Return a check of a folder, without its history and without test sources.
	 * @param root the folder, of a git repository or any other
	 * @return the check
	 */
	public static SourceCheck of(Path root) {
		Objects.requireNonNull(root, "'root' must not be null");
		// A process can't be started in a folder without a name
		return new SourceCheck(root.toAbsolutePath().normalize(), false, false, Baseline.none(), "git");
	}

	/**
	 * Return a check that also looks through all past commits, or does not.
	 * @param history whether it does
	 * @return a new check
	 */
	public SourceCheck withHistory(boolean history) {
		return new SourceCheck(this.root, history, this.tests, this.baseline, this.gitCommand);
	}

	/**
	 * Return a check that also reports secrets of test sources, or does so only where
	 * they are used elsewhere too.
	 * @param tests whether it does
	 * @return a new check
	 */
	public SourceCheck withTests(boolean tests) {
		return new SourceCheck(this.root, this.history, tests, this.baseline, this.gitCommand);
	}

	/**
	 * Return a check that tolerates the findings of a baseline.
	 * @param baseline the baseline
	 * @return a new check
	 */
	public SourceCheck withBaseline(Baseline baseline) {
		Objects.requireNonNull(baseline, "'baseline' must not be null");
		return new SourceCheck(this.root, this.history, this.tests, baseline, this.gitCommand);
	}

	SourceCheck withGitCommand(String gitCommand) {
		return new SourceCheck(this.root, this.history, this.tests, this.baseline, gitCommand);
	}

	/**
	 * Run the check.
	 * @return what it found
	 * @throws IOException if the folder can't be listed, git fails, or there is no
	 * history to look through
	 */
	public CheckReport run() throws IOException {
		if (!Files.isDirectory(this.root)) {
			throw new NotDirectoryException(this.root.toString());
		}
		Notices notices = new Notices();
		Git git = git(notices);
		FileCheck check = new FileCheck();
		TreeCheck tree = new TreeCheck(new FileReader(this.root), check, notices);
		tree.run((git != null) ? new GitLister(git) : new FolderLister(this.root));
		if (git != null && tree.files() == 0 && isIgnored(git)) {
			notices.add(new Notice(".", "git ignores this folder, so that there is nothing in it to check"));
		}
		Conclusion conclusion = new Conclusion(this.tests, this.baseline);
		conclusion.tree(tree.sightings());
		int commits = 0;
		if (this.history) {
			if (git == null) {
				throw new IOException("There is no history to look through: " + notices.first());
			}
			HistoryCheck past = new HistoryCheck(check, notices);
			commits = past.run(git);
			conclusion.history(past.sightings());
		}
		return conclusion.report(notices.all(), tree.files(), commits);
	}

	private @Nullable Git git(Notices notices) {
		Git git = new Git(this.root, this.gitCommand);
		String consequence = ": all files are read, and whether git ignores env files can't be told";
		try {
			git.start("--version").destroy();
		}
		catch (IOException ex) {
			notices.add(new Notice("git", "no such command" + consequence));
			return null;
		}
		try {
			if (git.output("rev-parse", "--is-inside-work-tree").equals("true")) {
				return git;
			}
			notices.add(new Notice("git", "not a work tree" + consequence));
		}
		catch (IOException ex) {
			notices.add(
					new Notice("git", (hasGitFolder() ? "refuses this repository" : "not a repository") + consequence));
		}
		return null;
	}

	private boolean hasGitFolder() {
		for (Path folder = this.root.toAbsolutePath().normalize(); folder != null; folder = folder.getParent()) {
			if (Files.exists(folder.resolve(".git"))) {
				return true;
			}
		}
		return false;
	}

	private static boolean isIgnored(Git git) {
		try {
			git.output("check-ignore", "-q", ".");
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
