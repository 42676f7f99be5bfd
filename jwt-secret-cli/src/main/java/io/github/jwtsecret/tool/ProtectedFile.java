package io.github.jwtsecret.tool;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A file with secrets: changed by one process at a time and kept out of version control.
 */
final class ProtectedFile {

	private final Git git;

	private final FileTarget target;

	ProtectedFile(Git git, FileTarget target) {
		this.git = git;
		this.target = target;
	}

	/**
	 * Change the content.
	 * @param report where to say what was done
	 * @param change makes the new content of the old one, or of {@code null} if there is
	 * no file
	 */
	void change(Report report, Function<byte @Nullable [], byte[]> change) {
		VersionControl versionControl = new VersionControl(this.git, this.target);
		versionControl.refuseTracked();
		try (FolderLock lock = FolderLock.acquire(this.target.folder())) {
			byte[] before = this.target.read();
			byte[] after = change.apply(before);
			versionControl.ignore(lock, report);
			new FileReplacement(lock, this.target).replace(before, after);
		}
		report.fact("file", this.target.shown());
		if (FileRights.isOpen(this.target.path())) {
			report
				.note("'" + this.target.shown() + "' has secrets and can be read or changed by others. Run 'chmod 600 "
						+ this.target.shown() + "'.");
		}
	}

}
