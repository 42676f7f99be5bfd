package io.github.jwtsecret.autoconfigure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.StringUtils;

import io.github.jwtsecret.key.HmacAlgorithm;
import io.github.jwtsecret.policy.SecretPolicy;

/**
 * The properties below {@code jwt} that hold no secret. Each is bound by its own name: to
 * bind the prefix as a whole would convert, and print, a property that is named just
 * {@code jwt}.
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
 */
record JwtSettings(HmacAlgorithm algorithm, ConfiguredFormat format, int minimumStrength, HardCoded hardCoded,
		List<String> deniedSecrets, List<String> environments, Map<String, List<String>> knownKeys,
		@Nullable String issuer, List<String> audiences, Duration clockSkew, boolean reloadOnUpdate) {

	static final String KNOWN_KEYS = "jwt.known-keys";

	private static final Bindable<List<String>> LIST = Bindable.listOf(String.class);

	private static final Bindable<Map<String, List<String>>> LISTS = Bindable
		.of(ResolvableType.forClassWithGenerics(Map.class, ResolvableType.forClass(String.class),
				ResolvableType.forClassWithGenerics(List.class, String.class)));

	static JwtSettings from(ConfigurableEnvironment environment) {
		Binder binder = Binder.get(environment);
		HmacAlgorithm algorithm = binder.bind("jwt.algorithm", HmacAlgorithm.class).orElse(HmacAlgorithm.HS256);
		String issuer = binder.bind("jwt.issuer", String.class).orElse("");
		return new JwtSettings(algorithm,
				binder.bind("jwt.secret-format", ConfiguredFormat.class).orElse(ConfiguredFormat.TEXT),
				minimumStrength(binder, algorithm),
				binder.bind("jwt.policy.hard-coded", HardCoded.class).orElse(HardCoded.REFUSE),
				binder.bind("jwt.policy.denied-secrets", LIST).orElse(List.of()), environments(binder, environment),
				knownKeys(binder, environment), StringUtils.hasText(issuer) ? issuer : null,
				binder.bind("jwt.audiences", LIST).orElse(List.of()), clockSkew(binder),
				binder.bind("jwt.reload-on-update", Boolean.class).orElse(true));
	}

	private static Map<String, List<String>> knownKeys(Binder binder, ConfigurableEnvironment environment) {
		FoundProperty plain = new PropertyFinder(environment).find(KNOWN_KEYS);
		if (isText(plain)) {
			return Map.of();
		}
		Binder known = (plain != null) ? binderWithout(KNOWN_KEYS, environment) : binder;
		return known.bind(KNOWN_KEYS, LISTS).orElseGet(LinkedHashMap::new);
	}

	// Spring Boot 4.0 fails to bind an empty value, which must not hide other sources either
	private static Binder binderWithout(String name, ConfigurableEnvironment environment) {
		ConfigurationPropertyName excluded = ConfigurationPropertyName.of(name);
		List<ConfigurationPropertySource> sources = new ArrayList<>();
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
			sources.add(source.filter((candidate) -> !candidate.equals(excluded)));
		}
		return new Binder(sources, new PropertySourcesPlaceholdersResolver(environment));
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

	private static boolean isText(@Nullable FoundProperty found) {
		String text = (found != null) ? found.text() : null;
		return text != null && !text.isBlank();
	}

	private static int minimumStrength(Binder binder, HmacAlgorithm algorithm) {
		int bits = binder.bind("jwt.policy.minimum-strength", Integer.class).orElse(algorithm.bits());
		if (bits < SecretPolicy.LEAST_MINIMUM_STRENGTH) {
			throw new InvalidConfigurationPropertyValueException("jwt.policy.minimum-strength", bits,
					"A key of fewer than " + SecretPolicy.LEAST_MINIMUM_STRENGTH + " bits protects nothing.");
		}
		return bits;
	}

	private static Duration clockSkew(Binder binder) {
		Duration clockSkew = binder.bind("jwt.clock-skew", Duration.class).orElse(Duration.ofSeconds(60));
		if (clockSkew.isNegative()) {
			throw new InvalidConfigurationPropertyValueException("jwt.clock-skew", clockSkew,
					"A tolerance must not be negative.");
		}
		return clockSkew;
	}

	private static List<String> environments(Binder binder, ConfigurableEnvironment environment) {
		String name = binder.bind("jwt.environment", String.class).orElse("");
		if (StringUtils.hasText(name)) {
			return List.of(name);
		}
		String[] profiles = environment.getActiveProfiles();
		return List.of((profiles.length > 0) ? profiles : environment.getDefaultProfiles());
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
