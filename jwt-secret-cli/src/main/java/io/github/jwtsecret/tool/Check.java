package io.github.jwtsecret.tool;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

import io.github.jwtsecret.scan.Baseline;
import io.github.jwtsecret.scan.CheckReport;
import io.github.jwtsecret.scan.SourceCheck;

/**
 * Checks a source tree for secrets.
 *
 * @since 0.1.0
 */
public final class Check {

	private final Frontend frontend;

	/**
	 * Create the tool.
	 * @param frontend how it is called
	 */
	public Check(Frontend frontend) {
		this.frontend = frontend;
	}

	/**
	 * Check and report.
	 * @param options what to look into and what to write
	 * @param out takes the report
	 * @param notes takes what was passed over
	 * @return whether nothing was found
	 * @throws ToolException if that is not possible
	 */
	public boolean run(CheckOptions options, PrintStream out, PrintStream notes) {
		CheckReport report = check(options);
		report.notices().forEach(notes::println);
		if (options.writeBaseline()) {
			Path file = baselineFile(options);
			write("baseline", () -> Baseline.write(report.findings(), file));
			out.println("Wrote a baseline of " + CheckText.count(report.findings().size(), "finding") + ".");
			return true;
		}
		Path sarif = options.sarif();
		if (sarif != null) {
			write("sarif", () -> {
				Files.createDirectories(sarif.toAbsolutePath().getParent());
				Files.write(sarif, SarifLog.write(report));
			});
		}
		if (options.json()) {
			out.println(CheckJson.write(report));
		}
		else {
			CheckText.lines(report).forEach(out::println);
		}
		return report.isClean();
	}

	private CheckReport check(CheckOptions options) {
		try {
			return SourceCheck.of(options.folder())
				.withHistory(options.history())
				.withTests(options.tests())
				.withBaseline(baseline(options))
				.run();
		}
		catch (NotDirectoryException ex) {
			throw new ToolException("There is no such folder to check.");
		}
		catch (IOException ex) {
			throw new ToolException("The check failed: " + ex.getMessage() + ".");
		}
	}

	private Baseline baseline(CheckOptions options) {
		Path file = baselineFile(options);
		if (options.writeBaseline() || (options.baseline() == null && !Files.exists(file))) {
			return Baseline.none();
		}
		try {
			return Baseline.read(file);
		}
		catch (IOException ex) {
			throw new ToolException("'" + this.frontend.option("baseline")
					+ "' needs a file that 'check' has written with '" + this.frontend.option("write-baseline") + "'.");
		}
	}

	private static Path baselineFile(CheckOptions options) {
		Path file = options.baseline();
		return (file != null) ? file : options.folder().resolve(Baseline.FILE_NAME);
	}

	private void write(String option, Output output) {
		try {
			output.write();
		}
		catch (IOException ex) {
			throw new ToolException("The file of '" + this.frontend.option(option) + "' can't be written.");
		}
	}

	/**
	 * Writes a file.
	 */
	@FunctionalInterface
	private interface Output {

		/**
		 * Write it.
		 * @throws IOException if it can't be written
		 */
		void write() throws IOException;

	}

}
