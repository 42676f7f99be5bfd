package io.github.jwtsecret.maven;

import java.io.File;
import java.nio.file.Path;

import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

import io.github.jwtsecret.tool.ToolException;

/**
 * A goal that runs a tool. Results go to standard output past Maven's log, so that
 * {@code -q} leaves them alone and nothing else, and no log has a secret.
 */
abstract class AbstractToolMojo extends AbstractMojo {

	/** Whether to write JSON. */
	@Parameter(property = "jwt-secret.json", defaultValue = "false")
	private boolean json;

	@Override
	public final void execute() throws MojoExecutionException, MojoFailureException {
		try {
			run();
		}
		catch (ToolException ex) {
			throw new MojoExecutionException(ex.getMessage());
		}
	}

	abstract void run() throws MojoFailureException;

	final boolean json() {
		return this.json;
	}

	static @Nullable Path path(@Nullable File file) {
		return (file != null) ? file.toPath() : null;
	}

}
