package io.github.jwtsecret.jwt;

import java.net.URL;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jose.JwaAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtEncodingException;
import org.springframework.util.StringUtils;

/**
 * Completes and encodes the header that a caller brings.
 */
final class HeaderWriter {

	private HeaderWriter() {
	}

	/**
	 * Complete a header by the id of the active key, unless it has a {@code kid} of its
	 * own.
	 * @param header the caller's header
	 * @param ring the ring
	 * @return the parameters as the caller has them
	 * @throws JwtEncodingException if the header asks for another algorithm, or names
	 * another key of the ring, with which the token would never verify
	 */
	static Map<String, Object> complete(JwsHeader header, PreparedRing ring) {
		Map<String, Object> parameters = new LinkedHashMap<>(header.getHeaders());
		String algorithm = name(parameters.get("alg"));
		if (!ring.algorithm().name().equals(algorithm)) {
			throw new JwtEncodingException("The header asks for the algorithm " + algorithm
					+ ", but the configured one is " + ring.algorithm().name());
		}
		Object id = parameters.get("kid");
		if (id == null || (id instanceof String text && !StringUtils.hasText(text))) {
			parameters.put("kid", ring.active().id());
		}
		else if (ring.find(id) != null && ring.find(id) != ring.active()) {
			throw new JwtEncodingException(
					"The header names the key " + id + ", but the active one is " + ring.active().id());
		}
		return parameters;
	}

	/**
	 * Encode a header.
	 * @param parameters the parameters as the caller has them
	 * @param ring the ring
	 * @return the header in base64url, as ASCII characters
	 * @throws JwtEncodingException if the decoder would refuse the header
	 */
	static byte[] encode(Map<String, Object> parameters, PreparedRing ring) {
		Map<String, Object> json = new LinkedHashMap<>(parameters);
		json.put("alg", ring.algorithm().name());
		json.replaceAll((name, value) -> (value instanceof URL) ? value.toString() : value);
		try {
			HeaderRules.check(json, ring.algorithm());
		}
		catch (RefusedJwtException ex) {
			throw new JwtEncodingException(String.valueOf(ex.getMessage()), ex);
		}
		return JsonWriter.encode(json);
	}

	private static String name(@Nullable Object algorithm) {
		return (algorithm instanceof JwaAlgorithm named) ? named.getName() : String.valueOf(algorithm);
	}

}
