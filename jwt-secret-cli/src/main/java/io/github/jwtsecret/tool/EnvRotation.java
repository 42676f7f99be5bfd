package io.github.jwtsecret.tool;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.jwtsecret.generate.SecretGenerator;
import io.github.jwtsecret.key.HmacAlgorithm;
import io.github.jwtsecret.key.KeyId;
import io.github.jwtsecret.key.KeyRing;
import io.github.jwtsecret.key.SecretFormat;
import io.github.jwtsecret.key.SecretMaterial;
import io.github.jwtsecret.policy.SecretPolicy;
import io.github.jwtsecret.policy.Verdict;

/**
 * Moves the secrets of an {@link EnvFile}: next, current, previous.
 */
final class EnvRotation {

	private final Frontend frontend;

	private final SecretGenerator generator;

	private final String shown;

	private final EnvFile file;

	private final Report report;

	EnvRotation(Frontend frontend, SecretGenerator generator, String shown, EnvFile file, Report report) {
		this.frontend = frontend;
		this.generator = generator;
		this.shown = shown;
		this.file = file;
		this.report = report;
	}

	void run(SecretOptions given, RotateOptions options, @Nullable String environment) {
		EnvSettings settings = new EnvSettings(this.frontend, this.shown, this.file);
		settings.refuseSecretFile();
		SecretOptions secretOptions = settings.complete(given);
		String current = this.file.value(EnvVariable.SECRET);
		if (current == null) {
			String generate = (this.frontend == Frontend.MAVEN) ? "jwt-secret:generate" : "generate";
			throw new ToolException("'" + this.shown + "' has no 'JWT_SECRET'. Use '" + generate + "' to make it.");
		}
		String next = this.file.value(EnvVariable.NEXT_SECRET);
		KeyId id;
		if (options.promote()) {
			id = promote(current, next, secretOptions, options);
		}
		else if (options.stage()) {
			id = stage(next, secretOptions, options);
		}
		else {
			refuseStaged(next, options);
			id = replace(current, secretOptions, options);
		}
		checkSize();
		this.report.fact("keyId", id.value()).fact("previous", new PreviousSecrets(this.file).values().size());
		KnownKeys.write(this.report, environment, id);
	}

	private KeyId promote(String current, @Nullable String next, SecretOptions secretOptions, RotateOptions options) {
		if (next == null) {
			throw new ToolException("'" + this.shown + "' has no 'JWT_NEXT_SECRET' to promote. Use '"
					+ this.frontend.option("stage") + "' to make it.");
		}
		KeyId id = judge("JWT_NEXT_SECRET", next, secretOptions);
		if (next.equals(current)) {
			throw new ToolException("'JWT_NEXT_SECRET' and 'JWT_SECRET' of '" + this.shown + "' are the same.");
		}
		this.file.remove(EnvVariable.NEXT_SECRET);
		this.file.set(EnvVariable.SECRET, next);
		this.report.line("Promoted 'JWT_NEXT_SECRET' of '" + this.shown + "' to 'JWT_SECRET': key id " + id + ".");
		this.report.fact("variable", EnvVariable.SECRET.variable());
		keep(current, secretOptions, options);
		return id;
	}

	private KeyId stage(@Nullable String next, SecretOptions secretOptions, RotateOptions options) {
		if (options.keepPrevious() != null) {
			throw new ToolException("'" + this.frontend.option("keep-previous") + "' has no meaning with '"
					+ this.frontend.option("stage") + "'.");
		}
		refuseStaged(next, options);
		NewSecret secret = NewSecret.make(this.frontend, this.generator, secretOptions);
		this.file.set(EnvVariable.NEXT_SECRET, SecretText.of(secret.text()));
		this.report.line("Wrote 'JWT_NEXT_SECRET' to '" + this.shown + "': key id " + secret.keyId() + ", "
				+ secret.strength() + " bits. Promote it when every instance has it.");
		this.report.fact("variable", EnvVariable.NEXT_SECRET.variable()).fact("bits", secret.strength());
		return secret.keyId();
	}

	private void refuseStaged(@Nullable String next, RotateOptions options) {
		if (next != null && !options.force()) {
			throw new ToolException("'" + this.shown + "' has a 'JWT_NEXT_SECRET', which instances may know. Use '"
					+ this.frontend.option("promote") + "' to sign with it, or '" + this.frontend.option("force")
					+ "' to make a secret all the same.");
		}
	}

	private KeyId replace(String current, SecretOptions secretOptions, RotateOptions options) {
		NewSecret secret = NewSecret.make(this.frontend, this.generator, secretOptions);
		this.file.set(EnvVariable.SECRET, SecretText.of(secret.text()));
		this.report.line("Wrote a new 'JWT_SECRET' to '" + this.shown + "': key id " + secret.keyId() + ", "
				+ secret.strength() + " bits.");
		this.report.fact("variable", EnvVariable.SECRET.variable()).fact("bits", secret.strength());
		keep(current, secretOptions, options);
		return secret.keyId();
	}

	private void keep(String current, SecretOptions secretOptions, RotateOptions options) {
		PreviousSecrets previous = new PreviousSecrets(this.file);
		List<String> values = previous.values();
		int most = (options.keepPrevious() != null) ? options.keepPrevious() : Integer.MAX_VALUE;
		if (most > 0) {
			KeyId id = judge("JWT_SECRET", current, secretOptions);
			values.removeIf(current::equals);
			values.add(0, current);
			this.report.line("Moved the old one to 'JWT_PREVIOUS_SECRETS': key id " + id + ".");
			this.report.fact("previousKeyId", id.value());
		}
		int dropped = Math.max(0, values.size() - most);
		if (dropped > 0) {
			values.subList(most, values.size()).clear();
			this.report.line("Dropped " + dropped + " of 'JWT_PREVIOUS_SECRETS'.");
		}
		values.removeIf((value) -> value.equals(this.file.value(EnvVariable.SECRET)));
		previous.write(values);
	}

	private void checkSize() {
		int next = (this.file.value(EnvVariable.NEXT_SECRET) != null) ? 1 : 0;
		if (1 + next + new PreviousSecrets(this.file).values().size() > KeyRing.MAXIMUM_KEYS) {
			throw new ToolException("'" + this.shown + "' would have more than " + KeyRing.MAXIMUM_KEYS
					+ " secrets, and no application takes them. Use '" + this.frontend.option("keep-previous", "N")
					+ "' to drop the oldest.");
		}
	}

	private KeyId judge(String variable, String value, SecretOptions secretOptions) {
		if (value.contains("${") || value.contains("#{")) {
			throw new ToolException("'" + variable + "' of '" + this.shown
					+ "' is a placeholder. Rotate the secret where it really is.");
		}
		SecretFormat format = (secretOptions.secretFormat() != null) ? secretOptions.secretFormat() : SecretFormat.TEXT;
		HmacAlgorithm algorithm = (secretOptions.algorithm() != null) ? secretOptions.algorithm() : HmacAlgorithm.HS256;
		// An application may have lowered its minimum strength
		Verdict verdict = SecretPolicy.of(algorithm)
			.withMinimumStrength(SecretPolicy.LEAST_MINIMUM_STRENGTH)
			.judge(SecretMaterial.ofText(value), format);
		KeyId id = verdict.keyId();
		if (id == null || !verdict.isAccepted()) {
			throw new ToolException("'" + variable + "' of '" + this.shown + "' is refused (" + NewSecret.ids(verdict)
					+ "), and an application would refuse it as a previous one. Use '"
					+ this.frontend.option("keep-previous", "0") + "' to drop it.");
		}
		return id;
	}

}
