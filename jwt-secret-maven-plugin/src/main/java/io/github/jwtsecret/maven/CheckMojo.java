package io.github.jwtsecret.maven;

import java.io.File;
import java.nio.file.Path;

import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

import io.github.jwtsecret.tool.Check;
import io.github.jwtsecret.tool.CheckOptions;
import io.github.jwtsecret.tool.Frontend;

/**
 * Looks for signing secrets in the source tree, as git sees it, and never shows one. A
 * finding fails the build. Bound in a parent, it checks the whole tree once.
 *
 * @since 0.1.0
 */
@SuppressWarnings("deprecation") // There is no other way to keep modules from inheriting
									// it
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, requiresProject = false, aggregator = true,
		inheritByDefault = false, threadSafe = true)
public final class CheckMojo extends AbstractToolMojo {

	/** The folder to check. */
	@Parameter(property = "jwt-secret.directory", defaultValue = "${basedir}")
	private @Nullable File directory;

	/** Whether to look through all past commits too. */
	@Parameter(property = "jwt-secret.history", defaultValue = "false")
	private boolean history;

	/**
	 * Whether to report all secrets of test sources, not only those that are used
	 * elsewhere too.
	 */
	@Parameter(property = "jwt-secret.include-tests", defaultValue = "false")
	private boolean includeTests;

	/**
	 * The findings to tolerate; {@code .jwt-secret-baseline} in the folder, if there is
	 * one, unless set.
	 */
	@Parameter(property = "jwt-secret.baseline")
	private @Nullable File baseline;

	/** Whether to write the baseline: what is found now is tolerated. */
	@Parameter(property = "jwt-secret.write-baseline", defaultValue = "false")
	private boolean writeBaseline;

	/** The file to write SARIF 2.1.0 to, for code scanning. */
	@Parameter(property = "jwt-secret.sarif")
	private @Nullable File sarif;

	/** Whether to check nothing. */
	@Parameter(property = "jwt-secret.skip", defaultValue = "false")
	private boolean skip;

	@Override
	void run() throws MojoFailureException {
		if (this.skip) {
			getLog().info("The check is skipped.");
			return;
		}
		Path folder = path(this.directory);
		CheckOptions options = new CheckOptions((folder != null) ? folder : Path.of(""), this.history,
				this.includeTests, path(this.baseline), this.writeBaseline, path(this.sarif), json());
		if (!new Check(Frontend.MAVEN).run(options, System.out, System.err)) {
			throw new MojoFailureException("There are secrets in the source tree. The report above says where.");
		}
	}

}
