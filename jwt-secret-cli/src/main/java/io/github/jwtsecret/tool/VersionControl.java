package io.github.jwtsecret.tool;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Keeps a file out of version control.
 */
final class VersionControl {

	private static final String GIT_IGNORE = ".gitignore";

	private static final int MAXIMUM_SIZE = 1024 * 1024;

	private final Git git;

	private final FileTarget target;

	private final GitState state;

	VersionControl(Git git, FileTarget target) {
		this.git = git;
		this.target = target;
		this.state = git.state(target.folder(), target.name());
	}

	/**
	 * Refuse a file that is tracked: a new secret in it would be committed.
	 */
	void refuseTracked() {
		if (this.state == GitState.TRACKED) {
			throw new ToolException("'" + this.target.shown() + "' is tracked by git, so that a secret in it would be "
					+ "committed. Run 'git rm --cached " + this.target.shown()
					+ "' first, and consider the secrets of its history as known.");
		}
	}

	/**
	 * See to it that the file is ignored.
	 * @param lock the right to change files of the folder
	 * @param report where to say what was done
	 */
	void ignore(FolderLock lock, Report report) {
		if (this.state == GitState.NO_GIT) {
			report.note("There is no git command: whether '" + this.target.shown()
					+ "' is tracked or ignored is not known.");
		}
		if (this.state == GitState.UNKNOWN) {
			report.note("The git command does not say whether '" + this.target.shown() + "' is tracked or ignored.");
		}
		boolean outside = this.state != GitState.NOT_IGNORED && !this.target.isBelowWorkingDirectory();
		if (this.state == GitState.IGNORED || outside) {
			return;
		}
		addEntry(lock, report);
		if (this.state == GitState.NOT_IGNORED
				&& this.git.state(this.target.folder(), this.target.name()) != GitState.IGNORED) {
			report.note("'" + this.target.shown() + "' is still not ignored by git. See 'git check-ignore -v'.");
		}
	}

	private void addEntry(FolderLock lock, Report report) {
		FileTarget file = FileTarget.beside(this.target, GIT_IGNORE, MAXIMUM_SIZE);
		byte[] before = file.read();
		String entry = escape(this.target.name());
		if (before != null && this.state != GitState.NOT_IGNORED && hasLine(before, entry)) {
			return;
		}
		new FileReplacement(lock, file).replaceOpenly(before, append(before, entry));
		report.line("Added '" + entry + "' to '" + file.shown() + "'.").fact("gitignore", entry);
	}

	private static boolean hasLine(byte[] content, String entry) {
		return text(content).lines().map(String::strip).anyMatch((line) -> line.equals(entry) || line.equals(".env*"));
	}

	private static byte[] append(byte @Nullable [] before, String entry) {
		String present = (before != null) ? text(before) : "";
		String lineBreak = LineBreak.of(present);
		String open = (present.isEmpty() || present.endsWith("\n")) ? "" : lineBreak;
		byte[] added = (open + entry + lineBreak).getBytes(StandardCharsets.UTF_8);
		byte[] after = (before != null) ? Arrays.copyOf(before, before.length + added.length) : added;
		System.arraycopy(added, 0, after, after.length - added.length, added.length);
		return after;
	}

	// Any bytes survive, whatever their encoding
	private static String text(byte[] content) {
		return new String(content, StandardCharsets.ISO_8859_1);
	}

	private static String escape(String name) {
		return name.replaceAll("([\\\\*?\\[\\] !#])", "\\\\$1");
	}

}
