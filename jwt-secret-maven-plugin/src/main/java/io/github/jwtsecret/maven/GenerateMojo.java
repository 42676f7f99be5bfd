package io.github.jwtsecret.maven;

import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

import io.github.jwtsecret.tool.Frontend;
import io.github.jwtsecret.tool.Generate;
import io.github.jwtsecret.tool.Report;
import io.github.jwtsecret.tool.SecretOptions;

/**
 * Makes a secret.
 *
 * @since 0.1.0
 */
@Mojo(name = "generate", requiresProject = false, aggregator = true, threadSafe = true)
public final class GenerateMojo extends AbstractToolMojo {

	/** Random bytes, 32 to 1024; 64 unless set. */
	@Parameter(property = "jwt-secret.bytes")
	private @Nullable String bytes;

	/** Form of the text: hex, base64 or base64url; hex unless set. */
	@Parameter(property = "jwt-secret.format")
	private @Nullable String format;

	@Override
	Report run() throws MojoFailureException {
		return new Generate().toTerminal(SecretOptions.of(Frontend.MAVEN, this.bytes, this.format, null, null));
	}

}
