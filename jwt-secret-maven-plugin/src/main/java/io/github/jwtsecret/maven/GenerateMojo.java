package io.github.jwtsecret.maven;

import org.apache.maven.plugins.annotations.Mojo;

import io.github.jwtsecret.tool.Frontend;
import io.github.jwtsecret.tool.Generate;

/**
 * Makes a secret, on the terminal or in a file. What is written to a file is not shown.
 *
 * @since 0.1.0
 */
@Mojo(name = "generate", requiresProject = false, aggregator = true, threadSafe = true)
public final class GenerateMojo extends AbstractSecretMojo {

	@Override
	void run() {
		write(new Generate(Frontend.MAVEN).run(path(envFile()), path(keySet()), secretOptions(), environment(),
				force()));
	}

}
