package io.github.jwtsecret.scan;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

import io.github.jwtsecret.scan.SourceFile.State;

/**
 * Reads every version that a file had in any commit, the oldest first, as a stream: git
 * lists the changes of each commit, and a second git hands over the contents.
 */
final class GitHistory {

	private static final String REGULAR = "100";

	private final Git git;

	private final LongSet seen = new LongSet();

	private String commit = "";

	private @Nullable String blob;

	GitHistory(Git git) {
		this.git = git;
	}

	/**
	 * Read all versions.
	 * @param visitor is told of each
	 * @throws IOException if git fails
	 */
	void read(Visitor visitor) throws IOException {
		Process contents = this.git.start("cat-file", "--batch");
		try (OutputStream requests = contents.getOutputStream();
				InputStream answers = new BufferedInputStream(contents.getInputStream(), 1 << 16)) {
			this.git.parts((part) -> part(part, requests, answers, visitor), "log", "--all", "--reverse", "-c", "--raw",
					"-z", "--no-abbrev", "--no-renames", "--no-ext-diff", "--no-textconv", "--no-show-signature",
					"--root", "--diff-filter=AMT", "--format=commit %H");
		}
		finally {
			contents.destroy();
		}
	}

	private void part(String part, OutputStream requests, InputStream answers, Visitor visitor) throws IOException {
		String text = part.strip();
		if (this.blob != null) {
			version(part, this.blob, requests, answers, visitor);
			this.blob = null;
		}
		else if (text.startsWith("commit ")) {
			this.commit = text.substring("commit ".length());
		}
		else if (text.startsWith(":")) {
			this.blob = blob(text);
		}
	}

	/**
	 * Return the content that a change leads to: the last id of as many as the change has
	 * colons, and one.
	 * @param change what git says of the change
	 * @return the id, empty if it is not that of a regular file
	 */
	private static String blob(String change) {
		int parents = 0;
		while (change.charAt(parents) == ':') {
			parents++;
		}
		String[] fields = change.substring(parents).split(" ", -1);
		return fields[parents].startsWith(REGULAR) ? fields[2 * parents + 1] : "";
	}

	private void version(String path, String blob, OutputStream requests, InputStream answers, Visitor visitor)
			throws IOException {
		FileKind kind = FileKind.of(path);
		if (kind == null || blob.isEmpty() || !this.seen.add(hash(blob, path))) {
			return;
		}
		requests.write((blob + "\n").getBytes(StandardCharsets.US_ASCII));
		requests.flush();
		String header = line(answers);
		long size = header.contains(" blob ") ? Long.parseLong(header.substring(header.lastIndexOf(' ') + 1)) : -1;
		if (size == -1) {
			return;
		}
		if (size > FileReader.MAXIMUM_SIZE) {
			answers.skipNBytes(size + 1);
			return;
		}
		byte[] bytes = answers.readNBytes((int) size);
		answers.skipNBytes(1);
		visitor.version(new SourceFile(path, kind, State.PAST), bytes, this.commit);
	}

	private static long hash(String blob, String path) {
		return Long.parseUnsignedLong(blob, 0, 16, 16) ^ (path.hashCode() * 0x9e3779b97f4a7c15L);
	}

	private static String line(InputStream stream) throws IOException {
		StringBuilder line = new StringBuilder();
		for (int next = stream.read(); next != '\n'; next = stream.read()) {
			if (next == -1) {
				throw new IOException("git handed over no content");
			}
			line.append((char) next);
		}
		return line.toString();
	}

	/**
	 * Is told of versions.
	 */
	@FunctionalInterface
	interface Visitor {

		/**
		 * There is a version that was not there before.
		 * @param file the file
		 * @param content its bytes
		 * @param commit the commit that brought it
		 * @throws IOException if it can't be handled
		 */
		void version(SourceFile file, byte[] content, String commit) throws IOException;

	}

}
