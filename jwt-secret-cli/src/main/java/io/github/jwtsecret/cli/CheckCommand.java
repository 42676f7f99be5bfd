package io.github.jwtsecret.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import io.github.jwtsecret.tool.Check;
import io.github.jwtsecret.tool.CheckOptions;
import io.github.jwtsecret.tool.Frontend;
import io.github.jwtsecret.tool.ToolException;

/**
 * {@code check}.
 */
@Command(name = "check", mixinStandardHelpOptions = true, sortOptions = false,
		description = "Looks for signing secrets in a source tree, as git sees it, and never shows one. The exit code "
				+ "is 1 if there are any.")
final class CheckCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Parameters(arity = "0..1", paramLabel = "DIR", description = "The folder to check (default: this one).")
	private @Nullable String folder;

	@Option(names = "--history", description = "Also look through all past commits.")
	private boolean history;

	@Option(names = "--include-tests",
			description = "Report all secrets of test sources, not only those that are used elsewhere too.")
	private boolean tests;

	@Option(names = "--baseline", paramLabel = "FILE",
			description = "Findings to tolerate (default: '.jwt-secret-baseline' in the folder, if there is one).")
	private @Nullable String baseline;

	@Option(names = "--write-baseline", description = "Tolerate what is found now: write the baseline.")
	private boolean writeBaseline;

	@Option(names = "--sarif", paramLabel = "FILE", description = "Also write SARIF 2.1.0 for code scanning.")
	private @Nullable String sarif;

	@Option(names = "--json", description = "Write JSON.")
	private boolean json;

	CheckCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() {
		Path root = path("DIR", (this.folder != null) ? this.folder : "");
		CheckOptions options = new CheckOptions((root != null) ? root : Path.of(""), this.history, this.tests,
				path("--baseline", this.baseline), this.writeBaseline, path("--sarif", this.sarif), this.json);
		boolean clean = new Check(Frontend.COMMAND_LINE).run(options, this.terminal.out(), this.terminal.err());
		return clean ? JwtSecretCli.FINE : JwtSecretCli.FINDINGS;
	}

	private static @Nullable Path path(String option, @Nullable String value) {
		try {
			return (value != null) ? Path.of(value) : null;
		}
		catch (InvalidPathException ex) {
			// Its message quotes the value
			throw new ToolException("'" + option + "' needs a path.");
		}
	}

}
