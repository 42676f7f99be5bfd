package io.github.jwtsecret.maven;

import java.nio.charset.StandardCharsets;

import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

import io.github.jwtsecret.key.SecretMaterial;
import io.github.jwtsecret.tool.Report;
import io.github.jwtsecret.tool.ToolException;

/**
 * A goal that runs a tool. A secret that belongs on the terminal goes to standard output
 * past Maven's log, so that {@code -q} leaves it alone and nothing else.
 */
abstract class AbstractToolMojo extends AbstractMojo {

	@Override
	public final void execute() throws MojoExecutionException, MojoFailureException {
		try {
			write(run());
		}
		catch (ToolException ex) {
			throw new MojoExecutionException(ex.getMessage());
		}
	}

	abstract Report run() throws MojoFailureException;

	private void write(Report report) {
		SecretMaterial secret = report.secret();
		if (secret != null) {
			System.out.println(new String(secret.exportBytes(), StandardCharsets.US_ASCII));
		}
		report.lines().forEach(getLog()::info);
		report.notes().forEach(getLog()::warn);
	}

}
