package io.github.jwtsecret.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

import io.github.jwtsecret.tool.Frontend;
import io.github.jwtsecret.tool.Rotate;
import io.github.jwtsecret.tool.RotateOptions;

/**
 * Makes a new secret in a file, where the old one still verifies for a time.
 *
 * @since 0.1.0
 */
@Mojo(name = "rotate", requiresProject = false, aggregator = true, threadSafe = true)
public final class RotateMojo extends AbstractSecretMojo {

	/** {@code .env} file: whether to make a next secret, and leave the current one. */
	@Parameter(property = "jwt-secret.stage", defaultValue = "false")
	private boolean stage;

	/** {@code .env} file: whether to make the next secret the current one. */
	@Parameter(property = "jwt-secret.promote", defaultValue = "false")
	private boolean promote;

	/** {@code .env} file: how many previous secrets to keep; all unless set. */
	@Parameter(property = "jwt-secret.keep-previous")
	private @Nullable String keepPrevious;

	/** Key set: when the new key begins to sign; {@code 10m} unless set. */
	@Parameter(property = "jwt-secret.activate-in")
	private @Nullable String activateIn;

	/**
	 * Key set: how long the old key verifies after that; {@code 24h} unless set.
	 */
	@Parameter(property = "jwt-secret.keep")
	private @Nullable String keep;

	@Override
	void run() {
		RotateOptions options = RotateOptions.of(Frontend.MAVEN, this.stage, this.promote, force(), this.keepPrevious,
				this.activateIn, this.keep);
		write(new Rotate(Frontend.MAVEN).run(path(envFile()), path(keySet()), secretOptions(), options, environment()));
	}

}
