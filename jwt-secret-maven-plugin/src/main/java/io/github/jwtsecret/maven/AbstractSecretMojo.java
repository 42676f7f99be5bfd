package io.github.jwtsecret.maven;

import java.io.File;

import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

import io.github.jwtsecret.tool.Frontend;
import io.github.jwtsecret.tool.Report;
import io.github.jwtsecret.tool.SecretOptions;

/**
 * A goal that makes a secret.
 */
abstract class AbstractSecretMojo extends AbstractToolMojo {

	/** A {@code .env} file, such as {@code .env} or {@code .env.dev}. */
	@Parameter(property = "jwt-secret.env-file")
	private @Nullable File envFile;

	/** The file of a JSON Web Key Set. */
	@Parameter(property = "jwt-secret.key-set")
	private @Nullable File keySet;

	/** The environment to print the line of {@code jwt.known-keys} for. */
	@Parameter(property = "jwt-secret.environment")
	private @Nullable String environment;

	/** Random bytes of the secret, 32 to 1024; 64 unless set. */
	@Parameter(property = "jwt-secret.bytes")
	private @Nullable String bytes;

	/** How the secret is written: hex, base64, base64url; hex unless set. */
	@Parameter(property = "jwt-secret.format")
	private @Nullable String format;

	/**
	 * The {@code jwt.secret-format} of the application, on which key ids depend: text,
	 * hex, base64, base64url; that of the {@code .env} file or text unless set.
	 */
	@Parameter(property = "jwt-secret.secret-format")
	private @Nullable String secretFormat;

	/**
	 * The {@code jwt.algorithm} of the application: HS256, HS384, HS512; that of the file
	 * or HS256 unless set.
	 */
	@Parameter(property = "jwt-secret.algorithm")
	private @Nullable String algorithm;

	/** Whether to replace a value that is there. */
	@Parameter(property = "jwt-secret.force", defaultValue = "false")
	private boolean force;

	final SecretOptions secretOptions() {
		return SecretOptions.of(Frontend.MAVEN, this.bytes, this.format, this.secretFormat, this.algorithm);
	}

	final @Nullable File envFile() {
		return this.envFile;
	}

	final @Nullable File keySet() {
		return this.keySet;
	}

	final @Nullable String environment() {
		return this.environment;
	}

	final boolean force() {
		return this.force;
	}

	final void write(Report report) {
		if (json()) {
			System.out.println(report.exportJson());
		}
		else {
			String secret = report.exportSecret();
			if (secret != null) {
				System.out.println(secret);
			}
			report.lines().forEach(System.out::println);
		}
		System.out.flush();
		report.notes().forEach(getLog()::warn);
	}

}
