package io.github.jwtsecret.maven;

import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

import io.github.jwtsecret.tool.Frontend;
import io.github.jwtsecret.tool.Inspect;
import io.github.jwtsecret.tool.InspectOptions;

/**
 * Judges secrets from standard input, one a line, and never shows one.
 *
 * @since 0.1.0
 */
@Mojo(name = "inspect", requiresProject = false, aggregator = true, threadSafe = true)
public final class InspectMojo extends AbstractToolMojo {

	/**
	 * The {@code jwt.secret-format} of the application: text, hex, base64, base64url;
	 * text unless set.
	 */
	@Parameter(property = "jwt-secret.secret-format")
	private @Nullable String secretFormat;

	/**
	 * The {@code jwt.algorithm} of the application: HS256, HS384, HS512; HS256 unless
	 * set.
	 */
	@Parameter(property = "jwt-secret.algorithm")
	private @Nullable String algorithm;

	/**
	 * The {@code jwt.policy.minimum-strength} of the application in bits; the size of the
	 * algorithm's hash unless set.
	 */
	@Parameter(property = "jwt-secret.minimum-strength")
	private @Nullable String minimumStrength;

	/** Whether to tell the key ids of accepted secrets. */
	@Parameter(property = "jwt-secret.key-id", defaultValue = "false")
	private boolean keyId;

	@Override
	void run() throws MojoFailureException {
		InspectOptions options = InspectOptions.of(Frontend.MAVEN, this.secretFormat, this.algorithm,
				this.minimumStrength, this.keyId, json());
		if (!new Inspect(options).run(System.in, System.out)) {
			throw new MojoFailureException("At least one secret is refused.");
		}
	}

}
