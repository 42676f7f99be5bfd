package io.github.jwtsecret.autoconfigure.dotenv;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;

/**
 * Place of a value in a {@code .env} file. Holds no value.
 *
 * @param file the file, as the configured location names it
 * @param line the line on which the entry begins, from 1
 * @since 0.1.0
 */
public record DotEnvOrigin(String file, int line) implements Origin {

	@Override
	public String toString() {
		return "'" + this.file + "', line " + this.line;
	}

	/**
	 * Return the place in a {@code .env} file that an origin stands for.
	 * @param origin the origin of a configuration property, or {@code null}
	 * @return the place, or {@code null} for an origin of another kind
	 */
	public static @Nullable DotEnvOrigin from(@Nullable Origin origin) {
		Origin place = (origin instanceof PropertySourceOrigin source) ? source.getOrigin() : origin;
		return (place instanceof DotEnvOrigin dotEnvOrigin) ? dotEnvOrigin : null;
	}

}
