package io.github.jwtsecret.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import io.github.jwtsecret.tool.Frontend;
import io.github.jwtsecret.tool.SecretOptions;

/**
 * The options that say what a new secret is like.
 */
@Command
final class FormOptions {

	@Option(names = "--bytes", paramLabel = "N", description = "Random bytes of the secret, 32 to 1024 (default: 64).")
	private @Nullable String bytes;

	@Option(names = "--format", paramLabel = "FORM",
			description = "How the secret is written: hex, base64, base64url (default: hex).")
	private @Nullable String form;

	@Option(names = "--secret-format", paramLabel = "FORMAT",
			description = "The 'jwt.secret-format' of the application, on which key ids depend: text, hex, base64, "
					+ "base64url (default: that of the .env file, or text).")
	private @Nullable String secretFormat;

	@Option(names = "--algorithm", paramLabel = "ALG",
			description = "The 'jwt.algorithm' of the application: HS256, HS384, HS512 (default: that of the file, or "
					+ "HS256).")
	private @Nullable String algorithm;

	SecretOptions secretOptions() {
		return SecretOptions.of(Frontend.COMMAND_LINE, this.bytes, this.form, this.secretFormat, this.algorithm);
	}

}
