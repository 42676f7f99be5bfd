package io.github.jwtsecret.scan;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

import io.github.jwtsecret.scan.SourceFile.State;

/**
 * Lists what git tracks, what it would track with the next {@code git add .}, and the env
 * files that it ignores, unless they are in a folder that is ignored as a whole.
 */
final class GitLister implements FileLister {

	private final Git git;

	private @Nullable String previous;

	GitLister(Git git) {
		this.git = git;
	}

	@Override
	public void list(Visitor visitor) throws IOException {
		this.git.parts((part) -> {
			if (part.length() > 2 && !part.substring(2).equals(this.previous)) {
				this.previous = part.substring(2);
				file(this.previous, (part.charAt(0) == '?') ? State.UNTRACKED : State.TRACKED, visitor);
			}
		}, "ls-files", "-z", "-t", "--cached", "--others", "--exclude-standard");
		this.git.parts((path) -> file(path, State.IGNORED, visitor), "ls-files", "-z", "--others", "--ignored",
				"--exclude-standard", "--directory", "--", ":(glob)**/.env*", ":(glob)**/*.env");
	}

	private static void file(String path, State state, Visitor visitor) throws IOException {
		FileKind kind = FileKind.of(path);
		if (kind != null && (state != State.IGNORED || kind == FileKind.ENV)) {
			visitor.file(new SourceFile(path, kind, state));
		}
	}

}
