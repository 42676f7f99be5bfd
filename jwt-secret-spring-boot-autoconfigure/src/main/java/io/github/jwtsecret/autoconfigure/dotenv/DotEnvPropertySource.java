package io.github.jwtsecret.autoconfigure.dotenv;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.env.PropertySourceInfo;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * {@link SystemEnvironmentPropertySource} with the entries of one {@code .env} file. The
 * suffix of its name lets the entries bind as environment variables do. Immutable; no
 * text form shows a value.
 */
final class DotEnvPropertySource extends SystemEnvironmentPropertySource
		implements OriginLookup<String>, PropertySourceInfo {

	private static final String SUFFIX = "-" + StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;

	private final DotEnvContent content;

	DotEnvPropertySource(DotEnvContent content) {
		super(content.file() + SUFFIX, new Values(content.values()));
		this.content = content;
	}

	List<DotEnvProblem> getProblems() {
		return this.content.problems();
	}

	@Override
	public @Nullable Origin getOrigin(String key) {
		return this.content.origin(resolvePropertyName(key));
	}

	@Override
	public boolean isImmutable() {
		return true;
	}

	@Override
	public String toString() {
		return getClass().getSimpleName() + " {name='" + getName() + "'}";
	}

	/**
	 * Unmodifiable map whose text form is its keys.
	 */
	private static final class Values extends AbstractMap<String, Object> {

		private final Map<String, Object> values;

		Values(Map<String, String> values) {
			this.values = Collections.unmodifiableMap(values);
		}

		@Override
		public Set<Entry<String, Object>> entrySet() {
			return this.values.entrySet();
		}

		@Override
		public String toString() {
			return this.values.keySet().toString();
		}

	}

}
