package io.github.jwtsecret.scan;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The git command, run in one folder with nothing of the repository's configuration that
 * runs programs.
 */
final class Git {

	private static final List<String> FOREIGN_VARIABLES = List.of("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE",
			"GIT_PREFIX", "GIT_NAMESPACE", "GIT_EXTERNAL_DIFF", "GIT_LITERAL_PATHSPECS", "GIT_ICASE_PATHSPECS");

	private final Path folder;

	private final String command;

	Git(Path folder, String command) {
		this.folder = folder;
		this.command = command;
	}

	/**
	 * Start the command.
	 * @param arguments its arguments
	 * @return the process, whose errors are discarded
	 * @throws IOException if there is no such command
	 */
	Process start(String... arguments) throws IOException {
		List<String> line = new ArrayList<>(List.of(this.command, "-c", "core.fsmonitor=false", "-c",
				"core.quotePath=false", "-c", "core.untrackedCache=false", "--no-pager"));
		line.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(line).directory(this.folder.toFile())
			.redirectError(ProcessBuilder.Redirect.DISCARD);
		Map<String, String> environment = builder.environment();
		FOREIGN_VARIABLES.forEach(environment::remove);
		environment.put("LC_ALL", "C");
		environment.put("GIT_OPTIONAL_LOCKS", "0");
		environment.put("GIT_TERMINAL_PROMPT", "0");
		environment.put("GIT_NO_LAZY_FETCH", "1");
		return builder.start();
	}

	/**
	 * Run the command and take its output as a whole.
	 * @param arguments its arguments
	 * @return the output, less white space at its end
	 * @throws IOException if there is no such command or it fails
	 */
	String output(String... arguments) throws IOException {
		Process process = start(arguments);
		process.getOutputStream().close();
		String output;
		try (InputStream stream = process.getInputStream()) {
			output = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
		finish(process);
		return output.stripTrailing();
	}

	/**
	 * Run the command and take the parts of its output, which are separated by NUL, as
	 * they come.
	 * @param reader takes each part
	 * @param arguments its arguments
	 * @throws IOException if there is no such command or it fails
	 */
	void parts(PartReader reader, String... arguments) throws IOException {
		Process process = start(arguments);
		try {
			process.getOutputStream().close();
			try (InputStream stream = new BufferedInputStream(process.getInputStream(), 1 << 16)) {
				byte[] part = new byte[256];
				int length = 0;
				for (int next = stream.read(); next != -1; next = stream.read()) {
					if (next == 0) {
						reader.part(new String(part, 0, length, StandardCharsets.UTF_8));
						length = 0;
						continue;
					}
					if (length == part.length) {
						part = Arrays.copyOf(part, length * 2);
					}
					part[length++] = (byte) next;
				}
			}
			finish(process);
		}
		finally {
			process.destroy();
		}
	}

	private static void finish(Process process) throws IOException {
		try {
			int status = process.waitFor();
			if (status != 0) {
				throw new IOException("git ended with status " + status);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException("Interrupted while git ran", ex);
		}
	}

	/**
	 * Takes parts of the output.
	 */
	@FunctionalInterface
	interface PartReader {

		/**
		 * Take a part.
		 * @param part the part without its end
		 * @throws IOException if it can't be handled
		 */
		void part(String part) throws IOException;

	}

}
