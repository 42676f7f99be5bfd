package io.github.jwtsecret.jwt;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.jwtsecret.key.HmacAlgorithm;

/**
 * What the header of a token may hold (RFC 7515, section 4.1), when reading and when
 * writing one.
 * <p>
 * {@code crit}, {@code b64}, {@code enc} and {@code jwk} are refused in any form: no
 * extension is supported, so none may be critical, the payload is always encoded (RFC
 * 7797), a token is never encrypted, and a key that a token brings is never its key (RFC
 * 8725, section 3.10). Parameters that point to a public key mean nothing here and are
 * passed on unused, as unknown ones are.
 */
final class HeaderRules {

	private HeaderRules() {
	}

	/**
	 * Check a header.
	 * @param header the parameters, as JSON has them
	 * @param algorithm the configured algorithm
	 * @throws RefusedJwtException if the header is refused
	 */
	static void check(Map<String, Object> header, HmacAlgorithm algorithm) {
		if (!algorithm.name().equals(header.get("alg"))) {
			throw Refusal.ALGORITHM.exception();
		}
		header.forEach(HeaderRules::checkParameter);
	}

	private static void checkParameter(String name, @Nullable Object value) {
		boolean valid = switch (name) {
			case "kid", "typ", "cty", "x5t", "x5t#S256" -> value instanceof String;
			case "jku", "x5u" -> value instanceof String text && isUri(text);
			case "x5c" -> value instanceof List<?> list && !list.isEmpty()
					&& list.stream().allMatch((element) -> element instanceof String);
			case "crit", "b64", "enc", "jwk" -> throw Refusal.PARAMETER.exception(name);
			default -> true;
		};
		if (!valid) {
			throw Refusal.PARAMETER_TYPE.exception(name);
		}
	}

	private static boolean isUri(String text) {
		try {
			new URI(text);
			return true;
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

}
