package io.github.jwtsecret.autoconfigure;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;

import io.github.jwtsecret.key.HmacAlgorithm;

/**
 * The properties below {@code jwt} that hold no secret.
 *
 * @param algorithm the algorithm of all keys
 * @param format what a secret is, and how it becomes key bytes
 * @param minimumStrength the bits that alphabet and length must carry
 * @param hardCoded what to do about a packaged value
 * @param deniedSecrets the locations of lists of secrets to refuse
 * @param environments the names of this instance's environment
 * @param knownKeys the ids of known keys by environment
 * @param issuer the issuer to require, or {@code null}
 * @param audiences the audiences of which a token must have one, or none
 * @param clockSkew the tolerance for the times in a token
 * @param reloadOnUpdate whether a changed file is taken up while running
 * @param faults the settings that can't be bound, whose defaults stand here
 */
record JwtSettings(HmacAlgorithm algorithm, ConfiguredFormat format, int minimumStrength, HardCoded hardCoded,
		List<String> deniedSecrets, List<String> environments, Map<String, List<String>> knownKeys,
		@Nullable String issuer, List<String> audiences, Duration clockSkew, boolean reloadOnUpdate,
		List<Refusal> faults) {

	static final String KNOWN_KEYS = "jwt.known-keys";

	static JwtSettings from(ConfigurableEnvironment environment) {
		return new JwtSettingsReader(environment).read();
	}

	/**
	 * Return whether the known keys are a value without environments. To bind it would
	 * print it, and it may be a secret, or pass over it and check nothing.
	 * @param environment the environment
	 * @return whether the known keys must be refused
	 */
	static boolean areKnownKeysPlain(ConfigurableEnvironment environment) {
		return isText(new PropertyFinder(environment).find(KNOWN_KEYS));
	}

	static boolean isText(@Nullable FoundProperty found) {
		String text = (found != null) ? found.text() : null;
		return text != null && !text.isBlank();
	}

	String environmentName() {
		return String.join(", ", this.environments);
	}

	/**
	 * What to do about a value that is packaged with the application.
	 */
	enum HardCoded {

		REFUSE, WARN

	}

}
