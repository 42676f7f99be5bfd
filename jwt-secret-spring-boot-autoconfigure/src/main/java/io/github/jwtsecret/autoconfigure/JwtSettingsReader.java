package io.github.jwtsecret.autoconfigure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.StringUtils;

import io.github.jwtsecret.autoconfigure.JwtSettings.HardCoded;
import io.github.jwtsecret.key.HmacAlgorithm;
import io.github.jwtsecret.policy.SecretPolicy;

/**
 * Reads {@link JwtSettings}. Each is bound by its own name: to bind the prefix as a whole
 * would convert, and print, a property that is named just {@code jwt}. One that can't be
 * bound becomes a refusal: Spring Boot's own report shows the value, which may be a
 * secret in the wrong place.
 */
final class JwtSettingsReader {

	private static final Bindable<List<String>> LIST = Bindable.listOf(String.class);

	private static final Bindable<Map<String, List<String>>> LISTS = Bindable
		.of(ResolvableType.forClassWithGenerics(Map.class, ResolvableType.forClass(String.class),
				ResolvableType.forClassWithGenerics(List.class, String.class)));

	private static final String SWITCH = "true or false";

	private static final String TEXT = "text";

	private static final String TEXTS = "a list of texts, counted from 0 without gaps";

	private final ConfigurableEnvironment environment;

	private final Binder binder;

	private final List<Refusal> faults = new ArrayList<>();

	JwtSettingsReader(ConfigurableEnvironment environment) {
		this.environment = environment;
		this.binder = Binder.get(environment);
	}

	JwtSettings read() {
		HmacAlgorithm algorithm = bind("jwt.algorithm", HmacAlgorithm.class, HmacAlgorithm.HS256,
				"HS256, HS384 or HS512");
		ConfiguredFormat format = bind("jwt.secret-format", ConfiguredFormat.class, ConfiguredFormat.TEXT,
				"text, base64, base64url, hex or jwks");
		HardCoded hardCoded = bind("jwt.policy.hard-coded", HardCoded.class, HardCoded.REFUSE, "refuse or warn");
		String issuer = bind("jwt.issuer", String.class, "", TEXT);
		checkSettingsOfOthers();
		// The faults come last, when all that can fail has been bound
		return new JwtSettings(algorithm, format, minimumStrength(algorithm), hardCoded,
				bind("jwt.policy.denied-secrets", LIST, List.of(), TEXTS), environments(), knownKeys(),
				StringUtils.hasText(issuer) ? issuer : null, bind("jwt.audiences", LIST, List.of(), TEXTS),
				duration("jwt.clock-skew", Duration.ofSeconds(60), "60s"),
				bind("jwt.reload-on-update", Boolean.class, true, SWITCH), List.copyOf(this.faults));
	}

	// They bind these themselves, and must find that they can
	private void checkSettingsOfOthers() {
		bind("jwt.dotenv.enabled", Boolean.class, true, SWITCH);
		bind("jwt.dotenv.location", String.class, "", TEXT);
		duration("jwt.rotation.warn-before", Duration.ZERO, "7d");
	}

	private int minimumStrength(HmacAlgorithm algorithm) {
		String name = "jwt.policy.minimum-strength";
		String required = "a number of bits, " + SecretPolicy.LEAST_MINIMUM_STRENGTH + " or more";
		int bits = bind(name, Integer.class, algorithm.bits(), required);
		if (bits < SecretPolicy.LEAST_MINIMUM_STRENGTH) {
			fault(name, required);
			return algorithm.bits();
		}
		return bits;
	}

	private Duration duration(String name, Duration defaultValue, String example) {
		String required = "a duration that is not negative, such as " + example;
		Duration duration = bind(name, Duration.class, defaultValue, required);
		if (duration.isNegative()) {
			fault(name, required);
			return defaultValue;
		}
		return duration;
	}

	private List<String> environments() {
		String name = bind("jwt.environment", String.class, "", TEXT);
		if (StringUtils.hasText(name)) {
			return List.of(name);
		}
		String[] profiles = this.environment.getActiveProfiles();
		return List.of((profiles.length > 0) ? profiles : this.environment.getDefaultProfiles());
	}

	private Map<String, List<String>> knownKeys() {
		FoundProperty plain = new PropertyFinder(this.environment).find(JwtSettings.KNOWN_KEYS);
		if (JwtSettings.isText(plain)) {
			return Map.of();
		}
		Binder known = (plain != null) ? binderWithout(JwtSettings.KNOWN_KEYS) : this.binder;
		return bind(known, JwtSettings.KNOWN_KEYS, LISTS, new LinkedHashMap<>(),
				"key ids below the name of each environment");
	}

	// Spring Boot 4.0 fails to bind an empty value, which must not hide other sources
	// either
	private Binder binderWithout(String name) {
		ConfigurationPropertyName excluded = ConfigurationPropertyName.of(name);
		List<ConfigurationPropertySource> sources = new ArrayList<>();
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(this.environment)) {
			sources.add(source.filter((candidate) -> !candidate.equals(excluded)));
		}
		return new Binder(sources, new PropertySourcesPlaceholdersResolver(this.environment));
	}

	private <T> T bind(String name, Class<T> type, T defaultValue, String required) {
		return bind(name, Bindable.of(type), defaultValue, required);
	}

	private <T> T bind(String name, Bindable<T> type, T defaultValue, String required) {
		return bind(this.binder, name, type, defaultValue, required);
	}

	private <T> T bind(Binder binder, String name, Bindable<T> type, T defaultValue, String required) {
		try {
			return binder.bind(name, type).orElse(defaultValue);
		}
		catch (BindException ex) {
			fault(name, required);
			return defaultValue;
		}
	}

	private void fault(String name, String required) {
		FoundProperty found = new PropertyFinder(this.environment).find(name);
		this.faults.add(Refusal.ofSetting(name, (found != null) ? found.origin() : null, required));
	}

}
