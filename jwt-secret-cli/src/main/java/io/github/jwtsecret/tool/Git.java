package io.github.jwtsecret.tool;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * The git command.
 */
final class Git {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final List<String> OPTIONS = List.of("-c", "core.fsmonitor=false");

	private static final List<String> FOREIGN_VARIABLES = List.of("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE",
			"GIT_PREFIX", "GIT_LITERAL_PATHSPECS", "GIT_GLOB_PATHSPECS", "GIT_NOGLOB_PATHSPECS", "GIT_ICASE_PATHSPECS");

	private final String command;

	private final Duration patience;

	Git() {
		this("git");
	}

	Git(String command) {
		this(command, PATIENCE);
	}

	/**
	 * Create a git command.
	 * @param command the command
	 * @param patience after what time it is ended, and nothing is known then
	 */
	Git(String command, Duration patience) {
		this.command = command;
		this.patience = patience;
	}

	/**
	 * Find out how version control sees a file.
	 * @param folder the folder of the file
	 * @param name the name of the file
	 * @return what git says
	 */
	GitState state(Path folder, String name) {
		try {
			Result inside = run(folder, "rev-parse", "--is-inside-work-tree");
			if (inside == null) {
				return GitState.NO_GIT;
			}
			if (inside.exitCode != 0 || !inside.output.startsWith("true")) {
				boolean outside = inside.output.contains("not a git repository") || inside.output.startsWith("false");
				return outside ? GitState.NO_REPOSITORY : GitState.UNKNOWN;
			}
			return stateInside(folder, name);
		}
		catch (IOException ex) {
			return GitState.UNKNOWN;
		}
	}

	private GitState stateInside(Path folder, String name) throws IOException {
		Result listed = run(folder, "--literal-pathspecs", "ls-files", "--error-unmatch", "--", name);
		if (listed != null && listed.exitCode == 0) {
			return GitState.TRACKED;
		}
		Result ignored = run(folder, "check-ignore", "--quiet", "--no-index", "--", "./" + name);
		if (listed == null || ignored == null || listed.exitCode != 1 || ignored.exitCode > 1) {
			return GitState.UNKNOWN;
		}
		return (ignored.exitCode == 0) ? GitState.IGNORED : GitState.NOT_IGNORED;
	}

	private @Nullable Result run(Path folder, String... arguments) throws IOException {
		List<String> words = new ArrayList<>();
		words.add(this.command);
		words.addAll(OPTIONS);
		words.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
		builder.redirectInput(ProcessBuilder.Redirect.from(new File(isWindows() ? "NUL" : "/dev/null")));
		builder.environment().keySet().removeAll(FOREIGN_VARIABLES);
		builder.environment().put("LC_ALL", "C");
		builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
		Process process;
		try {
			process = builder.start();
		}
		catch (IOException ex) {
			return null;
		}
		// Reading waits for the end of the output, so somebody else has to watch the
		// clock
		CompletableFuture.delayedExecutor(this.patience.toMillis(), TimeUnit.MILLISECONDS).execute(() -> {
			// A child that lives on would keep the output open
			process.descendants().forEach(ProcessHandle::destroyForcibly);
			process.destroyForcibly();
		});
		try (InputStream output = process.getInputStream()) {
			String text = new String(output.readNBytes(4096), StandardCharsets.UTF_8);
			return new Result(process.waitFor(), text);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException("interrupted", ex);
		}
		finally {
			process.destroy();
		}
	}

	private static boolean isWindows() {
		return File.separatorChar == '\\';
	}

	private record Result(int exitCode, String output) {

	}

}
