package io.github.jwtsecret.test.context;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;

/**
 * {@link EnumerablePropertySource} that holds the random secret under the one key where
 * an environment looks for its secret and finds none.
 */
final class RandomSecretPropertySource extends EnumerablePropertySource<Object> {

	// The reports of the starter know the name
	static final String NAME = "Random Test Secret";

	private static final MapPropertySource NO_FILE = new MapPropertySource("No Secret File",
			Map.of(MissingSecret.SECRET_FILE, "${jwt.no-secret-file:}"));

	private final ConfigurableEnvironment environment;

	private volatile @Nullable String key;

	RandomSecretPropertySource(ConfigurableEnvironment environment) {
		super(NAME, new Object());
		this.environment = environment;
	}

	/**
	 * Decide by the property sources of the moment whether the secret is needed, and
	 * where.
	 */
	void update() {
		MutablePropertySources sources = this.environment.getPropertySources();
		sources.remove(NO_FILE.getName());
		this.key = null;
		MissingSecret.Gap gap = new MissingSecret(this.environment).find();
		if (gap != null) {
			this.key = gap.key();
			if (gap.insteadOfFile()) {
				sources.addFirst(NO_FILE);
			}
		}
	}

	@Override
	public String[] getPropertyNames() {
		String name = this.key;
		return (name != null) ? new String[] { name } : new String[0];
	}

	@Override
	public @Nullable Object getProperty(String name) {
		return name.equals(this.key)
				? new String(RandomSecrets.fitting(this.environment).exportBytes(), StandardCharsets.US_ASCII) : null;
	}

}
